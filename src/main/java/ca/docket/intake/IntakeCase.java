package ca.docket.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamily;
import ca.docket.casefile.Divisions;
import ca.docket.casefile.Words;
import ca.docket.commitment.CommitmentWords;
import ca.docket.commitment.ConditionRows;
import org.springframework.stereotype.Component;

/** Tells the case file what a request is about, and says its values in words. */
@Component
class IntakeCase implements CaseFamily {

	/** Where a field has its name: in the request, or in what came later. */
	private static final List<String> CATALOGUES = List.of("intake-request", "intake-field");

	/** Where a value has its words if not beside the name of its field. */
	private static final Map<String, String> VALUES = Map.of("assessments", "intake-assessments.assessment", "followOn",
			"intake-follow-on.followOn", "discipline", "intake-routing.discipline", "recommendation", "intake.said");

	private final Requests requests;

	private final AuditTrail auditTrail;

	private final Divisions divisions;

	private final ConditionRows rows;

	private final CommitmentWords commitments;

	private final Words words;

	IntakeCase(Requests requests, AuditTrail auditTrail, Divisions divisions, ConditionRows rows,
			CommitmentWords commitments, Words words) {
		this.requests = requests;
		this.auditTrail = auditTrail;
		this.divisions = divisions;
		this.rows = rows;
		this.commitments = commitments;
		this.words = words;
	}

	@Override
	public String process() {
		return "intake";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.requests.find(caseFile.processInstanceId())
			.map(request -> facts(request, language))
			.orElse(List.of());
	}

	private List<Fact> facts(Request request, Locale language) {
		List<Fact> facts = new ArrayList<>();
		Stream
			.of(new Said("problem", request.problem()), new Said("benefit", request.benefit()),
					new Said("division", request.division()), new Said("sponsor", request.sponsor()),
					new Said("contact", request.contact()))
			.filter(said -> said.value() != null)
			.forEach(said -> inWords(said.field(), said.value(), language).ifPresent(facts::add));
		this.auditTrail.latest(request.processInstanceId(), "submitted")
			.map(AuditEntry::answers)
			.ifPresent(answers -> RequestInWords.FACTS.stream()
				.filter(answers::containsKey)
				.forEach(field -> inWords(field, answers.get(field), language).ifPresent(facts::add)));
		return facts;
	}

	/** A field with its value. */
	private record Said(String field, String value) {
	}

	@Override
	public Optional<Fact> inWords(String field, Object value, Locale language) {
		return CATALOGUES.stream()
			.map(catalogue -> catalogue + "." + field)
			.filter(key -> this.words.has(language, key))
			.findFirst()
			.map(key -> new Fact(this.words.of(language, key),
					value(field, VALUES.getOrDefault(field, key), value, language)));
	}

	/** Each condition of an approval in one line. */
	List<String> conditions(Object answer, Locale language) {
		return this.rows.inWords(answer,
				discipline -> this.words.of(language, "intake-routing.discipline." + discipline), language);
	}

	/** Approved, and how many of the commitments are met. */
	@Override
	public Optional<String> standing(Case caseFile, Locale language) {
		return this.auditTrail.latest(caseFile.processInstanceId(), "decided").map(decision -> {
			String outcome = this.words.of(language, "outcome." + decision.answer("decision"));
			return this.commitments.summary(caseFile.number(), language)
				.map(summary -> this.words.of(language, "intake.standing", outcome, summary))
				.orElse(outcome);
		});
	}

	@Override
	public Map<String, String> divisions(Locale language) {
		return this.divisions.names(language);
	}

	@Override
	public void forget(Case caseFile) {
		this.requests.delete(caseFile.processInstanceId());
	}

	private String value(String field, String catalogue, Object value, Locale language) {
		if (field.equals(ConditionRows.FIELD) && value instanceof Collection<?>) {
			return String.join("\n", conditions(value, language));
		}
		if (value instanceof Collection<?> several) {
			return several.stream()
				.map(one -> value(field, catalogue, one, language))
				.collect(Collectors.joining(", "));
		}
		String text = (value != null) ? value.toString() : "–";
		if (field.equals("division")) {
			return this.divisions.name(text, language);
		}
		return Words.day(text)
			.map(day -> Words.date(language, day))
			.orElseGet(() -> this.words.has(language, catalogue + "." + text)
					? this.words.of(language, catalogue + "." + text) : text);
	}

}
