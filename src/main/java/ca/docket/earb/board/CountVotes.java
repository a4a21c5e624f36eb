package ca.docket.earb.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.engine.RootProcess;
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
class CountVotes implements JavaDelegate {

	/** As {@link Viewer#includes} takes it. */
	private static final String AUDIENCE = Viewer.GROUP + "earb-members,coordinators";

	private final SealedRound rounds;

	private final Votes votes;

	private final AuditTrail auditTrail;

	private final Clock clock;

	CountVotes(SealedRound rounds, Votes votes, AuditTrail auditTrail, Clock clock) {
		this.rounds = rounds;
		this.votes = votes;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = RootProcess.of(execution);
		Round open = this.votes.of(execution.getProcessInstanceId());
		this.auditTrail.latest(id, "vote-closed")
			.filter(act -> act.at().isAfter(open.openedAt()))
			.ifPresent(act -> this.rounds.end(open, (act.behalf() != null) ? act.behalf() : act.person(),
					act.answer("closeReason")));
		Round vote = this.rounds.close(open);
		List<RoundAnswer> cast = this.rounds.answers(vote);
		cast.forEach(answer -> this.auditTrail.add(id, entry(vote, answer)));
		this.auditTrail.add(id, new AuditEntry(this.clock.instant(), null, null, "votes-counted",
				execution.getCurrentActivityId(), Viewer.OFFICE, numbers(vote, cast)));
	}

	private static AuditEntry entry(Round vote, RoundAnswer answer) {
		String behalf = answer.seat().equals(answer.person()) ? null : answer.seat();
		return new AuditEntry(answer.at(), answer.person(), behalf, "voted", "Activity_CastVote", AUDIENCE,
				answer.values(), vote.formVersion());
	}

	/** How many voted how, but not who. */
	private Map<String, Object> numbers(Round vote, List<RoundAnswer> cast) {
		return Map.of("vote", cast.stream().map(answer -> answer.values().get("vote").toString()).sorted().toList(),
				"notCast", this.votes.notCast(vote));
	}

}
