package ca.docket.earb.board;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

import ca.docket.earb.meeting.Attendance;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Opens the vote on an item for those who are there and take part in it. */
@Component
class OpenVote implements JavaDelegate {

	private final Attendance attendance;

	private final SealedRound rounds;

	OpenVote(Attendance attendance, SealedRound rounds) {
		this.attendance = attendance;
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		String chair = this.attendance.chair(number).orElseThrow();
		Map<String, String> seats = new TreeMap<>();
		this.attendance.voters(number).forEach(voter -> seats.put(voter.member(), voter.person()));
		FormVersion form = new FormVersion("earb-vote",
				((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
		this.rounds.open(new RoundOpening(number, execution.getProcessInstanceId(), Votes.SUBJECT, form, chair, seats));
		execution.getProcessInstance().setVariable("chair", chair);
		execution.setVariable("voters", new ArrayList<>(seats.values()));
	}

}
