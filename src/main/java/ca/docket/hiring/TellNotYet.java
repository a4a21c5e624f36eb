package ca.docket.hiring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells an interviewed person that there is no decision yet, or none in some areas, and
 * when they hear again.
 */
@Component
@ForModels(processes = "hiring-application", needs = "letter", sets = { "tellBy", "remindAt" })
class TellNotYet implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicantLetters letters;

	private final AnswerDates dates;

	private final Competitions competitions;

	private final AreaChoices choices;

	TellNotYet(StepCase cases, Applications applications, ApplicantLetters letters, AnswerDates dates,
			Competitions competitions, AreaChoices choices) {
		this.cases = cases;
		this.applications = applications;
		this.letters = letters;
		this.dates = dates;
		this.competitions = competitions;
		this.choices = choices;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LocalDate next = this.dates.next();
		Application one = this.applications.of(this.cases.of(execution).number());
		Map<String, Object> said = new HashMap<>(Map.of("answerBy", next));
		List<Integer> turnedDown = this.choices.turnedDown(one.number());
		if (!turnedDown.isEmpty()) {
			List<Area> areas = this.competitions.of(one.competition()).areas();
			said.put("turnedDown",
					turnedDown.stream().map(area -> areas.get(area - 1).name()).collect(Collectors.joining(", ")));
		}
		this.letters.write(one, StepCase.required(execution, "letter"), execution.getActivityInstanceId(), said);
		execution.getProcessInstance().setVariables(this.dates.variables(next));
	}

}
