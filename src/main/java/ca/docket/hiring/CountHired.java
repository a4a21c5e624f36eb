package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.hiring.AreaChoices.Candidate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the next in reserve of an area is decided on. */
@Component
@ForModels(processes = "hiring", sets = "next")
class CountHired implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final AreaChoices choices;

	CountHired(StepCase cases, Competitions competitions, AreaChoices choices) {
		this.cases = cases;
		this.competitions = competitions;
		this.choices = choices;
	}

	/** The areas go on each by itself. */
	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(this.cases.of(execution).number());
		List<Candidate> open = this.choices.open(competition.number(), OpenArea.number(execution));
		long accepted = open.stream().filter(one -> one.choice().isAccepted()).count();
		boolean reserve = open.stream()
			.anyMatch(one -> one.choice().isInvited() && "reserve".equals(one.choice().offer()));
		execution.setVariableLocal("next", accepted < OpenArea.of(competition, execution).openings() && reserve);
	}

}
