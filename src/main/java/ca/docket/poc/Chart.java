package ca.docket.poc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series of values by day, against the thresholds of its metric, in the points of a
 * page.
 *
 * @param levels how high baseline and thresholds lie, by their field in the charter
 * @param from the first day, as {@code 2026-11-03}; empty for no value
 */
record Chart(List<Dot> dots, Map<String, Integer> levels, String from, String to) {

	private static final int WIDTH = 380;

	private static final int HEIGHT = 80;

	/**
	 * A value.
	 *
	 * @param corrected whether a later one took its place
	 */
	record Dot(int left, int bottom, boolean corrected) {
	}

	static Chart of(Metric metric, List<Measurement> series) {
		Map<String, BigDecimal> levels = new LinkedHashMap<>();
		levels.put("success", metric.success());
		levels.put("failure", metric.failure());
		if (metric.baseline() != null) {
			levels.put("baseline", metric.baseline());
		}
		DoubleSummaryStatistics days = series.stream().mapToDouble(Chart::day).summaryStatistics();
		DoubleSummaryStatistics values = Stream
			.concat(series.stream().map(Measurement::value), levels.values().stream())
			.mapToDouble(BigDecimal::doubleValue)
			.summaryStatistics();
		Map<String, Integer> heights = new LinkedHashMap<>();
		levels.forEach((level, value) -> heights.put(level, at(value.doubleValue(), values, HEIGHT)));
		List<String> on = series.stream().map(Measurement::on).sorted().toList();
		return new Chart(IntStream.range(0, series.size())
			.mapToObj(one -> new Dot(at(day(series.get(one)), days, WIDTH),
					at(series.get(one).value().doubleValue(), values, HEIGHT),
					one + 1 < series.size() && series.get(one + 1).isCorrection()))
			.toList(), heights, on.isEmpty() ? "" : on.get(0), on.isEmpty() ? "" : on.get(on.size() - 1));
	}

	private static double day(Measurement value) {
		return LocalDate.parse(value.on()).toEpochDay();
	}

	/**
	 * Where a value stands between the least and the most, which lie so many points
	 * apart.
	 */
	private static int at(double value, DoubleSummaryStatistics all, int points) {
		double range = all.getMax() - all.getMin();
		return (range > 0) ? (int) Math.round(points * (value - all.getMin()) / range) : 0;
	}

}
