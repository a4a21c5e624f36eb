package ca.docket.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what is said in the test model {@code sealed}, by task. */
@Component
public class Envelope implements SealedAnswers {

	private final Map<String, Said> said = new ConcurrentHashMap<>();

	private volatile boolean closed;

	/** What somebody said. */
	public record Said(String person, Map<String, Object> answers) {
	}

	@Override
	public String process() {
		return "sealed";
	}

	@Override
	public Optional<String> admit(DelegateTask task, String person) {
		return this.closed ? Optional.of("api.claimed") : Optional.empty();
	}

	@Override
	public void keep(DelegateTask task, String person, Map<String, Object> answers) {
		this.said.put(task.getId(), new Said(person, answers));
	}

	public void close(boolean closed) {
		this.closed = closed;
	}

	public Said of(String task) {
		return this.said.get(task);
	}

}
