package ca.docket.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Confidentiality;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a recommendation to another owner. Whoever had it stays on its record, and never
 * verifies it.
 */
@Component
class OwnerChange {

	/** On record, with the owner before and after. */
	static final String HANDED_OVER = "owner-changed";

	private static final String OWNER = "owner";

	/** They do not decide later what they asked for as owners. */
	private static final String FORMER_OWNERS = "formerOwners";

	private final Recommendations recommendations;

	private final Confidentiality confidentiality;

	private final AuditTrail auditTrail;

	private final ProcessEngine engine;

	private final AsSystem system;

	OwnerChange(Recommendations recommendations, Confidentiality confidentiality, AuditTrail auditTrail,
			ProcessEngine engine, AsSystem system) {
		this.recommendations = recommendations;
		this.confidentiality = confidentiality;
		this.auditTrail = auditTrail;
		this.engine = engine;
		this.system = system;
	}

	/**
	 * Hands it over.
	 * @param person the id of the new owner
	 * @param by the id of who does it
	 */
	@Transactional
	public void to(Recommendation one, String person, String by, String reason) {
		this.auditTrail.add(one.processInstanceId(), by, HANDED_OVER, null,
				Map.of("from", one.owner(), "to", person, "reason", reason));
		this.auditTrail.takesPart(one.processInstanceId(), person);
		this.confidentiality.admit(one.number(), person);
		this.recommendations.ownedBy(one.number(), person);
		this.system.run(() -> {
			RuntimeService runtime = this.engine.getRuntimeService();
			List<Object> former = new ArrayList<>(
					(Collection<?>) runtime.getVariable(one.processInstanceId(), FORMER_OWNERS));
			former.add(one.owner());
			runtime.setVariables(one.processInstanceId(), Map.of(OWNER, person, FORMER_OWNERS, former));
			this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(one.processInstanceId())
				.taskAssignee(one.owner())
				.list()
				.forEach(task -> this.engine.getTaskService().setAssignee(task.getId(), person));
		});
	}

}
