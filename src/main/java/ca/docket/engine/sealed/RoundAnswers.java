package ca.docket.engine.sealed;

import java.util.Map;
import java.util.Optional;

import ca.docket.engine.SealedAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Keeps the answers to the sealed tasks of a process in the round that its instance
 * opened: each seat once, and only while the round is open.
 */
public record RoundAnswers(String process, SealedRound rounds) implements SealedAnswers {

	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		return this.rounds.refusal(task.getProcessInstanceId(), person);
	}

	@Override
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		this.rounds.answer(this.rounds.of(task.getProcessInstanceId()).orElseThrow(), person, answers);
	}

}
