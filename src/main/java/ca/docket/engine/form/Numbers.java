package ca.docket.engine.form;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks numbers. */
final class Numbers {

	private Numbers() {
	}

	static Answer read(Place place, Object value) {
		if (value == null || "".equals(value)) {
			return Answer.of(null);
		}
		boolean asText = place.field().json().path("serializeToString").asBoolean();
		BigDecimal number = asText ? fromText(value) : fromNumber(value);
		if (number == null) {
			return Answer.refused("number");
		}
		Answer answer = limited(place, number);
		return answer.accepted() && asText ? Answer.of(value) : answer;
	}

	private static BigDecimal fromNumber(Object value) {
		return value instanceof Number && JsonValues.finite(value) ? JsonValues.decimal(value) : null;
	}

	private static BigDecimal fromText(Object value) {
		return value instanceof String text && text.matches("-?\\d{1,300}(\\.\\d{1,300})?") ? new BigDecimal(text)
				: null;
	}

	private static Answer limited(Place place, BigDecimal number) {
		JsonNode digits = place.field().json().path("decimalDigits");
		if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
			return digits.asInt() == 0 ? Answer.refused("whole") : Answer.refused("digits", digits.asInt());
		}
		BigDecimal least = limit(place, "min");
		if (least != null && number.compareTo(least) < 0) {
			return Answer.refused("least", least);
		}
		BigDecimal most = limit(place, "max");
		if (most != null && number.compareTo(most) > 0) {
			return Answer.refused("most", most);
		}
		JsonNode step = place.field().json().path("increment");
		if (step.asDouble() > 0 && number.remainder(new BigDecimal(step.asText())).signum() != 0) {
			return Answer.refused("step", step.asText());
		}
		return stored(number, digits.isNumber() && digits.asInt() == 0);
	}

	private static BigDecimal limit(Place place, String setting) {
		Object limit = Feel.value(place.field().validate(setting), place.context());
		return limit instanceof Number && JsonValues.finite(limit) ? JsonValues.decimal(limit) : null;
	}

	/** A whole number as Integer, any other as Double, if it comes back the same. */
	private static Answer stored(BigDecimal number, boolean whole) {
		if (whole) {
			return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? Answer.refused("size")
					: Answer.of(number.intValueExact());
		}
		double stored = number.doubleValue();
		return new BigDecimal(Double.toString(stored)).compareTo(number) == 0 ? Answer.of(stored)
				: Answer.refused("size");
	}

}
