package ca.docket.casefile;

import java.io.IOException;

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

	private static String line(Object... cells) throws IOException {
		StringBuilder written = new StringBuilder();
		Csv.line(written, cells);
		return written.toString();
	}

}
