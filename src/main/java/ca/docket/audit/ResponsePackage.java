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
	 * @param facts none while it is not ready
	 */
	public record Answer(String number, String reference, boolean takenOver, boolean ready, boolean confidential,
			List<Fact> facts) {
	}

	/** All of an audit, what is confidential too. */
	List<Answer> answers(String audit, DeployedTexts texts, Locale language) {
		List<Recommendation> all = this.recommendations.ofAudit(audit);
		Set<String> confidential = this.recommendations.confidential(all);
		return all.stream()
			.map(one -> new Answer(one.number(), one.reference(), one.takenOver(), one.isAnswered(),
					confidential.contains(one.number()), facts(one, texts, language)))
			.toList();
	}

	/** What everybody may read: of a confidential one the number alone. */
	Answer open(Answer answer, Locale language) {
		return answer.confidential() ? new Answer(answer.number(), answer.reference(), answer.takenOver(), true, true,
				List.of(new Fact(this.wording.of("case.confidential.short", language),
						this.wording.of("audit.package.annex", language, answer.number()))))
				: answer;
	}

	private List<Fact> facts(Recommendation one, DeployedTexts texts, Locale language) {
		return one.isAnswered() ? fields(texts)
			.map(field -> new Fact(field.label(), this.words.of(field, one.said().get(field.key()), language)))
			.toList() : List.of();
	}

	private static Stream<FieldText> fields(DeployedTexts texts) {
		return SAID.stream().flatMap(key -> texts.field(key).stream());
	}

	/** With a line for each recommendation, those that are missing too. */
	byte[] csv(List<Answer> answers, DeployedTexts texts, Locale language) {
		Object[] head = cells(texts.field("reference").orElseThrow().label(),
				this.wording.of("audit.taken-over", language), fields(texts).map(FieldText::label));
		return Csv.file(Stream.concat(Stream.<Object[]>of(head),
				answers.stream()
					.map(one -> cells(one.reference(), this.wording.of("value." + one.takenOver(), language),
							one.confidential() ? Stream.of(this.wording.of("case.confidential.short", language))
									: one.facts().stream().map(Fact::value)))));
	}

	private static Object[] cells(String first, String second, Stream<String> others) {
		return Stream.concat(Stream.of(first, second), others).toArray();
	}

}
