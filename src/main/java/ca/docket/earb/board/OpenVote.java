package ca.docket.earb.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import ca.docket.casefile.Cases;
import ca.docket.earb.meeting.Attendance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Opens the ballot on an item for those who are there and take part in it. */
@Component
class OpenVote implements JavaDelegate {

	private final Attendance attendance;

	private final Ballots ballots;

	private final Cases cases;

	private final Clock clock;

	OpenVote(Attendance attendance, Ballots ballots, Cases cases, Clock clock) {
		this.attendance = attendance;
		this.ballots = ballots;
		this.cases = cases;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		String chair = this.attendance.chair(number).orElseThrow();
		List<BallotVoter> voters = this.attendance.voters(number)
			.stream()
			.map(voter -> new BallotVoter(voter.person(), voter.member(), false))
			.toList();
		this.ballots.open(new Ballot(execution.getProcessInstanceId(), number, chair, this.clock.instant(), null),
				voters);
		execution.getProcessInstance().setVariable("chair", chair);
		execution.getProcessInstance().setVariable("requester", this.cases.find(number).orElseThrow().submitter());
		execution.setVariable("voters", new ArrayList<>(voters.stream().map(BallotVoter::person).toList()));
	}

}
