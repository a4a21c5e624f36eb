package ca.docket.hiring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the screeners of an application found together.
 *
 * @param judgements by each of them
 * @param agreed what they agreed on where they differ; null before
 */
record Findings(Competition competition, List<Judgement> judgements, Judgement agreed) {

	/** The required qualifications that they see differently. */
	Set<String> differences() {
		return this.competition.requiredFields()
			.stream()
			.filter(field -> this.judgements.stream().map(one -> one.of(field)).distinct().count() > 1)
			.collect(Collectors.toSet());
	}

	/** One screener has judged it, and nobody else has looked at it. */
	boolean isByOneAlone() {
		return this.judgements.size() == 1 && !this.judgements.get(0).compared();
	}

	/** Whether the screeners must look at it again, or may. */
	boolean isToBeDiscussed() {
		return !differences().isEmpty() || Set.of("not-met", "put-in").contains(requirements());
	}

	/** Of all required qualifications, for the table. */
	String requirements() {
		if (this.agreed != null && this.agreed.of("putIn").equals("yes")) {
			return "put-in";
		}
		Set<String> found = this.competition.requiredFields().stream().map(this::found).collect(Collectors.toSet());
		if (found.contains("not-met")) {
			return "not-met";
		}
		return Set.of("met", "equivalent").containsAll(found) ? "all-met" : "unclear";
	}

	private String found(String field) {
		Judgement says = (this.agreed != null && differences().contains(field)) ? this.agreed : this.judgements.get(0);
		return says.of(field);
	}

	/** The means of the assets by their weights. */
	BigDecimal score() {
		return IntStream.range(0, this.competition.assets().size())
			.mapToObj(i -> mean("asset" + (i + 1))
				.multiply(BigDecimal.valueOf(this.competition.assets().get(i).weight())))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private BigDecimal mean(String field) {
		List<BigDecimal> points = this.judgements.stream()
			.map(one -> one.of(field))
			.filter(said -> !said.isEmpty())
			.map(BigDecimal::new)
			.toList();
		return points.isEmpty() ? BigDecimal.ZERO
				: points.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
	}

	static Findings of(Competition competition, List<Judgement> said) {
		return new Findings(competition, said.stream().filter(one -> !one.screener().equals(Screenings.ALL)).toList(),
				said.stream()
					.filter(one -> one.screener().equals(Screenings.ALL))
					.filter(one -> Objects.nonNull(one.said()))
					.findFirst()
					.orElse(null));
	}

}
