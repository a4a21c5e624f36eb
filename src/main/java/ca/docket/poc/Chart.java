package ca.docket.poc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A series of values against the thresholds of its metric, in the points of a page.
 *
 * @param dots a value each, the oldest first
 * @param levels baseline and thresholds
 */
public record Chart(List<Dot> dots, List<Level> levels) {

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
		List<BigDecimal> all = Stream
			.concat(series.stream().map(Measurement::value),
					Stream.of(metric.success(), metric.failure(), metric.baseline()).filter(Objects::nonNull))
			.sorted()
			.toList();
		Scale scale = new Scale(all.get(0), all.get(all.size() - 1));
		List<Measurement> counting = Measurement.counting(series);
		List<Dot> dots = new ArrayList<>();
		for (Measurement value : series) {
			dots.add(new Dot((dots.size() * 2 + 1) * WIDTH / (2 * series.size()), scale.of(value.value()),
					!counting.contains(value)));
		}
		List<Level> levels = new ArrayList<>(List.of(new Level(scale.of(metric.success()), "success"),
				new Level(scale.of(metric.failure()), "failure")));
		if (metric.baseline() != null) {
			levels.add(new Level(scale.of(metric.baseline()), "baseline"));
		}
		return new Chart(dots, levels);
	}

	/** Where values stand between the least and the most. */
	private record Scale(BigDecimal least, BigDecimal most) {

		int of(BigDecimal value) {
			BigDecimal range = this.most.subtract(this.least);
			return value.subtract(this.least)
				.multiply(BigDecimal.valueOf(HEIGHT))
				.divide(range.signum() == 0 ? BigDecimal.ONE : range, RoundingMode.HALF_UP)
				.intValue();
		}

	}

}
