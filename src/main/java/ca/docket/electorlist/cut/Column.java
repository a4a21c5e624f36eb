package ca.docket.electorlist.cut;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A column of a layout.
 *
 * @param length of texts the most characters, of digits exactly so many
 * @param values of a choice
 * @param elector whether it has the elector's id
 * @param recipient the kind of recipient whose code it has; null for none
 * @param requiredIf the values of other columns with which it must be filled in; null for
 * none
 * @param words what people read on pages instead of its name, by language
 * @param valueWords the same of each value of a choice
 */
public record Column(String name, Type type, int length, boolean required, List<String> values, boolean elector,
		String recipient, Map<String, List<String>> requiredIf, Map<String, String> words,
		Map<String, Map<String, String>> valueWords) {

	public String label(Locale language) {
		return (this.words != null) ? this.words.get(language.getLanguage()) : this.name;
	}

	public String value(String value, Locale language) {
		return (this.valueWords != null && this.valueWords.containsKey(value))
				? this.valueWords.get(value).get(language.getLanguage()) : value;
	}

	public enum Type {

		text, digits, date, choice

	}

	/** Whether it must be filled in beside what other columns say. */
	boolean isRequired(Map<String, String> said) {
		return this.requiredIf != null && this.requiredIf.entrySet()
			.stream()
			.anyMatch(other -> other.getValue().contains(said.getOrDefault(other.getKey(), "")));
	}

	/** Whether bytes that are not empty may stand in it. */
	boolean fits(byte[] bytes, int from, int to) {
		return switch (this.type) {
			case text -> to - from <= this.length || characters(bytes, from, to) <= this.length;
			case digits -> to - from == this.length && areDigits(bytes, from, to);
			case date -> isDate(bytes, from, to);
			case choice -> this.values.stream().anyMatch(value -> Bytes.are(value, bytes, from, to));
		};
	}

	/** Bytes that continue a character of UTF-8 begin with 10. */
	private static int characters(byte[] bytes, int from, int to) {
		int characters = 0;
		for (int i = from; i < to; i++) {
			characters += ((bytes[i] & 0xC0) != 0x80) ? 1 : 0;
		}
		return characters;
	}

	private static boolean areDigits(byte[] bytes, int from, int to) {
		for (int i = from; i < to; i++) {
			if (bytes[i] < '0' || bytes[i] > '9') {
				return false;
			}
		}
		return true;
	}

	private static boolean isDate(byte[] bytes, int from, int to) {
		if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-' || !areDigits(bytes, from, from + 4)
				|| !areDigits(bytes, from + 5, from + 7) || !areDigits(bytes, from + 8, to)) {
			return false;
		}
		int day = number(bytes, from + 8, to);
		int month = number(bytes, from + 5, from + 7);
		return day >= 1 && month >= 1 && month <= 12 && (day <= 28 || isDay(bytes, from, to));
	}

	private static boolean isDay(byte[] bytes, int from, int to) {
		try {
			LocalDate.parse(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static int number(byte[] bytes, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number = number * 10 + bytes[i] - '0';
		}
		return number;
	}

}
