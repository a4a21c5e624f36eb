package ca.docket.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.casefile.Csv;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;
import org.springframework.stereotype.Component;

/** What the office answers to a report: the approved responses, and which are missing. */
@Component
class ResponsePackage {

	private static final List<String> SAID = List.of("recommendation", "response", "reason", "plan", "targetDate");

	private final Recommendations recommendations;

	private final ValueWords words;

	private final Wording wording;

	ResponsePackage(Recommendations recommendations, ValueWords words, Wording wording) {
		this.recommendations = recommendations;
		this.words = words;
		this.wording = wording;
	}

	/** A recommendation with what the office says to it. */
	public record Answer(String reference, boolean takenOver, List<Fact> facts) {
	}

	/** Of confidential ones the number alone. */
	List<Answer> answers(String audit, DeployedTexts texts, Locale language) {
		List<Recommendation> ready = ready(audit, true).toList();
		Set<String> confidential = this.recommendations.confidential(ready);
		return ready.stream()
			.map(one -> confidential.contains(one.number()) ? number(one, language) : answer(one, texts, language))
			.toList();
	}

	/** The confidential annex: what is ready of those, by the number of its case. */
	Map<String, Answer> annex(String audit, DeployedTexts texts, Locale language) {
		List<Recommendation> ready = ready(audit, true).toList();
		Set<String> confidential = this.recommendations.confidential(ready);
		Map<String, Answer> annex = new LinkedHashMap<>();
		ready.stream()
			.filter(one -> confidential.contains(one.number()))
			.forEach(one -> annex.put(one.number(), answer(one, texts, language)));
		return annex;
	}

	private Answer number(Recommendation one, Locale language) {
		return new Answer(one.reference(), one.takenOver(),
				List.of(new Fact(this.wording.of("case.confidential.short", language),
						this.wording.of("audit.package.annex", language, one.number()))));
	}

	/** The auditor's numbers of those without an approved response. */
	List<String> missing(String audit) {
		return ready(audit, false).map(Recommendation::reference).toList();
	}

	private Stream<Recommendation> ready(String audit, boolean ready) {
		return this.recommendations.ofAudit(audit).stream().filter(one -> (one.step() == null) == ready);
	}

	private Answer answer(Recommendation one, DeployedTexts texts, Locale language) {
		return new Answer(one.reference(), one.takenOver(),
				SAID.stream()
					.flatMap(key -> texts.field(key)
						.map(field -> new Fact(field.label(), this.words.of(field, one.said().get(key), language)))
						.stream())
					.toList());
	}

	/** With a line for each recommendation, those that are missing too. */
	byte[] csv(String audit, DeployedTexts texts, Locale language) {
		List<Recommendation> all = this.recommendations.ofAudit(audit);
		Set<String> confidential = this.recommendations.confidential(all);
		Object[] head = cells(label(texts, "reference"), this.wording.of("audit.taken-over", language),
				SAID.stream().map(key -> label(texts, key)));
		return Csv.file(Stream.concat(Stream.<Object[]>of(head),
				all.stream()
					.map(one -> cells(one.reference(), this.wording.of("value." + one.takenOver(), language),
							confidential.contains(one.number())
									? Stream.of(this.wording.of("case.confidential.short", language))
									: said(one, texts, language)))));
	}

	private Stream<String> said(Recommendation one, DeployedTexts texts, Locale language) {
		return (one.step() == null) ? answer(one, texts, language).facts().stream().map(Fact::value) : Stream.of();
	}

	private static String label(DeployedTexts texts, String key) {
		return texts.field(key).map(FieldText::label).orElse(key);
	}

	private static Object[] cells(String first, String second, Stream<String> others) {
		return Stream.concat(Stream.of(first, second), others).toArray();
	}

}
