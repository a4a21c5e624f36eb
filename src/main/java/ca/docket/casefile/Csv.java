package ca.docket.casefile;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes comma-separated values (RFC 4180) in which spreadsheets read no cell as a
 * formula.
 */
public final class Csv {

	/** With this first, such a program reads the file as UTF-8. */
	public static final String MARK = "\uFEFF";

	private static final String FORMULA = "=+-@\t\r";

	private Csv() {
	}

	/**
	 * Begins a file that browsers save.
	 * @param head its first line
	 * @return where the other lines go
	 */
	public static Writer download(HttpServletResponse response, String name, Object... head) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		Writer out = response.getWriter().append(MARK);
		line(out, head);
		return out;
	}

	/** Writes a line; null is an empty cell. */
	public static void line(Appendable to, Object... cells) throws IOException {
		CSVFormat.RFC4180.printRecord(to, Arrays.stream(cells).map(Csv::inert).toArray());
	}

	/** A file with these lines, each an array of cells. */
	public static byte[] file(Stream<Object[]> lines) {
		StringBuilder file = new StringBuilder(MARK);
		try {
			for (Object[] cells : (Iterable<Object[]>) lines::iterator) {
				line(file, cells);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Reads the lines of a list; those that begin with # are remarks. */
	static List<CSVRecord> lines(Reader from) throws IOException {
		try (CSVParser lines = CSVFormat.RFC4180.builder()
			.setCommentMarker('#')
			.setIgnoreEmptyLines(true)
			.get()
			.parse(from)) {
			return lines.getRecords();
		}
	}

	private static String inert(Object value) {
		String text = (value != null) ? value.toString() : null;
		return (text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
