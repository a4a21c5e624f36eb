package ca.docket.earb.board;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

import ca.docket.casefile.step.StepCase;
import ca.docket.earb.meeting.Attendance;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the vote on an item for those who are there and take part in it. */
@Component
@ForModels(processes = "earb-item", sets = { "chair", "voters" })
class OpenVote implements JavaDelegate {

	private final Attendance attendance;

	private final SealedRound rounds;

	private final StepCase cases;

	OpenVote(Attendance attendance, SealedRound rounds, StepCase cases) {
		this.attendance = attendance;
		this.rounds = rounds;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		String chair = this.attendance.chair(number).orElseThrow();
		Map<String, String> seats = new TreeMap<>();
		this.attendance.voters(number).forEach(voter -> seats.put(voter.member(), voter.person()));
		FormVersion form = new FormVersion("earb-vote", StepCase.deployment(execution));
		this.rounds.open(new RoundOpening(number, execution.getProcessInstanceId(), Votes.SUBJECT, form, chair, seats));
		execution.getProcessInstance().setVariable("chair", chair);
		execution.setVariable("voters", new ArrayList<>(seats.values()));
	}

}
