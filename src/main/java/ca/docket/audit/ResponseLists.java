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

/** The lists on which a response is drafted, reviewed and approved. */
@Configuration(proxyBeanMethods = false)
class ResponseLists {

	static final String DRAFT = "Activity_DraftResponses";

	private static final String APPROVED = "audit-recommendation.approved";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Independence independence;

	ResponseLists(Lists lists, Recommendations recommendations, Independence independence) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.independence = independence;
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

	private List<Objection> draft(WorkListTask task, Recommendation one, Map<String, Object> values) {
		this.lists.keep(task, one, "responded", values);
		goOn(one, "drafted", null);
		this.lists.tell(task, "returned", false);
		return List.of();
	}

	private List<Objection> review(WorkListTask task, Recommendation one, Map<String, Object> values) {
		if (this.independence.isOwn(task, one)) {
			return List.of(Objection.of("audit.own"));
		}
		boolean returned = values.get("review").equals("return");
		this.lists.record(task, one, "response-reviewed", values);
		goOn(one, returned ? "asked" : "reviewed", values.get("change"));
		if (returned) {
			this.lists.tell(task, "returned", true);
		}
		else if (one.approver().equals("executives")) {
			this.lists.tell(task, "approver", one.approver());
		}
		return List.of();
	}

	private List<Objection> approve(WorkListTask task, Recommendation one, Map<String, Object> values) {
		if (this.independence.isOwn(task, one)) {
			return List.of(Objection.of("audit.own"));
		}
		boolean returned = values.get("approval").equals("return");
		this.lists.record(task, one, "response-approved", values);
		goOn(one, returned ? "asked" : null, values.get("change"));
		if (returned) {
			this.lists.tell(task, "returned", true);
		}
		else {
			this.recommendations.target(one.number(), (String) one.said().get("targetDate"));
			this.lists.goesOn(one, Map.of("response", one.said("response")));
		}
		return List.of();
	}

	/** What should change is asked of the next who drafts, and of nobody else. */
	private void goOn(Recommendation one, String step, Object change) {
		this.recommendations.step(one.number(), step);
		this.recommendations.say(one.number(), Collections.singletonMap("change", change));
	}

}
