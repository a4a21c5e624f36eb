package ca.docket.earb.board;

import java.util.Optional;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.earb.meeting.BoardTerms;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.stereotype.Component;

/** The votes of the board on its cases. */
@Component
class Votes {

	static final String SUBJECT = "vote";

	private final SealedRound rounds;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final PolicyTerms<BoardTerms> terms;

	Votes(SealedRound rounds, Cases cases, AuditTrail auditTrail, PolicyTerms<BoardTerms> terms) {
		this.rounds = rounds;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.terms = terms;
	}

	/** The vote in which a process is, or was. */
	Round of(String processInstanceId) {
		return this.rounds.of(processInstanceId).orElseThrow();
	}

	/** The last one on a case. */
	Optional<Round> latest(String caseNumber) {
		return this.rounds.of(caseNumber, SUBJECT).stream().reduce((one, next) -> next);
	}

	/** What was voted; nothing before the vote is closed. */
	Tally tally(Round vote) {
		return Tally
			.of(this.rounds.answers(vote).stream().map(answer -> (String) answer.values().get("vote")).toList());
	}

	/** Whether the board may defer a case once more, by its terms that hold now. */
	boolean mayDefer(String caseNumber) {
		String id = this.cases.find(caseNumber).orElseThrow().processInstanceId();
		return this.auditTrail.of(id, "decided")
			.stream()
			.filter(entry -> entry.answer("decision").equals(Tally.DEFERRED))
			.count() < this.terms.latest().mostDeferrals();
	}

	int notCast(Round vote) {
		return (int) this.rounds.seats(vote).stream().filter(seat -> !seat.answered()).count();
	}

}
