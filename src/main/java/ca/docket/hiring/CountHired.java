package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.hiring.StreamChoices.Candidate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the next in reserve of a stream is decided on. */
@Component
@ForModels(processes = "hiring", sets = "next")
class CountHired implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final StreamChoices choices;

	CountHired(StepCase cases, Competitions competitions, StreamChoices choices) {
		this.cases = cases;
		this.competitions = competitions;
		this.choices = choices;
	}

	/** The streams go on each by itself. */
	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(this.cases.of(execution).number());
		List<Candidate> open = this.choices.open(competition.number(), OpenStream.number(execution));
		long accepted = open.stream().filter(one -> one.choice().isAccepted()).count();
		boolean reserve = open.stream()
			.anyMatch(one -> one.choice().isInvited() && "reserve".equals(one.choice().offer()));
		execution.setVariableLocal("next", accepted < OpenStream.of(competition, execution).openings() && reserve);
	}

}
