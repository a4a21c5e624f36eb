package ca.docket.earb.board;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.engine.RootProcess;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes a vote: what was voted is put on record for the board and the coordinators, and
 * how many voted how for all who work on the case.
 */
@Component
@ForModels(processes = "earb-item")
class CountVotes implements JavaDelegate {

	private static final ClosingRound.Entries ENTRIES = new ClosingRound.Entries("voted", "Activity_CastVote",
			Viewer.GROUP + "earb-members,coordinators", "vote-closed");

	private final ClosingRound closing;

	private final SealedRound rounds;

	private final Votes votes;

	private final AuditTrail auditTrail;

	CountVotes(ClosingRound closing, SealedRound rounds, Votes votes, AuditTrail auditTrail) {
		this.closing = closing;
		this.rounds = rounds;
		this.votes = votes;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Round vote = this.closing.close(execution, ENTRIES);
		this.auditTrail.add(RootProcess.of(execution), null, "votes-counted", execution.getCurrentActivityId(),
				numbers(vote, this.rounds.answers(vote)));
	}

	/** How many voted how, but not who. */
	private Map<String, Object> numbers(Round vote, List<RoundAnswer> cast) {
		return Map.of("vote", cast.stream().map(answer -> answer.values().get("vote").toString()).sorted().toList(),
				"notCast", this.votes.notCast(vote));
	}

}
