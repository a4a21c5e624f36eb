package ca.docket.audit;

import java.util.List;
import java.util.Locale;
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

	/**
	 * A recommendation with what the office says to it.
	 *
	 * @param number of its case
	 */
	public record Answer(String number, String reference, boolean takenOver, boolean confidential, List<Fact> facts) {
	}

	/** Those that are ready, the confidential ones too. */
	List<Answer> answers(String audit, DeployedTexts texts, Locale language) {
		List<Recommendation> ready = ready(audit, true).toList();
		Set<String> confidential = this.recommendations.confidential(ready);
		return ready.stream()
			.map(one -> new Answer(one.number(), one.reference(), one.takenOver(), confidential.contains(one.number()),
					facts(one, texts, language)))
			.toList();
	}

	/** What everybody may read: of a confidential one the number alone. */
	Answer open(Answer answer, Locale language) {
		return answer.confidential() ? new Answer(answer.number(), answer.reference(), answer.takenOver(), true,
				List.of(new Fact(this.wording.of("case.confidential.short", language),
						this.wording.of("audit.package.annex", language, answer.number()))))
				: answer;
	}

	/** The auditor's numbers of those without an approved response. */
	List<String> missing(String audit) {
		return ready(audit, false).map(Recommendation::reference).toList();
	}

	private Stream<Recommendation> ready(String audit, boolean ready) {
		return this.recommendations.ofAudit(audit).stream().filter(one -> (one.step() == null) == ready);
	}

	private List<Fact> facts(Recommendation one, DeployedTexts texts, Locale language) {
		return SAID.stream()
			.flatMap(key -> texts.field(key)
				.map(field -> new Fact(field.label(), this.words.of(field, one.said().get(key), language)))
				.stream())
			.toList();
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
		return (one.step() == null) ? facts(one, texts, language).stream().map(Fact::value) : Stream.of();
	}

	private static String label(DeployedTexts texts, String key) {
		return texts.field(key).map(FieldText::label).orElse(key);
	}

	private static Object[] cells(String first, String second, Stream<String> others) {
		return Stream.concat(Stream.of(first, second), others).toArray();
	}

}
