package ca.docket.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.engine.Suspension;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import ca.docket.text.ModelTexts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notifies those responsible for a process when somebody suspends or resumes any of it:
 * one email per act, however many cases are affected.
 */
@Component
class SuspensionLetters {

	private final Letters letters;

	private final Cases cases;

	private final Rights rights;

	private final Directory directory;

	private final ModelTexts texts;

	SuspensionLetters(Letters letters, Cases cases, Rights rights, Directory directory, ModelTexts texts) {
		this.letters = letters;
		this.cases = cases;
		this.rights = rights;
		this.directory = directory;
		this.texts = texts;
	}

	@EventListener
	void done(Suspension act) {
		String template = act.suspended() ? "process-suspended" : "process-resumed";
		this.letters.alert(template, caseNumber(act), template + " " + UUID.randomUUID(),
				this.rights.coordinatorsOf(act.process()), language -> values(act, language));
	}

	/** Of the one case that it is about; null where it is about the process. */
	private String caseNumber(Suspension act) {
		List<String> concerned = act.processInstanceIds();
		boolean one = act.scope().ofCases() && concerned.size() == 1;
		return one
				? this.cases.ofProcessInstances(concerned).values().stream().map(Case::number).findFirst().orElse(null)
				: null;
	}

	private Map<String, Object> values(Suspension act, Locale language) {
		return Map.of("by", this.directory.name(act.person()), "process",
				this.texts.latest(act.process(), language).process(act.process()).orElse(act.name()), "scope",
				act.scope().name(), "open", act.processInstanceIds().size());
	}

}
