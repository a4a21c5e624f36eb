package ca.docket.casefile;

import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

	@ParameterizedTest
	@ValueSource(strings = { "=cmd()", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1" })
	void aFormulaIsText(String formula) throws IOException {
		assertThat(line(formula).replace("\"", "")).startsWith("'" + formula);
	}

	@Test
	void cellsAreQuotedWhereTheyHaveTo() throws IOException {
		assertThat(line("a", null, 3, "b,c", "say \"hi\"", "two\nlines", "Zoë"))
			.isEqualTo("a,,3,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",Zoë\r\n");
	}

	@Test
	void whatIsWrittenIsReadAgain() throws IOException {
		String[] cells = { "", "Zoë, \"so\"", "two\r\nlines", " space ", "" };
		assertThat(Csv.lines(new StringReader(line((Object[]) cells)))).singleElement()
			.satisfies(line -> assertThat(line.values()).isEqualTo(cells));
	}

	@Test
	void remarksAndEmptyLinesAreLeftOut() throws IOException {
		assertThat(Csv.lines(new StringReader("# id,name\n\na,b\n"))).singleElement()
			.satisfies(line -> assertThat(line.values()).containsExactly("a", "b"));
	}

	private static String line(Object... cells) throws IOException {
		StringBuilder written = new StringBuilder();
		Csv.line(written, cells);
		return written.toString();
	}

}
