package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.audit.Lists.Kind;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lists on which an owner is assigned, and a response drafted, reviewed and approved.
 */
@Configuration(proxyBeanMethods = false)
class ResponseLists {

	static final String DRAFT = "Activity_DraftResponses";

	private static final String REVIEW = "Activity_ReviewResponses";

	private static final String APPROVE = "Activity_ApproveResponses";

	/** The message that a part waits for while its response is on the lists. */
	static final String JUDGED = "audit-recommendation.judged";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Independence independence;

	private final Owners owners;

	private final OwnerTasks tasks;

	ResponseLists(Lists lists, Recommendations recommendations, Independence independence, Owners owners,
			OwnerTasks tasks) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.independence = independence;
		this.owners = owners;
		this.tasks = tasks;
	}

	@Bean
	WorkList assignOwners() {
		return this.lists.of(Kind.ofGroup("Activity_AssignOwners", "audit-recommendation.assigned"), this::assign);
	}

	@Bean
	WorkList draftResponses() {
		return this.lists.of(new Kind(DRAFT, JUDGED, "asked", "owner", false), this::draft);
	}

	@Bean
	WorkList reviewResponses() {
		return this.lists.of(new Kind(REVIEW, JUDGED, "drafted", "group", false), this.independence::againstJudging,
				(task, one, values) -> judge(task, one, values, "review", "reviewed"));
	}

	@Bean
	WorkList approveResponses() {
		return this.lists.of(new Kind(APPROVE, JUDGED, "reviewed", "group", false), this.independence::againstJudging,
				(task, one, values) -> judge(task, one, values, "approval", null));
	}

	private List<Objection> assign(WorkListTask task, Recommendation one, Map<String, Object> values) {
		String owner = this.owners.person(values.get("owner").toString());
		String division = values.get("division").toString();
		this.lists.record(task, one, "assigned", values);
		this.owners.assign(one, owner, division);
		this.lists.goesOn(one, Map.of("owner", owner, "division", division));
		return List.of();
	}

	private List<Objection> draft(WorkListTask task, Recommendation one, Map<String, Object> values) {
		this.lists.keep(task, one, "responded", values);
		this.recommendations.step(one.number(), "drafted");
		this.lists.ask(task, one, REVIEW, "coordinators", "audit.review");
		return List.of();
	}

	/**
	 * It is returned to its owner by itself, or goes on.
	 * @param next how far the response is then; null where it is approved
	 */
	private List<Objection> judge(WorkListTask task, Recommendation one, Map<String, Object> values, String field,
			String next) {
		boolean returned = values.get(field).equals("return");
		this.lists.record(task, one, (next != null) ? "response-reviewed" : "response-approved", values);
		this.recommendations.step(one.number(), returned ? "asked" : next);
		if (returned) {
			this.lists.goesOn(one, Map.of("judgement", "return"));
		}
		else if (next == null) {
			this.recommendations.target(one.number(), (String) one.said().get("targetDate"));
			this.lists.goesOn(one, Map.of("judgement", "approve", "state", "answered", "disagreed", one.isDisagreed()));
			this.tasks.approved(one.audit());
		}
		else {
			this.lists.ask(task, one, APPROVE, one.approver(), "audit.approval");
		}
		return List.of();
	}

}
