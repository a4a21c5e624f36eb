package ca.docket.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Checks dates and times: they stay ISO text, but must exist. */
final class Dates {

	private Dates() {
	}

	static Answer read(FormComponent field, Object value, LocalDate today) {
		if (value == null || "".equals(value)) {
			return Answer.of(null);
		}
		String kind = field.json().path("subtype").asText("date");
		try {
			if (value instanceof String text) {
				return real(field, kind, text, today);
			}
		}
		catch (DateTimeException ex) {
			return Answer.refused(kind);
		}
		return Answer.refused(kind);
	}

	private static Answer real(FormComponent field, String kind, String text, LocalDate today) {
		int t = kind.equals("datetime") ? text.indexOf('T') : -1;
		if (kind.equals("datetime") && t < 0) {
			return Answer.refused(kind);
		}
		if (!kind.equals("date")) {
			time(text.substring(t + 1), field.json().path("timeSerializingFormat").asText("no_timezone"));
		}
		if (!kind.equals("time")) {
			String date = kind.equals("date") ? text : text.substring(0, t);
			require(date.length() == 10);
			LocalDate day = LocalDate.parse(date);
			// A day of grace: the office and the reader may be in different time zones.
			if (field.json().path("disallowPassedDates").asBoolean() && day.isBefore(today.minusDays(1))) {
				return Answer.refused("past");
			}
			if (field.json().at("/properties/past").asText().equals("yes") && day.isAfter(today)) {
				return Answer.refused("future");
			}
		}
		return Answer.of(text);
	}

	private static void time(String text, String format) {
		require(text.length() >= 5);
		LocalTime.parse(text.substring(0, 5));
		String zone = text.substring(5);
		switch (format) {
			case "utc_normalized" -> require(zone.equals("Z"));
			case "utc_offset" -> {
				require(zone.matches("[+-]\\d\\d:\\d\\d"));
				ZoneOffset.of(zone);
			}
			default -> require(zone.isEmpty());
		}
	}

	private static void require(boolean holds) {
		if (!holds) {
			throw new DateTimeException("zone");
		}
	}

}
