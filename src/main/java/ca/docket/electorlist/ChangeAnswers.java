package ca.docket.electorlist;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Fact;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/** What came of the rows of a request, in the words of the form that was filled in. */
@Component
class ChangeAnswers {

	private final Cases cases;

	private final AuditTrail record;

	private final AnswerWords words;

	ChangeAnswers(Cases cases, AuditTrail record, AnswerWords words) {
		this.cases = cases;
		this.record = record;
		this.words = words;
	}

	/** For each row, in their order; empty until the request is answered. */
	List<List<Fact>> of(ChangeRequest request, Locale language) {
		if (request.answeredAt() == null) {
			return List.of();
		}
		Case change = this.cases.find(request.number()).orElseThrow();
		return latest(change).stream().map(entry -> this.words.facts(change, entry, language)).toList();
	}

	/** Why rows were not applied, each reason once. */
	List<String> reasons(Case change, Locale language) {
		return latest(change).stream()
			.flatMap(entry -> this.words.fact(change, entry, "because", language).stream())
			.map(Fact::value)
			.distinct()
			.toList();
	}

	private Collection<AuditEntry> latest(Case change) {
		Map<Integer, AuditEntry> latest = new TreeMap<>();
		this.record.of(change.processInstanceId(), "change-answered")
			.forEach(entry -> latest.put(Integer.valueOf(entry.answer("line")), entry));
		return latest.values();
	}

}
