package ca.docket.earb.board;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.commitment.ConditionRows;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes to the submitter what was decided where the case goes on: with conditions, or
 * later. Final decisions are announced by the end event.
 */
@Component
class DecisionLetters {

	private static final Set<String> GOES_ON = Set.of(Outcome.ENDORSED_WITH_CONDITIONS.id, Outcome.DEFERRED.id);

	private final AuditTrail auditTrail;

	private final Directory directory;

	private final Letters letters;

	private final ConditionRows rows;

	private final MessageSource texts;

	DecisionLetters(AuditTrail auditTrail, Directory directory, Letters letters, ConditionRows rows,
			MessageSource texts) {
		this.auditTrail = auditTrail;
		this.directory = directory;
		this.letters = letters;
		this.rows = rows;
		this.texts = texts;
	}

	void tell(Case caseFile, AuditEntry decided) {
		String decision = decided.answer("decision");
		if (!GOES_ON.contains(decision)) {
			return;
		}
		Person reader = reader(caseFile);
		Map<String, Object> values = new HashMap<>();
		values.put("title", caseFile.title());
		values.put("reasons", lines(decided.answer("reasons")));
		values.put("wanted", lines(decided.answer("wanted")));
		values.put("conditions",
				this.rows.inWords(decided.answers().get(ConditionRows.FIELD),
						layer -> this.texts.getMessage("earb-layers.layer." + layer, null, layer, reader.language()),
						reader.language()));
		// a case may be deferred several times
		this.letters.write("earb-" + decision, caseFile.number(), "decided " + decided.at(), reader, values);
	}

	private Person reader(Case caseFile) {
		Person person = this.directory.find(caseFile.submitter()).orElseThrow();
		Locale language = this.auditTrail.latest(caseFile.processInstanceId(), "submitted")
			.map(submitted -> submitted.answer("language"))
			.filter(chosen -> !chosen.isEmpty())
			.map(Locale::forLanguageTag)
			.orElse(person.language());
		return new Person(person.id(), person.firstName(), person.lastName(), person.email(), language);
	}

	private static List<String> lines(String text) {
		return text.lines().toList();
	}

}
