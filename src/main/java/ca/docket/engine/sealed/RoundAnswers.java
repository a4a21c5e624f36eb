package ca.docket.engine.sealed;

import java.util.Map;
import java.util.Optional;

import ca.docket.engine.SealedAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Keeps the answers to the sealed tasks of a process in the round of their branch: each
 * seat once, and only while the round is open.
 */
public record RoundAnswers(String process, SealedRound rounds) implements SealedAnswers {

	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		return this.rounds.refusal(round(task), person);
	}

	@Override
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		this.rounds.answer(round(task), person, answers);
	}

	private Round round(DelegateTask task) {
		return this.rounds.of(task.getExecutionId()).orElseThrow();
	}

}
