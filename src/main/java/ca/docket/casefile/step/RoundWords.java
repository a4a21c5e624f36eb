package ca.docket.casefile.step;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.engine.sealed.RoundSeat;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Says how far a sealed round is, and nothing of what was said. */
@Component
public class RoundWords {

	private final SealedRound rounds;

	private final Wording wording;

	RoundWords(SealedRound rounds, Wording wording) {
		this.rounds = rounds;
		this.wording = wording;
	}

	/** How many have answered in the round of a task, and who has not. */
	public Map<String, Object> soFar(DelegateTask task) {
		return soFar(task, List.of());
	}

	/**
	 * The same of a round in which somebody is still to be named.
	 * @param vacant what is said of each of them
	 */
	public Map<String, Object> soFar(DelegateTask task, List<String> vacant) {
		List<RoundSeat> seats = this.rounds.seats(this.rounds.of(task.getExecution()).orElseThrow());
		List<RoundSeat> waiting = seats.stream().filter(seat -> !seat.answered()).toList();
		return Map.of("seats", seats.size() + vacant.size(), "answersIn", seats.size() - waiting.size(),
				"stillToAnswer",
				Stream
					.concat(waiting.stream().map(seat -> FormValues.plain(this.wording.person(seat.person()))),
							vacant.stream())
					.collect(Collectors.joining(", ")));
	}

}
