package ca.docket.electorlist;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Tables that come with Docket as CSV, with a heading. */
final class CsvTable {

	private CsvTable() {
	}

	/**
	 * The rows of a table.
	 * @param row makes one of what stands in a line, by the names of the heading
	 */
	static <T> List<T> read(Resource file, Function<CSVRecord, T> row) {
		try (Reader lines = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			return CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(lines)
				.stream()
				.map(row)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
