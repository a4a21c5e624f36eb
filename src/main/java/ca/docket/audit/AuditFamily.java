package ca.docket.audit;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.engine.FormValues;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Whoever approves a package sees how complete it is; numbers of an auditor are unique.
 */
@Component
class AuditFamily implements Family {

	private final Recommendations recommendations;

	private final Cases cases;

	private final AnswerWords answers;

	private final Wording wording;

	AuditFamily(Recommendations recommendations, Cases cases, AnswerWords answers, Wording wording) {
		this.recommendations = recommendations;
		this.cases = cases;
		this.answers = answers;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "audit";
	}

	/** With the dates of the committee that are known by now. */
	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.recommendations.any(caseFile.number())
			.map(one -> this.answers.submitted(caseFile, Collections.singletonMap("committeeDates", dates(one)),
					language))
			.orElseGet(() -> this.answers.submitted(caseFile, language));
	}

	private static List<Map<String, String>> dates(Recommendation one) {
		return one.committeeDates().isEmpty() ? null
				: one.committeeDates().stream().sorted().map(day -> Map.of("committeeDate", day.toString())).toList();
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		List<Recommendation> all = this.recommendations.ofAudit(caseFile.number());
		List<String> missing = all.stream().filter(one -> !one.isAnswered()).map(Recommendation::reference).toList();
		String ready = this.wording.of("audit.package.ready", language, all.size() - missing.size(), all.size());
		return Map.of("package", missing.isEmpty() ? ready : "%s\n\n**%s**\n\n%s".formatted(ready,
				this.wording.of("audit.package.missing", language), FormValues.plain(String.join(", ", missing))));
	}

	@Override
	public List<Objection> check(Submission submission) {
		if (submission.isOf("Activity_ConfirmEnteredTwice")) {
			return other(submission);
		}
		Set<Object> numbers = new HashSet<>();
		return PlainValues.rows(submission.answer("recommendations"))
			.stream()
			.map(row -> row.get("reference").toString().strip())
			.filter(number -> !numbers.add(number))
			.distinct()
			.map(number -> Objection.of("audit.twice", number))
			.toList();
	}

	private List<Objection> other(Submission submission) {
		return Stream.ofNullable(submission.answer("otherCase"))
			.map(other -> other.toString().strip())
			.filter(other -> this.cases.find(other)
				.filter(audit -> audit.process().equals(process()))
				.filter(audit -> !audit.processInstanceId().equals(submission.task().getProcessInstanceId()))
				.isEmpty())
			.map(other -> Objection.of("audit.other", other))
			.toList();
	}

}
