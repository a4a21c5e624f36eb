package ca.docket.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import ca.docket.audit.Lists.Kind;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lists on which owners report, others consent to more time and verify, and the
 * auditor's word is recorded, and confirmed by somebody else. It counts only then.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpLists {

	private static final String UNCHANGED = "unchanged";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Documents documents;

	private final Independence independence;

	private final Ageing ageing;

	FollowUpLists(Lists lists, Recommendations recommendations, Documents documents, Independence independence,
			Ageing ageing) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.documents = documents;
		this.independence = independence;
		this.ageing = ageing;
	}

	@Bean
	WorkList reportStatus() {
		return this.lists.of(new Kind("Activity_ReportStatus", "audit-recommendation.reported", null, "owner", true),
				this::report);
	}

	@Bean
	WorkList decideMoreTime() {
		return this.lists.of(Kind.ofGroup("Activity_DecideMoreTime", "audit-recommendation.extended"),
				this.independence::againstJudging, this::extend);
	}

	@Bean
	WorkList verifyImplementation() {
		return this.lists.of(Kind.ofGroup("Activity_VerifyImplementation", "audit-recommendation.verified"),
				this.independence::againstVerifying, this::verify);
	}

	@Bean
	WorkList recordAuditorsWord() {
		return this.lists.of(Kind.ofGroup("Activity_RecordAuditorsWord", "audit-recommendation.word"),
				this::recordWord);
	}

	@Bean
	WorkList confirmAuditorsWord() {
		return this.lists.of(Kind.ofGroup("Activity_ConfirmAuditorsWord", "audit-recommendation.confirmed"),
				this.independence::againstConfirming, this::confirm);
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
		int unchanged = this.recommendations.reported(one.number(), task.id(), report.equals(UNCHANGED));
		boolean stuck = unchanged > Integer.parseInt(this.lists.variable(task, "unchangedAtMost"));
		if (stuck || !report.equals(UNCHANGED) && !report.equals("progress")) {
			this.lists.goesOn(one,
					Map.of("report", report, "extensions", one.extensions(), "reporters", reporters(one)));
		}
		return List.of();
	}

	/** They do not decide that it is given up. */
	private List<String> reporters(Recommendation one) {
		return new ArrayList<>(new TreeSet<>(this.independence.owners(one)));
	}

	/** Something was filed since the recommendation last went back to its owner. */
	private boolean isEvidenceNew(Recommendation one) {
		return this.documents.of(one.number())
			.stream()
			.anyMatch(document -> one.returnedAt() == null || document.at().isAfter(one.returnedAt()));
	}

	private List<Objection> extend(WorkListTask task, Recommendation one, Map<String, Object> values) {
		this.lists.keep(task, one, "more-time-decided", values);
		if (values.get("consent").equals("yes")) {
			this.recommendations.target(one.number(), one.said("newDate"));
		}
		this.lists.goesOn(one, Map.of());
		return List.of();
	}

	private List<Objection> verify(WorkListTask task, Recommendation one, Map<String, Object> values) {
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

	private List<Objection> recordWord(WorkListTask task, Recommendation one, Map<String, Object> values) {
		String document = values.get("wordDocument").toString();
		if (this.documents.of(one.audit()).stream().noneMatch(filed -> filed.name().equalsIgnoreCase(document))) {
			return List.of(Objection.of("audit.document", document));
		}
		if (LocalDate.parse(values.get("wordDate").toString()).isAfter(this.ageing.today())) {
			return List.of(Objection.of("audit.future"));
		}
		this.lists.keep(task, one, "word-recorded", values);
		this.lists.goesOn(one, Map.of());
		return List.of();
	}

	private List<Objection> confirm(WorkListTask task, Recommendation one, Map<String, Object> values) {
		boolean confirmed = values.get("confirmation").equals("confirm");
		String word = one.said(Recommendation.WORD);
		Map<String, Object> said = new HashMap<>(values);
		if (confirmed) {
			said.put(Recommendation.WORD, word);
		}
		this.lists.keep(task, one, "word-confirmed", said);
		if (confirmed && word.equals("not-accepted")) {
			this.recommendations.returned(one.number());
		}
		this.lists.goesOn(one, Map.of("confirmation", values.get("confirmation"), Recommendation.WORD, word,
				"reporters", reporters(one)));
		return List.of();
	}

}
