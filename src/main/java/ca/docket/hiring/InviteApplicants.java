package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Invites those on the short list of an area, with something for their calendar. */
@Component
@ForModels(processes = "hiring", needs = "letter")
class InviteApplicants implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final AreaChoices choices;

	private final Interviews interviews;

	InviteApplicants(StepCase cases, Competitions competitions, AreaChoices choices, Interviews interviews) {
		this.cases = cases;
		this.competitions = competitions;
		this.choices = choices;
		this.interviews = interviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String letter = StepCase.required(execution, "letter");
		Competition competition = this.competitions.of(this.cases.of(execution).number());
		Area area = OpenArea.of(competition, execution);
		this.choices.open(competition.number(), OpenArea.number(execution))
			.stream()
			.filter(one -> one.choice().isInvited())
			.forEach(one -> this.interviews.invite(one, competition, area, letter));
	}

}
