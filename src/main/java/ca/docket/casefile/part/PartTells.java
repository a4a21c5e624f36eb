package ca.docket.casefile.part;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import org.springframework.stereotype.Component;

/**
 * Tells parts of a case what they wait for, each in a transaction of its own: none waits
 * for another.
 */
@Component
public class PartTells {

	private final PartJobs jobs;

	private final Cases cases;

	private final ProcessMessages messages;

	PartTells(PartJobs jobs, Cases cases, ProcessMessages messages) {
		this.jobs = jobs;
		this.cases = cases;
		this.messages = messages;
	}

	/**
	 * Sends a part a message soon after the caller's transaction, where it then waits for
	 * it.
	 */
	public void later(Case part, String message) {
		this.jobs.later(PartJobs.TELL, part, "%s %s %s".formatted(part.partOf(), part.number(), message));
	}

	/** The work of a job. */
	void tell(String about) {
		String[] words = about.split(" ");
		Case part = this.cases.find(words[1]).orElseThrow();
		this.messages.sendIfAwaited(part.processInstanceId(), words[2], Map.of());
	}

}
