package ca.docket.engine.form;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks texts. */
final class Texts {

	/** The engine keeps text in a column of this length. */
	static final int LONGEST = 4000;

	private static final Pattern EMAIL = Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
			+ "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\z");

	/** An international number: wider than form-js, which knows each country's prefix. */
	private static final Pattern PHONE = Pattern.compile("^(\\+|00)[1-9]\\d{5,20}\\z");

	private Texts() {
	}

	static Answer read(Place place, Object value) {
		if (value == null || "".equals(value)) {
			return Answer.of(null);
		}
		if (!(value instanceof String text)) {
			return Answer.refused("text");
		}
		if (!storable(text) || (place.field().type().equals("textfield") && text.matches("(?s).*[\\r\\n\\t].*"))) {
			return Answer.refused("character");
		}
		return text.length() > LONGEST ? Answer.refused("longest", LONGEST) : shaped(place, text);
	}

	private static Answer shaped(Place place, String text) {
		int length = text.strip().length();
		if (limit(place, "minLength") instanceof Number least && length < least.doubleValue()) {
			return Answer.refused("shortest", least);
		}
		if (limit(place, "maxLength") instanceof Number most && length > most.doubleValue()) {
			return Answer.refused("longest", most);
		}
		JsonNode pattern = place.field().validate("pattern");
		if (!pattern.asText().isEmpty() && !com.google.re2j.Pattern.compile(pattern.asText()).matcher(text).find()) {
			return Answer.refused("pattern", pattern.asText());
		}
		return switch (place.field().validate("validationType").asText()) {
			case "email" -> EMAIL.matcher(text).matches() ? Answer.of(text) : Answer.refused("email");
			case "phone" -> PHONE.matcher(text).matches() ? Answer.of(text) : Answer.refused("phone");
			default -> Answer.of(text);
		};
	}

	private static Object limit(Place place, String setting) {
		return Feel.value(place.field().validate(setting), place.context());
	}

	/** PostgreSQL keeps neither NUL nor half of a character. */
	static boolean storable(String text) {
		return text.codePoints()
			.noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
	}

}
