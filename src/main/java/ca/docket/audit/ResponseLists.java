package ca.docket.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import ca.docket.audit.RecommendationList.Kind;
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

	private static final String APPROVED = "audit-recommendation.approved";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Independence independence;

	private final ConfidentialParts confidential;

	private final OwnerChange owners;

	ResponseLists(Lists lists, Recommendations recommendations, Independence independence,
			ConfidentialParts confidential, OwnerChange owners) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.independence = independence;
		this.confidential = confidential;
		this.owners = owners;
	}

	@Bean
	WorkList assignOwners() {
		return new RecommendationList(
				new Kind("Activity_AssignOwners", "audit-recommendation.assigned", null, "group", false), this.lists,
				this::assign);
	}

	@Bean
	WorkList draftResponses() {
		return new RecommendationList(new Kind(DRAFT, APPROVED, "asked", "owner", false), this.lists, this::draft);
	}

	@Bean
	WorkList reviewResponses() {
		return new RecommendationList(new Kind("Activity_ReviewResponses", APPROVED, "drafted", "owner", false),
				this.lists, this::review);
	}

	@Bean
	WorkList approveResponses() {
		return new RecommendationList(new Kind("Activity_ApproveResponses", APPROVED, "reviewed", "owner", false),
				this.lists, this::approve);
	}

	private List<Objection> assign(WorkListTask task, Recommendation one, Map<String, Object> values) {
		String owner = this.confidential.person(values.get("owner").toString());
		String division = values.get("division").toString();
		this.lists.record(task, one, "assigned", values);
		this.owners.assign(one, owner, division);
		this.lists.goesOn(one, Map.of("owner", owner, "division", division));
		return List.of();
	}

	private List<Objection> draft(WorkListTask task, Recommendation one, Map<String, Object> values) {
		this.lists.keep(task, one, "responded", values);
		goOn(one, "drafted", null);
		this.lists.tell(task, "returned", false);
		return List.of();
	}

	private List<Objection> review(WorkListTask task, Recommendation one, Map<String, Object> values) {
		return judge(task, one, values, "review", "reviewed");
	}

	private List<Objection> approve(WorkListTask task, Recommendation one, Map<String, Object> values) {
		return judge(task, one, values, "approval", null);
	}

	/**
	 * It is returned, or goes on.
	 * @param next how far the response is then; null where it is approved
	 */
	private List<Objection> judge(WorkListTask task, Recommendation one, Map<String, Object> values, String field,
			String next) {
		if (this.independence.isOwn(task, one)) {
			return List.of(Objection.of("audit.own"));
		}
		boolean returned = values.get(field).equals("return");
		this.lists.record(task, one, (next != null) ? "response-reviewed" : "response-approved", values);
		goOn(one, returned ? "asked" : next, values.get("change"));
		if (returned) {
			this.lists.tell(task, "returned", true);
		}
		else if (next == null) {
			this.recommendations.target(one.number(), (String) one.said().get("targetDate"));
			this.lists.goesOn(one, Map.of("response", one.said("response")));
		}
		else if (one.approver().equals("executives")) {
			this.lists.tell(task, "approver", one.approver());
		}
		return List.of();
	}

	/** What should change is asked of the next who drafts, and of nobody else. */
	private void goOn(Recommendation one, String step, Object change) {
		this.recommendations.step(one.number(), step);
		this.recommendations.say(one.number(), Collections.singletonMap("change", change));
	}

}
