package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Invites those on the short list of an area, with something for their calendar, and
 * tells who was interviewed elsewhere and is turned down.
 */
@Component
@ForModels(processes = "hiring", needs = "letter")
class InviteApplicants implements JavaDelegate {

	private final Competitions competitions;

	private final AreaChoices choices;

	private final Interviews interviews;

	private final Endings endings;

	InviteApplicants(Competitions competitions, AreaChoices choices, Interviews interviews, Endings endings) {
		this.competitions = competitions;
		this.choices = choices;
		this.interviews = interviews;
		this.endings = endings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String letter = StepCase.required(execution, "letter");
		Competition competition = this.competitions.of(execution);
		Area area = OpenArea.of(competition, execution);
		this.choices.open(competition.number(), OpenArea.number(execution))
			.stream()
			.filter(one -> one.choice().isInvited())
			.forEach(one -> this.interviews.invite(one, competition, area, letter));
		this.endings.turnedDown(competition.number(), OpenArea.number(execution));
	}

}
