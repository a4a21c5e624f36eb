package ca.docket.earb.board;

import java.util.Map;
import java.util.Optional;

import ca.docket.engine.SealedAnswers;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes the votes of the members: each voice once, and only while the vote is open. */
@Component
class SealedVotes implements SealedAnswers {

	private final SealedRound rounds;

	SealedVotes(SealedRound rounds) {
		this.rounds = rounds;
	}

	@Override
	public String process() {
		return "earb-item";
	}

	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		return this.rounds.refusal(task.getProcessInstanceId(), person);
	}

	@Override
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		this.rounds.answer(this.rounds.of(task.getProcessInstanceId()).orElseThrow(), person, answers);
	}

}
