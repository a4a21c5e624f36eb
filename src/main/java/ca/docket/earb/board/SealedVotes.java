package ca.docket.earb.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import ca.docket.engine.SealedAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/** Takes the votes of the members: each voice once, and only while the ballot is open. */
@Component
class SealedVotes implements SealedAnswers {

	private final Ballots ballots;

	private final Clock clock;

	SealedVotes(Ballots ballots, Clock clock) {
		this.ballots = ballots;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "earb-item";
	}

	/**
	 * One after the other, so that of votes at the same instant none gets in another's
	 * way.
	 */
	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		Ballot ballot = this.ballots.lock(task.getProcessInstanceId());
		Optional<BallotVoter> voter = this.ballots.voters(ballot)
			.stream()
			.filter(each -> each.person().equals(person))
			.findFirst();
		if (voter.isEmpty()) {
			return Optional.of("earb.vote.not-yours");
		}
		if (voter.get().voted()) {
			return Optional.of("earb.vote.twice");
		}
		return ballot.isOpen() ? Optional.empty() : Optional.of("earb.vote.closed");
	}

	@Override
	@SuppressWarnings("unchecked")
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		Ballot ballot = this.ballots.find(task.getProcessInstanceId()).orElseThrow();
		Object conditions = answers.get("conditions");
		this.ballots.add(ballot,
				new Vote(person, null, this.clock.instant(), Choice.of((String) answers.get("vote")),
						Objects.requireNonNullElse((String) answers.get("comment"), ""),
						(conditions != null) ? (List<Map<String, Object>>) conditions : List.of()));
	}

}
