package ca.docket.hiring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.casefile.disposal.DueMoment;
import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.words.StepWords;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows those who approve a deletion what falls due, by rule, and what is on hold. */
@Component
class DisposalFamily implements Family {

	private static final List<String> PROCESSES = List.of("hiring-application", "hiring");

	private final DueDeletions due;

	private final ModelTexts texts;

	private final StepWords steps;

	private final Wording wording;

	DisposalFamily(DueDeletions due, ModelTexts texts, StepWords steps, Wording wording) {
		this.due = due;
		this.texts = texts;
		this.steps = steps;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "hiring-disposal";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("dueCases",
				this.due.of(PROCESSES, DueMoment.of(task))
					.stream()
					.map(each -> "- " + line(each, language))
					.collect(Collectors.joining("\n")));
	}

	private String line(DueDeletions.Due due, Locale language) {
		String name = this.texts.latest(due.process(), language).process(due.process()).orElse(due.process());
		String ended = due.outcome().equals("otherwise") ? this.wording.of("hiring.due.any", language)
				: this.steps.outcome(due.process(), due.outcome(), language);
		return this.wording.of("hiring.due", language, name, ended, due.period().toTotalMonths(), due.cases(),
				due.held());
	}

}
