package ca.docket.poc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import ca.docket.engine.PlainValues;

/**
 * A value that was measured, as it was reported.
 *
 * @param metric its number in the charter, from 1
 * @param observations from how many
 * @param on a day as {@code 2026-11-03}
 * @param correction why it corrects the value before; empty where it does not
 * @param unchecked whether it was reported after the results were checked
 */
record Measurement(int metric, BigDecimal value, int observations, String on, String source, String correction,
		boolean unchecked) {

	/**
	 * Reads the list {@code values} of a report.
	 * @param rows may be null
	 */
	static List<Measurement> of(Object rows, boolean unchecked) {
		return PlainValues.rows(rows)
			.stream()
			.map(row -> new Measurement(Integer.parseInt(row.get("metricNumber").toString()),
					Metric.number(row.get("value")), ((Number) row.get("observations")).intValue(),
					row.get("measuredOn").toString(), row.get("valueSource").toString(),
					Objects.toString(row.get("correction"), ""), unchecked))
			.toList();
	}

	Measurement checked() {
		return new Measurement(this.metric, this.value, this.observations, this.on, this.source, this.correction,
				false);
	}

	boolean isCorrection() {
		return !this.correction.isBlank();
	}

}
