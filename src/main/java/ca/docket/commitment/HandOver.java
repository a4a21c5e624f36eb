package ca.docket.commitment;

import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.security.AsSystem;
import ca.docket.security.Person;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a commitment to another owner, who is told of the task that waits for them. */
@Component
class HandOver {

	private final Commitments commitments;

	private final AuditTrail auditTrail;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final AsSystem system;

	HandOver(Commitments commitments, AuditTrail auditTrail, RuntimeService runtime, TaskService tasks,
			AsSystem system) {
		this.commitments = commitments;
		this.auditTrail = auditTrail;
		this.runtime = runtime;
		this.tasks = tasks;
		this.system = system;
	}

	/**
	 * Hands over, and puts it on record.
	 * @param by the id of the person who decides it
	 * @return false where the commitment ended meanwhile
	 */
	@Transactional
	public boolean to(Person owner, Commitment commitment, String by, String reason) {
		if (!this.commitments.handOver(commitment.id(), owner.id())) {
			return false;
		}
		this.auditTrail.note(commitment.caseInstance(), by, "commitment-handed-over", null,
				Map.of("commitment", commitment.number(), "owner", owner.name(), "reason", reason));
		// that they may hand over was seen by the caller
		this.system.run(() -> {
			this.runtime.setVariable(commitment.processInstanceId(), "owner", owner.id());
			this.tasks.createTaskQuery()
				.processInstanceId(commitment.processInstanceId())
				.taskDefinitionKey(Commitments.REPORT.task())
				.list()
				.forEach(task -> this.tasks.setAssignee(task.getId(), owner.id()));
		});
		return true;
	}

}
