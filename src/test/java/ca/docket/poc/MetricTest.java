package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.poc.Evaluation.Criteria;
import ca.docket.poc.Metric.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How values stand against thresholds. */
class MetricTest {

	@ParameterizedTest
	@CsvSource({ "5, 12, 4, REACHED", "5, 12, 5, REACHED", "5, 12, 5.01, PARTLY", "5, 12, 12, MISSED",
			"5, 12, 13, MISSED", "90, 50, 95, REACHED", "90, 50, 90, REACHED", "90, 50, 60, PARTLY",
			"90, 50, 50, MISSED", "90, 50, 10, MISSED" })
	void moreOrLessIsBetterByTheThresholds(double success, double failure, double value, Standing standing) {
		assertThat(metric("must", 1, success, failure).standing(values(PocAnswers.value(1, value, 100))))
			.isEqualTo(standing);
	}

	@Test
	void tooFewObservationsAreNone() {
		Metric metric = metric("must", 1, 5, 12);
		assertThat(metric.standing(List.of())).isEqualTo(Standing.NOT_MEASURED);
		assertThat(metric.standing(values(PocAnswers.value(1, 4, 99)))).isEqualTo(Standing.NOT_MEASURED);
		assertThat(metric.standing(values(PocAnswers.value(1, 9, 60), PocAnswers.value(1, 4, 40))))
			.as("from few each time")
			.isEqualTo(Standing.NOT_MEASURED);
		assertThat(metric.standing(values(PocAnswers.value(1, 13, 100), PocAnswers.value(1, 4, 3))))
			.as("a small sample does not take the place of a large one")
			.isEqualTo(Standing.MISSED);
		assertThat(metric.standing(values(PocAnswers.value(2, 4, 200)))).isEqualTo(Standing.NOT_MEASURED);
	}

	@Test
	void aCorrectionTakesThePlaceOfTheValueBeforeItAndOfItsObservations() {
		Map<String, Object> correction = PocAnswers.value(1, 9, 50);
		correction.put("correction", "Counted twice.");
		List<Measurement> values = values(PocAnswers.value(1, 4, 100), correction);
		assertThat(metric("must", 1, 5, 12).standing(values)).isEqualTo(Standing.NOT_MEASURED);
		assertThat(metric("must", 1, 5, 12).series(values)).hasSize(2);
		assertThat(Chart.of(metric("must", 1, 5, 12), values).dots()).extracting(Chart.Dot::corrected)
			.containsExactly(true, false);
	}

	@Test
	void whatIsCorrectedFromTooFewDoesNotBringBackAnOlderValue() {
		Map<String, Object> correction = PocAnswers.value(1, 13, 1);
		correction.put("correction", "Counted twice.");
		Metric metric = metric("must", 1, 5, 12);
		assertThat(metric.standing(values(PocAnswers.value(1, 4, 100), PocAnswers.value(1, 13, 100), correction)))
			.isEqualTo(Standing.NOT_MEASURED);
		assertThat(metric.standing(values(PocAnswers.value(1, 4, 100), PocAnswers.value(1, 13, 3), correction)))
			.as("a small sample is corrected")
			.isEqualTo(Standing.REACHED);
		assertThat(metric.standing(Stream
			.concat(values(PocAnswers.value(1, 13, 100)).stream(), Measurement.of(List.of(correction), true).stream())
			.toList())).as("nobody checked it").isEqualTo(Standing.MISSED);
	}

	@Test
	void aValueOfAnEarlierDayThatIsReportedLaterDoesNotTakeThePlaceOfALaterOne() {
		assertThat(metric("must", 1, 5, 12).latest(values(on("2026-11-11"), on("2026-11-02"))).orElseThrow().on())
			.isEqualTo("2026-11-11");
	}

	@Test
	void aChartShowsValuesByTheirDays() {
		List<Measurement> values = values(on("2026-11-01"), on("2026-11-11"), on("2026-11-02"));
		Chart chart = Chart.of(metric("must", 1, 5, 12), values);
		assertThat(chart.dots()).extracting(Chart.Dot::left).containsExactly(0, 380, 38);
		assertThat(chart.from() + chart.to()).isEqualTo("2026-11-01" + "2026-11-11");
	}

	private static Map<String, Object> on(String day) {
		Map<String, Object> value = PocAnswers.value(1, 9, 100);
		value.put("measuredOn", day);
		return value;
	}

	@Test
	void aGuardIsKeptWhereItIsMeasuredAndNotWorseThanItsBaseline() {
		Metric guard = metric("guard", 4, 2, 5);
		assertThat(guard.isKept(values(PocAnswers.value(1, 4, 100)))).isTrue();
		assertThat(guard.isKept(values(PocAnswers.value(1, 4.1, 100)))).isFalse();
		assertThat(guard.isKept(values(PocAnswers.value(1, 3, 10)))).isFalse();
	}

	@Test
	void theScoreInTheMiddleCountsAndAHostileZeroDoesNot() {
		assertThat(Evaluations.medians(scores(0, 3, 4))).isEqualTo(Map.of("evidenceUse", 3));
		assertThat(Evaluations.medians(scores(0, 2, 3, 4))).isEqualTo(Map.of("evidenceUse", 2));
		assertThat(evaluation(2, Map.of("evidenceUse", 4)).lowestEvidence()).isZero();
	}

	@Test
	void aCriterionCountsAsItIsWeighedAndNotAtAllWithoutWeight() {
		Evaluation evaluation = evaluation(3, Map.of("evidenceBenefit", 4, "evidenceUse", 2, "evidenceCost", 0));
		assertThat(evaluation.lowestEvidence()).isEqualTo(2);
		assertThat(evaluation.weightedEvidence()).isEqualByComparingTo("3.3");
		assertThat(evaluation(3, Map.of("evidenceCost", 4)).lowestEvidence()).as("nothing that counts").isZero();
	}

	private static Evaluation evaluation(int scores, Map<String, Integer> medians) {
		Criteria criteria = new Criteria(1, Map.of("evidenceBenefit", 2, "evidenceUse", 1, "evidenceCost", 0));
		return new Evaluation(Standing.REACHED, true, medians, criteria, scores, false, true);
	}

	private static List<RoundAnswer> scores(int... levels) {
		return IntStream.of(levels)
			.mapToObj(level -> new RoundAnswer("seat", "person", null,
					Map.of("evidenceUse", String.valueOf(level), "commentUse", "Why")))
			.toList();
	}

	private static Metric metric(String weight, Number baseline, Number success, Number failure) {
		return Metric.of(List.of(PocAnswers.metric("Anything", weight, baseline, success, failure))).get(0);
	}

	@SafeVarargs
	private static List<Measurement> values(Map<String, Object>... rows) {
		return Measurement.of(List.of(rows), false);
	}

}
