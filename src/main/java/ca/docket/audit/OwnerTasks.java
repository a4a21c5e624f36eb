package ca.docket.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/**
 * The tasks of owners: one list for each of all that they have to answer, and what is
 * asked of a single recommendation.
 */
@Component
class OwnerTasks {

	private static final String OWNER = "owner";

	/** They do not decide later what they asked for as owners. */
	private static final String FORMER_OWNERS = "formerOwners";

	/** For which an audit waits while its owners answer. */
	private static final String ANSWERED = "audit.answered";

	private final Recommendations recommendations;

	private final ProcessMessages messages;

	private final ProcessEngine engine;

	private final AsSystem system;

	private final Ageing ageing;

	private final Cases cases;

	OwnerTasks(Recommendations recommendations, ProcessMessages messages, ProcessEngine engine, AsSystem system,
			Ageing ageing, Cases cases) {
		this.recommendations = recommendations;
		this.messages = messages;
		this.engine = engine;
		this.system = system;
		this.ageing = ageing;
		this.cases = cases;
	}

	/** An audit: whoever else holds it too waits until this transaction ends. */
	Case hold(String audit) {
		this.cases.lock(audit);
		return this.cases.find(audit).orElseThrow();
	}

	/**
	 * An owner has something to answer, and gets a list unless they have one. Before all
	 * owners are asked, nobody has.
	 */
	private void ask(String audit, String owner) {
		Case of = hold(audit);
		if (this.messages.isAwaited(of.processInstanceId(), ANSWERED) && lists(of, owner).isEmpty()) {
			list(of.processInstanceId(), "audit.draft", owner, this.recommendations.ofAudit(audit));
		}
	}

	/** An owner gets a list with a message, due with the most urgent of all theirs. */
	void list(String processInstanceId, String message, String owner, List<Recommendation> all) {
		Map<String, Object> variables = new HashMap<>(Map.of(OWNER, owner));
		variables.put("due", this.ageing.responsesDue(all, owner));
		this.messages.begin(processInstanceId, message, variables);
	}

	/**
	 * A response is approved; once all of the audit are, it goes on, unless it did
	 * before.
	 */
	void approved(String audit) {
		Case of = hold(audit);
		if (this.recommendations.ofAudit(audit).stream().allMatch(Recommendation::isAnswered)) {
			this.messages.sendIfAwaited(of.processInstanceId(), ANSWERED, Map.of());
		}
	}

	/**
	 * Gives the tasks of a recommendation to its new owner. What another drafted they
	 * answer again by itself, and whoever has nothing left to answer has no list any
	 * more.
	 */
	void handOver(Recommendation one, String person, String division) {
		this.system.run(() -> {
			RuntimeService runtime = this.engine.getRuntimeService();
			List<Object> former = new ArrayList<>(
					(Collection<?>) runtime.getVariable(one.processInstanceId(), FORMER_OWNERS));
			former.add(one.owner());
			runtime.setVariables(one.processInstanceId(),
					Map.of(OWNER, person, FORMER_OWNERS, former, "division", division));
			this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(one.processInstanceId())
				.taskAssignee(one.owner())
				.list()
				.forEach(task -> this.engine.getTaskService().setAssignee(task.getId(), person));
		});
		if (one.isAwaiting(ResponseLists.JUDGED)) {
			if (one.isDrafted()) {
				this.recommendations.step(one.number(), "asked");
				this.messages.send(one.processInstanceId(), one.awaits(), Map.of("judgement", "return"));
			}
			else {
				ask(one.audit(), person);
			}
			drop(one.audit(), one.owner());
		}
	}

	private void drop(String audit, String owner) {
		Case of = hold(audit);
		if (this.recommendations.ofAudit(audit)
			.stream()
			.noneMatch(each -> !each.isAnswered() && each.owner().equals(owner))) {
			lists(of, owner).forEach(list -> this.system.run(() -> this.engine.getRuntimeService()
				.createProcessInstanceModification(of.processInstanceId())
				.cancelActivityInstance(list.getId())
				.execute()));
		}
	}

	private List<ActivityInstance> lists(Case audit, String owner) {
		return this.system.get(() -> {
			RuntimeService runtime = this.engine.getRuntimeService();
			return Stream
				.of(runtime.getActivityInstance(audit.processInstanceId()).getActivityInstances(ResponseLists.DRAFT))
				.filter(list -> owner.equals(runtime.getVariable(list.getExecutionIds()[0], OWNER)))
				.toList();
		});
	}

}
