package ca.docket.hiring;

import java.util.Map;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Lets an application go on. */
@Component
class ApplicationMessages {

	private final RuntimeService runtime;

	private final AsSystem system;

	ApplicationMessages(RuntimeService runtime, AsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	void send(Application to, String message, Map<String, Object> variables) {
		this.system.run(() -> this.runtime.createMessageCorrelation(message)
			.processInstanceId(to.processInstanceId())
			.setVariables(variables)
			.correlate());
	}

}
