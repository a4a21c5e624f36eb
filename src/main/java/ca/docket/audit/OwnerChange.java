package ca.docket.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a recommendation to another owner, of the same division or another. Whoever had
 * it stays on its record, and never verifies it.
 */
@Component
class OwnerChange {

	/** On record, with the owner before and after. */
	static final String HANDED_OVER = "owner-changed";

	private static final String OWNER = "owner";

	private static final String DIVISION = "division";

	/** They do not decide later what they asked for as owners. */
	private static final String FORMER_OWNERS = "formerOwners";

	private static final String LISTS = "Activity_AnswerRecommendations";

	private final Recommendations recommendations;

	private final Cases cases;

	private final ConfidentialParts confidential;

	private final AuditTrail auditTrail;

	private final ProcessEngine engine;

	private final AsSystem system;

	OwnerChange(Recommendations recommendations, Cases cases, ConfidentialParts confidential, AuditTrail auditTrail,
			ProcessEngine engine, AsSystem system) {
		this.recommendations = recommendations;
		this.cases = cases;
		this.confidential = confidential;
		this.auditTrail = auditTrail;
		this.engine = engine;
		this.system = system;
	}

	/**
	 * Hands it over.
	 * @param person the id of the new owner
	 * @param division the id of theirs
	 * @param by the id of who does it
	 */
	@Transactional
	public void to(Recommendation one, String person, String division, String by, String reason) {
		Map<String, Object> said = new HashMap<>(Map.of("from", one.owner(), "to", person, "reason", reason));
		if (!division.equals(one.said(DIVISION))) {
			said.put(DIVISION, division);
		}
		this.auditTrail.add(one.processInstanceId(), by, HANDED_OVER, null, said);
		assign(one, person, division);
		this.system.run(() -> {
			RuntimeService runtime = this.engine.getRuntimeService();
			List<Object> former = new ArrayList<>(
					(Collection<?>) runtime.getVariable(one.processInstanceId(), FORMER_OWNERS));
			former.add(one.owner());
			runtime.setVariables(one.processInstanceId(),
					Map.of(OWNER, person, FORMER_OWNERS, former, DIVISION, division));
			this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(one.processInstanceId())
				.taskAssignee(one.owner())
				.list()
				.forEach(task -> this.engine.getTaskService().setAssignee(task.getId(), person));
			if (one.step() != null) {
				answered(one, person);
			}
		});
	}

	/** Whose it is from now on. */
	void assign(Recommendation one, String person, String division) {
		this.confidential.handOver(one, person);
		this.recommendations.ownedBy(one.number(), person, division);
		this.cases.move(one.number(), division);
	}

	/**
	 * Nobody answers with what another drafted: it goes on a list of the new owner, and
	 * whoever has nothing left to answer has no list any more.
	 */
	private void answered(Recommendation one, String person) {
		this.recommendations.step(one.number(), "asked", one.said().get("change"));
		String audit = this.cases.find(one.audit()).orElseThrow().processInstanceId();
		RuntimeService runtime = this.engine.getRuntimeService();
		List<ActivityInstance> lists = List.of(runtime.getActivityInstance(audit).getActivityInstances(LISTS));
		// before that, all owners get their lists
		if (!lists.isEmpty() && lists.stream().noneMatch(list -> isOf(list, person) && isDrafting(list))) {
			runtime.createProcessInstanceModification(audit)
				.startBeforeActivity(LISTS)
				.setVariableLocal(OWNER, person)
				.execute();
		}
		if (this.recommendations.ofAudit(one.audit())
			.stream()
			.noneMatch(each -> each.step() != null && each.owner().equals(one.owner()))) {
			lists.stream()
				.filter(list -> isOf(list, one.owner()))
				.forEach(list -> runtime.createProcessInstanceModification(audit)
					.cancelActivityInstance(list.getId())
					.execute());
		}
	}

	private boolean isOf(ActivityInstance list, String person) {
		return person.equals(this.engine.getRuntimeService().getVariable(list.getExecutionIds()[0], OWNER));
	}

	private static boolean isDrafting(ActivityInstance list) {
		return list.getActivityInstances("Activity_DraftResponses").length > 0;
	}

}
