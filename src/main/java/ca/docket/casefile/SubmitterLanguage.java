package ca.docket.casefile;

import java.util.Locale;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Determines the language in which to write to a submitter. */
@Component
public class SubmitterLanguage {

	private final AuditTrail auditTrail;

	private final Directory directory;

	SubmitterLanguage(AuditTrail auditTrail, Directory directory) {
		this.auditTrail = auditTrail;
		this.directory = directory;
	}

	/** What they chose when they submitted the case; else their own. */
	public Locale of(Case caseFile) {
		return this.auditTrail.submitted(caseFile.processInstanceId())
			.stream()
			.map(entry -> entry.answer("language"))
			.filter(language -> !language.isEmpty())
			.findFirst()
			.map(Locale::forLanguageTag)
			.or(() -> this.directory.find(caseFile.submitter()).map(Person::language))
			.orElse(Locale.ENGLISH);
	}

}
