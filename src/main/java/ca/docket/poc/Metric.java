package ca.docket.poc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.engine.PlainValues;

/**
 * A metric of a charter.
 *
 * @param number its place in the charter, from 1
 * @param weight {@code must}, {@code should} or {@code guard} (must not get worse)
 * @param baseline null where none is possible
 * @param success from this value on it is reached
 * @param failure at this value it is missed; less is better where it is above
 * {@code success}
 * @param least from how many observations a value counts
 * @param terms how it is measured and by whom, and the day and source of the baseline
 */
record Metric(int number, String what, String unit, String weight, BigDecimal baseline, BigDecimal success,
		BigDecimal failure, int least, List<?> terms) {

	static final String MUST = "must";

	static final String GUARD = "guard";

	/** How a metric stands against its thresholds, the worst first. */
	enum Standing {

		MISSED("missed"), NOT_MEASURED("not-measured"), PARTLY("partly"), REACHED("reached");

		/** As the table {@code poc-recommendation} has it. */
		final String id;

		Standing(String id) {
			this.id = id;
		}

	}

	/**
	 * Reads the list {@code metrics} of a charter.
	 * @param rows may be null
	 */
	static List<Metric> of(Object rows) {
		List<Metric> metrics = new ArrayList<>();
		PlainValues.rows(rows).forEach(row -> metrics.add(of(metrics.size() + 1, row)));
		return metrics;
	}

	private static Metric of(int number, Map<?, ?> row) {
		return new Metric(number, row.get("metric").toString(), row.get("unit").toString(),
				row.get("weight").toString(), number(row.get("baseline")), number(row.get("success")),
				number(row.get("failure")), ((Number) row.get("least")).intValue(),
				Arrays.asList(row.get("how"), row.get("measuredBy"), row.get("baselineOn"), row.get("baselineSource")));
	}

	/** An answer as it was typed: 14, not 14.0. */
	static BigDecimal number(Object value) {
		if (value == null) {
			return null;
		}
		BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
		return (number.scale() < 0) ? number.setScale(0) : number;
	}

	boolean is(String weight) {
		return this.weight.equals(weight);
	}

	/** The same metric in another version of the charter. */
	Optional<Metric> among(List<Metric> others) {
		return others.stream().filter(other -> other.number == this.number).findFirst();
	}

	/** What nobody checked counts only against it. */
	Standing standing(List<Measurement> all) {
		return counted(all).map(latest -> latest.map(this::standing).orElse(Standing.NOT_MEASURED))
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private Standing standing(Measurement latest) {
		return !isWorse(latest, this.success) ? Standing.REACHED
				: isWorse(latest, this.failure) || latest.value().compareTo(this.failure) == 0 ? Standing.MISSED
						: Standing.PARTLY;
	}

	/** Whether it is shown not to be worse than it was before the trial. */
	boolean isKept(List<Measurement> all) {
		return counted(all).allMatch(latest -> latest.isPresent() && !isWorse(latest.get(), this.baseline));
	}

	/** The value that counts: with what nobody checked, and without it. */
	private Stream<Optional<Measurement>> counted(List<Measurement> all) {
		return Stream.of(all, all.stream().filter(value -> !value.unchecked()).toList()).map(this::latest);
	}

	/**
	 * The value that counts: of those from observations enough, that of the latest day;
	 * none where it was corrected from too few.
	 */
	Optional<Measurement> latest(List<Measurement> all) {
		Measurement latest = null;
		Measurement before = null;
		for (Measurement each : series(all)) {
			if (each.isCorrection() && Objects.equals(before, latest)
					|| isEnough(each) && (latest == null || each.on().compareTo(latest.on()) >= 0)) {
				latest = each;
			}
			before = each;
		}
		return Optional.ofNullable(latest).filter(this::isEnough);
	}

	private boolean isEnough(Measurement value) {
		return value.observations() >= this.least;
	}

	/** Its own, the oldest first, those included that were corrected. */
	List<Measurement> series(List<Measurement> all) {
		return all.stream().filter(each -> each.metric() == this.number).toList();
	}

	private boolean isWorse(Measurement value, BigDecimal than) {
		return value.value().compareTo(than) * this.failure.compareTo(this.success) > 0;
	}

}
