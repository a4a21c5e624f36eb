package ca.docket.casefile;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values as RFC 4180 has them, in which no cell is taken for a
 * formula by a program that calculates.
 */
public final class Csv {

	/** With this first, such a program reads the file as UTF-8. */
	public static final String MARK = "\uFEFF";

	private static final String FORMULA = "=+-@\t\r";

	private Csv() {
	}

	/** Writes a line; null is an empty cell. */
	public static void line(Appendable to, Object... cells) throws IOException {
		to.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
	}

	private static String cell(Object value) {
		String text = (value != null) ? value.toString() : "";
		String inert = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return inert.matches("(?s).*[\",\r\n].*") ? "\"" + inert.replace("\"", "\"\"") + "\"" : inert;
	}

}
