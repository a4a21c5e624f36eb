package ca.docket.intake.register;

import java.util.Map;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Takes entries of the register up again. */
@Component
class Corrections {

	private final Versions versions;

	private final RuntimeService runtime;

	private final AsSystem system;

	Corrections(Versions versions, RuntimeService runtime, AsSystem system) {
		this.versions = versions;
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * Takes an entry up: the version that is on its way, else a new one of what is
	 * published.
	 * @return the process instance whose task completes it
	 * @throws Meanwhile where somebody else did so at the same moment, or its day came
	 * @throws ResponseStatusException 404 for an unknown entry
	 */
	@Transactional
	public String takeUp(String entry, String person) {
		Version next = this.versions.next(entry).orElse(null);
		if (next == null && this.versions.valid(entry).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			// that this person may was seen before
			return this.system.get(() -> (next == null) ? correct(entry, person) : goOn(next));
		}
		catch (MismatchingMessageCorrelationException | OptimisticLockingException | DuplicateKeyException ex) {
			throw new Meanwhile(ex);
		}
	}

	private String correct(String entry, String person) {
		return this.runtime.createMessageCorrelation(DraftQueue.PROCESS + ".corrected")
			.setVariables(Map.of("entry", entry, "corrector", person))
			.correlateStartMessage()
			.getId();
	}

	private String goOn(Version next) {
		if (next.state().equals("waiting")) {
			this.versions.reopen(next.processInstanceId());
			this.runtime.createMessageCorrelation(DraftQueue.PROCESS + ".reopened")
				.processInstanceId(next.processInstanceId())
				.correlate();
		}
		return next.processInstanceId();
	}

	/** The entry is not as it was when the person saw it. */
	static class Meanwhile extends RuntimeException {

		Meanwhile(Throwable cause) {
			super(cause);
		}

	}

}
