package ca.docket.casefile.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import ca.docket.casefile.Csv;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a file of comma- or semicolon-separated values in UTF-8.
 *
 * @param header the names of the columns
 */
record CsvRows(List<String> header, List<Row> rows) {

	/** What fits one import; larger files are to be divided. */
	static final int MOST = 2000;

	/**
	 * A row.
	 *
	 * @param line in the file on which it begins, from 1
	 */
	record Row(int line, List<String> cells) {
	}

	static CsvRows read(byte[] file) throws Unreadable {
		String text = text(file);
		List<Row> rows = new ArrayList<>();
		try (CSVParser parser = format(text).parse(new StringReader(text))) {
			for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext() && rows.size() <= MOST + 1;) {
				List<String> cells = records.next().toList();
				rows.add(new Row((int) (parser.getCurrentLineNumber() - lineBreaks(cells)), cells));
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw new Unreadable("import.quotes", rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1);
		}
		rows.removeIf(row -> row.cells().stream().allMatch(String::isBlank));
		if (rows.size() < 2) {
			throw new Unreadable("import.empty");
		}
		if (rows.size() > MOST + 1) {
			throw new Unreadable("import.too-many", MOST);
		}
		return new CsvRows(rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
	}

	private static String text(byte[] file) throws Unreadable {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			if (text.indexOf('\0') >= 0) {
				throw new Unreadable("import.not-text");
			}
			return text.startsWith(Csv.MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new Unreadable("import.encoding");
		}
	}

	/** Spreadsheets of French-speaking offices write semicolons. */
	private static CSVFormat format(String text) {
		String first = text.lines().findFirst().orElse("");
		boolean semicolons = first.chars().filter(each -> each == ';').count() > first.chars()
			.filter(each -> each == ',')
			.count();
		return CSVFormat.RFC4180.builder().setDelimiter(semicolons ? ';' : ',').setIgnoreEmptyLines(true).get();
	}

	private static long lineBreaks(List<String> cells) {
		return cells.stream().mapToLong(cell -> cell.lines().count() - 1).filter(breaks -> breaks > 0).sum();
	}

}
