package ca.docket.family;

import java.util.Map;
import java.util.Optional;

import ca.docket.engine.SealedAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Would keep the sealed answers of a process that tests seal while it runs. */
@Component
class LateSeal implements SealedAnswers {

	static final String PROCESS = "sealed-later";

	@Override
	public String process() {
		return PROCESS;
	}

	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		return Optional.empty();
	}

	@Override
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		// nobody answers in these tests
	}

}
