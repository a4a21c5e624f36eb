package ca.docket.intake;

import ca.docket.engine.FormValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Divisions;
import ca.docket.casefile.Words;
import org.springframework.stereotype.Component;

/** What is asked, by whom, and the facts. */
@Component
class RequestInWords {

	/** The facts in the order of the form. */
	static final List<String> FACTS = List.of("asksFor", "enquiryDue", "inUse", "inUseSince", "personalInformation",
			"sensitivity", "aiKind", "aiRole", "affected", "publicFacing", "hosting", "costBand", "wantedBy");

	private final Requests requests;

	private final Divisions divisions;

	private final Words words;

	RequestInWords(Requests requests, Divisions divisions, Words words) {
		this.requests = requests;
		this.divisions = divisions;
		this.words = words;
	}

	Map<String, Object> of(String processInstanceId, List<AuditEntry> record, Locale language) {
		Request request = this.requests.of(processInstanceId);
		AuditEntry submitted = record.stream()
			.filter(entry -> entry.action().equals("submitted"))
			.findFirst()
			.orElseThrow();
		return Map.of("number", request.number(), "title", FormValues.plain(request.title()), "requesterName",
				this.words.person(submitted.person()), "divisionName",
				FormValues.plain(this.divisions.name(request.division(), language)), "askedOn",
				this.words.date(language, submitted.at()), "problem", FormValues.plain(request.problem()), "benefit",
				FormValues.plain(request.benefit()), "facts", facts(submitted, language));
	}

	private String facts(AuditEntry submitted, Locale language) {
		return FACTS.stream()
			.filter(submitted.answers()::containsKey)
			.map(fact -> "- %s **%s**".formatted(this.words.of(language, "intake-request." + fact),
					value(fact, submitted.answer(fact), language)))
			.collect(Collectors.joining("\n"));
	}

	private String value(String fact, String value, Locale language) {
		return Words.day(value)
			.map(day -> Words.date(language, day))
			.orElseGet(() -> FormValues.plain(this.words.of(language, "intake-request." + fact + "." + value)));
	}

}
