package ca.docket.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import ca.docket.audit.RecommendationList.Kind;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists on which owners report, and others consent to more time and verify. */
@Configuration(proxyBeanMethods = false)
class FollowUpLists {

	private static final String UNCHANGED = "unchanged";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Documents documents;

	private final Independence independence;

	FollowUpLists(Lists lists, Recommendations recommendations, Documents documents, Independence independence) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.documents = documents;
		this.independence = independence;
	}

	@Bean
	WorkList reportStatus() {
		return new RecommendationList(
				new Kind("Activity_ReportStatus", "audit-recommendation.reported", null, "owner", true), this.lists,
				this::report);
	}

	@Bean
	WorkList decideMoreTime() {
		return new RecommendationList(
				new Kind("Activity_DecideMoreTime", "audit-recommendation.extended", null, "group", false), this.lists,
				this::extend);
	}

	@Bean
	WorkList verifyImplementation() {
		return new RecommendationList(
				new Kind("Activity_VerifyImplementation", "audit-recommendation.verified", null, "group", false),
				this.lists, this::verify);
	}

	private List<Objection> report(WorkListTask task, Recommendation one, Map<String, Object> values) {
		String report = values.get("report").toString();
		if (report.equals("done") && !isEvidenceNew(one)) {
			return List.of(Objection.of("audit.evidence"));
		}
		if (report.equals("done") && !PlainValues.items(values.get("actionsDone")).containsAll(one.actions())) {
			return List.of(Objection.of("audit.actions"));
		}
		this.lists.keep(task, one, "reported", values);
		this.recommendations.say(one.number(), Collections.singletonMap("refusal", null));
		this.recommendations.reportedIn(one.number(), task.id());
		int unchanged = this.recommendations.unchanged(one.number(), report.equals(UNCHANGED));
		boolean stuck = unchanged > Integer.parseInt(this.lists.variable(task, "unchangedAtMost"));
		if (stuck || !report.equals(UNCHANGED) && !report.equals("progress")) {
			this.lists.goesOn(one, Map.of("report", report, "extensions", one.extensions(), "reporters",
					new ArrayList<>(new TreeSet<>(this.independence.owners(one)))));
		}
		return List.of();
	}

	/** Something was filed since the recommendation last went back to its owner. */
	private boolean isEvidenceNew(Recommendation one) {
		return this.documents.of(one.number())
			.stream()
			.anyMatch(document -> one.returnedAt() == null || document.at().isAfter(one.returnedAt()));
	}

	private List<Objection> extend(WorkListTask task, Recommendation one, Map<String, Object> values) {
		if (this.independence.isOwn(task, one)) {
			return List.of(Objection.of("audit.own"));
		}
		this.lists.keep(task, one, "more-time-decided", values);
		if (values.get("consent").equals("yes")) {
			this.recommendations.target(one.number(), one.said("newDate"));
			this.recommendations.say(one.number(), Map.of("targetDate", one.said("newDate")));
		}
		this.lists.goesOn(one, Map.of());
		return List.of();
	}

	private List<Objection> verify(WorkListTask task, Recommendation one, Map<String, Object> values) {
		if (!this.independence.allows(task, one)) {
			return List.of(Objection.of("audit.part"));
		}
		this.lists.keep(task, one, Independence.VERIFIED, values);
		if (values.get("verdict").equals("returned")) {
			this.recommendations.returned(one.number());
		}
		else {
			this.recommendations.checked(one.number(), one.verification().equals("attested") ? "attested" : "verified");
		}
		this.lists.goesOn(one, Map.of("verdict", values.get("verdict")));
		return List.of();
	}

}
