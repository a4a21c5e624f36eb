package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.audit.RecommendationList.Kind;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The lists on which the auditor's word is recorded, and confirmed by somebody else. It
 * counts only then.
 */
@Configuration(proxyBeanMethods = false)
class WordLists {

	static final String WORD = "word";

	private final Lists lists;

	private final Recommendations recommendations;

	private final Documents documents;

	private final Independence independence;

	private final WordDifferences differences;

	private final Ageing ageing;

	WordLists(Lists lists, Recommendations recommendations, Documents documents, Independence independence,
			WordDifferences differences, Ageing ageing) {
		this.lists = lists;
		this.recommendations = recommendations;
		this.documents = documents;
		this.independence = independence;
		this.differences = differences;
		this.ageing = ageing;
	}

	@Bean
	WorkList recordAuditorsWord() {
		return new RecommendationList(
				new Kind("Activity_RecordAuditorsWord", "audit-recommendation.word", null, "group", false), this.lists,
				this::recordWord) {

			@Override
			public Set<String> byHand(WorkListTask task) {
				return WordLists.this.differences.confidential(task);
			}

			@Override
			public Map<String, Objection> differences(WorkListTask task, Map<String, Map<String, Object>> answers) {
				return WordLists.this.differences.of(task, answers, super.differences(task, answers));
			}

		};
	}

	@Bean
	WorkList confirmAuditorsWord() {
		return new RecommendationList(
				new Kind("Activity_ConfirmAuditorsWord", "audit-recommendation.confirmed", null, "group", false),
				this.lists, this::confirm);
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
		this.recommendations.recordedBy(one.number(), task.person(), task.absent());
		this.lists.goesOn(one, Map.of());
		return List.of();
	}

	private List<Objection> confirm(WorkListTask task, Recommendation one, Map<String, Object> values) {
		if (this.independence.isOwn(task, one) || !this.independence.isSecond(task, one.recorders())) {
			return List.of(Objection.of("audit.second"));
		}
		boolean confirmed = values.get("confirmation").equals("confirm");
		String word = one.said(WORD);
		Map<String, Object> said = new HashMap<>(values);
		if (confirmed) {
			said.put(WORD, word);
		}
		this.lists.keep(task, one, "word-confirmed", said);
		if (confirmed && word.equals("not-accepted")) {
			this.recommendations.returned(one.number());
		}
		this.lists.goesOn(one, Map.of("confirmation", values.get("confirmation"), WORD, word));
		return List.of();
	}

}
