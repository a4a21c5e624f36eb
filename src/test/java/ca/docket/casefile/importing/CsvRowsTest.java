package ca.docket.casefile.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.importing.CsvRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a file may be, and what is refused in a sentence. */
class CsvRowsTest {

	@ParameterizedTest
	@ValueSource(strings = { ",", ";" })
	void commasAndSemicolonsSeparateAndEachRowHasItsLine(String separator) throws Unreadable {
		String file = "\uFEFFNumber;Text\r\n1;\"two\nlines\"\r\n\r\n2;\"a \"\"word\"\"\"\r\n;\r\n3;x".replace(";",
				separator);
		CsvRows rows = read(file);
		assertThat(rows.header()).containsExactly("Number", "Text");
		assertThat(rows.rows()).containsExactly(new Row(2, List.of("1", "two\nlines")),
				new Row(5, List.of("2", "a \"word\"")), new Row(7, List.of("3", "x")));
	}

	@Test
	void whatIsNoTextInUtf8IsRefused() {
		refused("a,b\n1,\0", "import.not-text");
		assertThatThrownBy(() -> CsvRows.read("a,b\n1,é".getBytes(StandardCharsets.ISO_8859_1)))
			.hasMessage("import.encoding");
		assertThatThrownBy(() -> CsvRows.read(new byte[] { (byte) 0xc0, (byte) 0x80 })).hasMessage("import.encoding");
	}

	@Test
	void anUnclosedQuotationMarkIsRefusedWithItsLine() {
		assertThatThrownBy(() -> read("a,b\n1,x\n2,\"y\n3,z\n")).isInstanceOfSatisfying(Unreadable.class, refused -> {
			assertThat(refused.reason().key()).isEqualTo("import.quotes");
			assertThat(refused.reason().details()).containsExactly(3);
		});
		refused("a,b\n1,\"x\"y\n", "import.quotes");
	}

	@Test
	void fiftyThousandRowsAndNoneAreRefused() {
		refused("a,b\n" + "1,2\n".repeat(50_000), "import.too-many");
		refused("a,b\n", "import.empty");
		refused("", "import.empty");
	}

	@Test
	void whatWasWrittenIsReadWhateverTheCells() throws Unreadable {
		Random random = new Random(13);
		for (int i = 0; i < 200; i++) {
			List<List<String>> cells = IntStream.range(0, 1 + random.nextInt(5))
				.mapToObj(row -> IntStream.range(0, 3).mapToObj(cell -> cell(random)).toList())
				.toList();
			String file = "a;b;c\n" + cells.stream()
				.map(row -> row.stream()
					.map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
					.collect(Collectors.joining(";")))
				.collect(Collectors.joining("\n"));
			assertThat(read(file).rows()).extracting(Row::cells).isEqualTo(cells);
		}
	}

	private static String cell(Random random) {
		String characters = "x;,\"\n 'é=@\t1";
		return "." + random.ints(random.nextInt(8), 0, characters.length())
			.mapToObj(at -> String.valueOf(characters.charAt(at)))
			.collect(Collectors.joining());
	}

	private static void refused(String file, String key) {
		assertThatThrownBy(() -> read(file)).hasMessage(key);
	}

	private static CsvRows read(String file) throws Unreadable {
		return CsvRows.read(file.getBytes(StandardCharsets.UTF_8));
	}

}
