package ca.docket.casefile.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
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
		DeployedTexts models = this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language);
		return models.element(caseFile.process(), element)
			.or(() -> this.texts.called(caseFile.processInstanceId(), element, language))
			// of a part, what was done on a list of its case
			.or(() -> models.element(element));
	}

	/** What was done in an entry of the record: a word of Docket's, else the step. */
	public String action(Case caseFile, AuditEntry entry, Locale language) {
		return this.wording.find("record." + entry.action(), language)
			.or(() -> Optional.ofNullable(entry.activity()).flatMap(step -> find(caseFile, step, language)))
			.orElseGet(() -> FieldText.inWords(entry.action()));
	}

	/** How a case ended. */
	public String outcome(Case caseFile, Locale language) {
		return outcome(this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language),
				caseFile.process(), caseFile.outcome(), language);
	}

	/** What a decision makes of a case, where there is a word for it. */
	Optional<String> decided(Case caseFile, String decision, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language)
			.outcome(caseFile.process(), decision)
			.or(() -> this.wording.find("outcome." + decision, language));
	}

	/** How a case of a process ended, by the model in force. */
	public String outcome(String process, String outcome, Locale language) {
		return outcome(this.texts.latest(process, language), process, outcome, language);
	}

	/** What the models in force call an outcome, whatever the process. */
	public String outcomes(String outcome, Locale language) {
		String names = this.texts.inForce(language)
			.stream()
			.flatMap(models -> models.outcomes(outcome))
			.distinct()
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? own(outcome, language) : names;
	}

	private String outcome(DeployedTexts models, String process, String outcome, Locale language) {
		return models.outcome(process, outcome).orElseGet(() -> own(outcome, language));
	}

	private String own(String outcome, Locale language) {
		return this.wording.find("outcome." + outcome, language).orElseGet(() -> FieldText.inWords(outcome));
	}

}
