package ca.docket.earb.board;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Closes a ballot: what was voted is put on record for the board and the coordinators,
 * and how many voted how for all who work on the case.
 */
@Component
class CountVotes implements JavaDelegate {

	private final Ballots ballots;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Clock clock;

	CountVotes(Ballots ballots, Cases cases, AuditTrail auditTrail, Clock clock) {
		this.ballots = ballots;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Ballot ballot = this.ballots.lock(execution.getProcessInstanceId());
		this.ballots.close(ballot, this.clock.instant());
		Case caseFile = this.cases.find(ballot.caseNumber()).orElseThrow();
		List<Vote> votes = this.ballots.votes(ballot);
		votes.forEach(vote -> this.auditTrail.add(caseFile.processInstanceId(), entry(vote)));
		this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(this.clock.instant(), null, null,
				"votes-counted", execution.getCurrentActivityId(), Viewer.OFFICE, numbers(ballot, votes)));
	}

	private static AuditEntry entry(Vote vote) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("vote", vote.choice().id);
		if (!vote.comment().isBlank()) {
			said.put("comment", vote.comment());
		}
		if (!vote.conditions().isEmpty()) {
			said.put("conditions", vote.conditions());
		}
		String behalf = vote.member().equals(vote.person()) ? null : vote.member();
		return new AuditEntry(vote.at(), vote.person(), behalf, "voted", "Activity_CastVote", Readers.AUDIENCE, said);
	}

	private Map<String, Object> numbers(Ballot ballot, List<Vote> votes) {
		Map<String, Object> numbers = new LinkedHashMap<>();
		Tally.of(votes).votes().forEach((choice, count) -> numbers.put(choice.id, count));
		numbers.put("not-cast", this.ballots.voters(ballot).size() - votes.size());
		return numbers;
	}

}
