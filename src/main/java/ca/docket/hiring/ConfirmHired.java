package ca.docket.hiring;

import java.util.List;

import ca.docket.engine.deployment.ForModels;
import ca.docket.hiring.AreaChoices.Candidate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends the applications of those who accepted the offer of an area, and whom nothing
 * stands against any more, tells who declined or is turned down, and says whether the
 * next in reserve is decided on.
 */
@Component
@ForModels(processes = "hiring", sets = "next")
class ConfirmHired implements JavaDelegate {

	private final Competitions competitions;

	private final AreaChoices choices;

	private final Endings endings;

	ConfirmHired(Competitions competitions, AreaChoices choices, Endings endings) {
		this.competitions = competitions;
		this.choices = choices;
		this.endings = endings;
	}

	/** The areas go on each by itself. */
	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		int area = OpenArea.number(execution);
		List<Candidate> open = this.choices.open(competition.number(), area);
		open.stream().filter(one -> one.choice().isAccepted()).forEach(one -> this.endings.hired(one.application()));
		this.endings.turnedDown(competition.number(), area);
		boolean reserve = open.stream()
			.anyMatch(one -> one.choice().isInvited() && "reserve".equals(one.choice().offer()));
		long taken = this.choices.of(competition.number(), area).stream().filter(Candidate::holdsOpening).count();
		execution.setVariableLocal("next", reserve && taken < OpenArea.of(competition, execution).openings());
	}

}
