package ca.docket.casefile.words;

import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.text.FieldText;
import ca.docket.engine.text.ModelTexts;
import org.springframework.stereotype.Component;

/** What the steps and endings of a case are called by the model that it goes by. */
@Component
public class StepWords {

	private final ModelTexts texts;

	private final Wording wording;

	StepWords(ModelTexts texts, Wording wording) {
		this.texts = texts;
		this.wording = wording;
	}

	/** A task, event or other element, also of a process that the case's called. */
	public String step(Case caseFile, String element, Locale language) {
		return find(caseFile, element, language).orElse(element);
	}

	private Optional<String> find(Case caseFile, String element, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language)
			.element(caseFile.process(), element)
			.or(() -> this.texts.called(caseFile.processInstanceId(), element, language));
	}

	/** What was done in an entry of the record: a word of Docket's, else the step. */
	public String action(Case caseFile, AuditEntry entry, Locale language) {
		return this.wording.find("record." + entry.action(), language)
			.or(() -> Optional.ofNullable(entry.activity()).flatMap(step -> find(caseFile, step, language)))
			.orElseGet(() -> FieldText.inWords(entry.action()));
	}

	/** How a case ended. */
	public String outcome(Case caseFile, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language)
			.outcome(caseFile.process(), caseFile.outcome())
			.or(() -> this.wording.find("outcome." + caseFile.outcome(), language))
			.orElseGet(() -> FieldText.inWords(caseFile.outcome()));
	}

}
