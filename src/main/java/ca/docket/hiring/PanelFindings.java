package ca.docket.hiring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the panel of an area says of one interview.
 *
 * @param scores by each member who scores the person
 * @param agreed what they agreed on; null before
 */
record PanelFindings(Competition competition, List<Judgement> scores, Judgement agreed) {

	/** The qualifications that they score differently. */
	Set<String> differences() {
		return fields().filter(field -> this.scores.stream().map(one -> one.of(field)).distinct().count() > 1)
			.collect(Collectors.toSet());
	}

	/** What all say alike, by field. */
	Map<String, Object> common() {
		Set<String> differences = differences();
		return fields().filter(field -> !this.scores.isEmpty() && !differences.contains(field))
			.collect(Collectors.toMap(field -> field, field -> this.scores.get(0).of(field)));
	}

	/** Nothing is left to agree on. */
	boolean isSettled() {
		return this.agreed != null || differences().isEmpty();
	}

	/** Of all that was assessed, by the weights; null where nobody scored. */
	BigDecimal points() {
		return (this.agreed != null) ? points(this.competition, this.agreed.said())
				: points(this.competition, common());
	}

	static BigDecimal points(Competition competition, Map<String, Object> said) {
		return Stream
			.concat(points(competition.requiredFields(), competition.required(), said),
					points(competition.assetFields(), competition.assets(), said))
			.reduce(BigDecimal::add)
			.orElse(null);
	}

	private static Stream<BigDecimal> points(List<String> fields, List<Qualification> asked, Map<String, Object> said) {
		return fields.stream()
			.filter(field -> !Objects.toString(said.get(field), "none").equals("none"))
			.map(field -> new BigDecimal(said.get(field).toString())
				.multiply(BigDecimal.valueOf(asked.get(fields.indexOf(field)).weight())));
	}

	private Stream<String> fields() {
		return Stream.concat(this.competition.requiredFields().stream(), this.competition.assetFields().stream());
	}

	static PanelFindings of(Competition competition, List<Judgement> said) {
		return new PanelFindings(competition, said.stream().filter(one -> one.of("scoring").equals("yes")).toList(),
				said.stream().filter(one -> one.screener().equals(Screenings.ALL)).findFirst().orElse(null));
	}

}
