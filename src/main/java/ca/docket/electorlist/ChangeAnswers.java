package ca.docket.electorlist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Fact;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.electorlist.ChangeRequest.Row;
import org.springframework.stereotype.Component;

/** What came of the rows of a request, in the words of the form that was filled in. */
@Component
class ChangeAnswers {

	private final Cases cases;

	private final ChangeRequests requests;

	private final AuditTrail record;

	private final AnswerWords words;

	ChangeAnswers(Cases cases, ChangeRequests requests, AuditTrail record, AnswerWords words) {
		this.cases = cases;
		this.requests = requests;
		this.record = record;
		this.words = words;
	}

	/** For each row, in their order; empty until the request is answered. */
	List<List<Fact>> of(ChangeRequest request, Locale language) {
		if (request.answeredAt() == null) {
			return List.of();
		}
		Case change = this.cases.find(request.number()).orElseThrow();
		Map<Integer, Row> rows = this.requests.rows(request)
			.stream()
			.collect(Collectors.toMap(Row::line, Function.identity()));
		return latest(change).entrySet()
			.stream()
			.map(entry -> this.words.facts(change, withNote(entry.getValue(), rows.get(entry.getKey())), language))
			.toList();
	}

	/** The note stands with the row, and in no record. */
	private static AuditEntry withNote(AuditEntry entry, Row row) {
		Map<String, Object> answers = new HashMap<>(entry.answers());
		answers.putAll(row.answers());
		return new AuditEntry(entry.at(), entry.person(), entry.behalf(), entry.action(), entry.activity(),
				entry.audience(), answers, entry.form());
	}

	/** Why rows were not applied, each reason once. */
	List<String> reasons(Case change, Locale language) {
		return latest(change).values()
			.stream()
			.flatMap(entry -> this.words.fact(change, entry, "because", language).stream())
			.map(Fact::value)
			.distinct()
			.toList();
	}

	private Map<Integer, AuditEntry> latest(Case change) {
		Map<Integer, AuditEntry> latest = new TreeMap<>();
		this.record.of(change.processInstanceId(), "change-answered")
			.forEach(entry -> latest.put(Integer.valueOf(entry.answer("line")), entry));
		return latest;
	}

}
