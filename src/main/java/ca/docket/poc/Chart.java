package ca.docket.poc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A series of values by day, against the thresholds of its metric, in the points of a
 * page.
 *
 * @param dots a value each, as they were reported
 * @param levels baseline and thresholds
 * @param from the first day, as {@code 2026-11-03}
 * @param to the last day
 */
public record Chart(List<Dot> dots, List<Level> levels, String from, String to) {

	private static final int WIDTH = 380;

	private static final int HEIGHT = 80;

	/**
	 * A value.
	 *
	 * @param corrected whether a later one took its place
	 */
	public record Dot(int left, int bottom, boolean corrected) {
	}

	/** A line across the chart, as {@code success}. */
	public record Level(int bottom, String kind) {
	}

	static Chart of(Metric metric, List<Measurement> series) {
		Scale days = Scale.of(WIDTH, series.stream().map(Chart::day));
		Scale values = Scale.of(HEIGHT, Stream.concat(series.stream().map(Measurement::value),
				Stream.of(metric.success(), metric.failure(), metric.baseline()).filter(Objects::nonNull)));
		List<Measurement> counting = Measurement.counting(series);
		List<Dot> dots = series.stream()
			.map(value -> new Dot(days.of(day(value)), values.of(value.value()), !counting.contains(value)))
			.toList();
		List<Level> levels = new ArrayList<>(List.of(new Level(values.of(metric.success()), "success"),
				new Level(values.of(metric.failure()), "failure")));
		if (metric.baseline() != null) {
			levels.add(new Level(values.of(metric.baseline()), "baseline"));
		}
		List<String> on = series.stream().map(Measurement::on).sorted().toList();
		return new Chart(dots, levels, on.isEmpty() ? "" : on.get(0), on.isEmpty() ? "" : on.get(on.size() - 1));
	}

	private static BigDecimal day(Measurement value) {
		return BigDecimal.valueOf(LocalDate.parse(value.on()).toEpochDay());
	}

	/**
	 * Where values stand between the least and the most, which lie so many points apart.
	 */
	private record Scale(int points, BigDecimal least, BigDecimal most) {

		static Scale of(int points, Stream<BigDecimal> values) {
			List<BigDecimal> sorted = values.sorted().toList();
			return sorted.isEmpty() ? new Scale(points, BigDecimal.ZERO, BigDecimal.ZERO)
					: new Scale(points, sorted.get(0), sorted.get(sorted.size() - 1));
		}

		int of(BigDecimal value) {
			BigDecimal range = this.most.subtract(this.least);
			return value.subtract(this.least)
				.multiply(BigDecimal.valueOf(this.points))
				.divide(range.signum() == 0 ? BigDecimal.ONE : range, RoundingMode.HALF_UP)
				.intValue();
		}

	}

}
