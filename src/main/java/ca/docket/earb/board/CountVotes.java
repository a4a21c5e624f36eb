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
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Closes a ballot: what was voted is put on record for the board and the coordinators,
 * and how many voted how for all who work on the case.
 */
@Component
class CountVotes implements JavaDelegate {

	/** As {@link Viewer#includes} takes it. */
	private static final String AUDIENCE = Viewer.GROUP + "earb-members,coordinators";

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
		FormVersion form = new FormVersion("earb-vote",
				((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
		votes.forEach(vote -> this.auditTrail.add(caseFile.processInstanceId(), entry(vote, form)));
		this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(this.clock.instant(), null, null,
				"votes-counted", execution.getCurrentActivityId(), Viewer.OFFICE, numbers(ballot, votes)));
	}

	private static AuditEntry entry(Vote vote, FormVersion form) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("vote", vote.choice().id);
		if (!vote.comment().isBlank()) {
			said.put("comment", vote.comment());
		}
		if (!vote.conditions().isEmpty()) {
			said.put("conditions", vote.conditions());
		}
		String behalf = vote.member().equals(vote.person()) ? null : vote.member();
		return new AuditEntry(vote.at(), vote.person(), behalf, "voted", "Activity_CastVote", AUDIENCE, said, form);
	}

	/** How many voted how, but not who. */
	private Map<String, Object> numbers(Ballot ballot, List<Vote> votes) {
		return Map.of("vote", votes.stream().map(vote -> vote.choice().id).sorted().toList(), "notCast",
				this.ballots.voters(ballot).size() - votes.size());
	}

}
