package ca.docket.casefile.followon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.DecisionLog;
import ca.docket.engine.StartMessages;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Starts the process that begins with a message. It is told what was submitted in the
 * case that it follows from, under the names of that form, what the tables found there,
 * {@code origin} (the number of that case) and {@code requester}. It must open its case
 * before it first waits.
 */
@Component
class FollowOnStart {

	private final RuntimeService runtime;

	private final StartMessages messages;

	private final AsSystem system;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final DecisionLog decisionLog;

	FollowOnStart(RuntimeService runtime, StartMessages messages, AsSystem system, Cases cases, AuditTrail auditTrail,
			DecisionLog decisionLog) {
		this.runtime = runtime;
		this.messages = messages;
		this.system = system;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.decisionLog = decisionLog;
	}

	/**
	 * Nobody has a right to begin such a case by themselves; that this one may be begun
	 * was seen by the caller.
	 * @return the number of the new case; empty where no process begins with the message
	 */
	Optional<String> of(Case origin, String message, String requester) {
		return this.system.get(() -> this.messages.isTaken(message, origin.process())
				? Optional.of(begin(origin, message, requester)) : Optional.empty());
	}

	private String begin(Case origin, String message, String requester) {
		ProcessInstance begun = this.runtime.createMessageCorrelation(message)
			.setVariables(told(origin, message, requester))
			.correlateStartMessage();
		return Optional.ofNullable(this.cases.ofProcessInstances(List.of(begun.getId())).get(begun.getId()))
			.orElseThrow(() -> new IllegalStateException(
					"The process that begins with %s opened no case before it waits".formatted(message)))
			.number();
	}

	/** Not that the new case follows: that is no fact of it. */
	private Map<String, Object> told(Case origin, String message, String requester) {
		Map<String, Object> told = new HashMap<>();
		this.decisionLog.of(origin.processInstanceId())
			.stream()
			.filter(decision -> decision.outputs().size() == 1)
			.map(decision -> decision.outputs().get(0))
			.filter(found -> !found.containsValue(message))
			.forEach(told::putAll);
		this.auditTrail.submitted(origin.processInstanceId()).forEach(entry -> told.putAll(entry.answers()));
		told.put("origin", origin.number());
		told.put("requester", requester);
		return told;
	}

}
