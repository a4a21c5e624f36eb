package ca.docket.electorlist;

import java.util.Map;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Tells processes what they wait for, in the caller's transaction. */
@Component
class Messages {

	static final String CUT = "electorlist.cut";

	static final String CALL = "electorlist.call";

	static final String CORRECTION = "electorlist.correction";

	static final String COUNTED = "electorlist-delivery.counted";

	static final String REISSUED = "electorlist-delivery.reissued";

	static final String CERTIFIED = "electorlist-delivery.certified";

	private final ProcessEngine engine;

	private final AsSystem system;

	Messages(ProcessEngine engine, AsSystem system) {
		this.engine = engine;
		this.system = system;
	}

	/** Whether the process waits for a message. */
	boolean isAwaited(String processInstanceId, String message) {
		return this.system.get(() -> this.engine.getRuntimeService()
			.createExecutionQuery()
			.processInstanceId(processInstanceId)
			.messageEventSubscriptionName(message)
			.count() > 0);
	}

	void send(String processInstanceId, String message, Map<String, Object> variables) {
		this.system.run(() -> this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceId(processInstanceId)
			.setVariables(variables)
			.correlate());
	}

	/** Sends one where the process waits for it. */
	boolean sendIfAwaited(String processInstanceId, String message, Map<String, Object> variables) {
		boolean awaited = isAwaited(processInstanceId, message);
		if (awaited) {
			send(processInstanceId, message, variables);
		}
		return awaited;
	}

	/** Whether a task of this activity is open. */
	boolean isOpen(String processInstanceId, String activity) {
		return this.system.get(() -> this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(processInstanceId)
			.taskDefinitionKey(activity)
			.count() > 0);
	}

}
