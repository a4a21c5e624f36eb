package ca.docket.earb.board;

import java.util.Optional;

import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.stereotype.Component;

/** The votes of the board on its cases. */
@Component
class Votes {

	static final String SUBJECT = "vote";

	private final SealedRound rounds;

	Votes(SealedRound rounds) {
		this.rounds = rounds;
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
		return Tally.of(this.rounds.answers(vote)
			.stream()
			.map(answer -> Choice.of((String) answer.values().get("vote")))
			.toList());
	}

	int notCast(Round vote) {
		return (int) this.rounds.seats(vote).stream().filter(seat -> !seat.answered()).count();
	}

}
