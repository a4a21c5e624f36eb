package ca.docket.casefile.disposal;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The moment of the count, up to which a deletion is approved. */
public final class DueMoment {

	static final String VARIABLE = "dueUntil";

	private DueMoment() {
	}

	/** As the process has it. */
	public static Instant of(VariableScope process) {
		return ((Date) process.getVariable(VARIABLE)).toInstant();
	}

	static void set(VariableScope process, Instant moment) {
		process.setVariable(VARIABLE, Date.from(moment));
	}

}
