package ca.docket.earb.meeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ca.docket.calendar.Closed;
import ca.docket.calendar.PolicyCheck.Problem;
import ca.docket.calendar.PolicyTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of terms, looked at where it is deployed. */
class BoardTermsTest {

	private final PolicyTerms<BoardTerms> terms = new BoardTermsConfiguration().boardTerms(null,
			new Closed("2026-01-28", null, null, null).workingDays());

	private String table;

	@BeforeEach
	void theExample() throws IOException {
		this.table = Files.readString(Path.of("dmn/earb-terms.dmn"));
	}

	@Test
	void theExampleIsGoodAndSaysThatItIsOne() {
		assertThat(problems(this.table)).isEmpty();
		assertThat(this.table).contains("EXAMPLE NUMBERS");
	}

	@ParameterizedTest
	@CsvSource({ "weeks-between-meetings, 2, 0", "weeks-between-meetings, 2, 27", "first-meeting, 2026-01-14, tomorrow",
			"first-meeting, 2026-01-14, 2026-02-30", "start-time, 09:30, 25:00", "length-minutes, 120, -120",
			"length-minutes, 120, 481", "place, Committee Room 2, ' '", "items-per-meeting, 5, 0",
			"items-per-meeting, 5, 51", "lead-days, 10, -1", "agenda-days, 5, five", "quorum-percent, 50, 101",
			"quorum-percent, 50, 0", "most-deferrals, 2, 2.5" })
	void aValueThatIsNoneIsNamedWithItsRow(String term, String good, String bad) {
		assertThat(problems(this.table.replace("-value\"><text>\"" + good, "-value\"><text>\"" + bad)))
			.filteredOn(problem -> problem.rule().equals("earb-" + term))
			.singleElement()
			.satisfies(problem -> {
				assertThat(problem.key()).isIn("terms.number", "terms.localdate", "terms.localtime", "terms.string");
				assertThat(problem.details()).startsWith("earb-" + term, term, "\"" + bad + "\"");
			});
	}

	@Test
	void aTermIsThereOnce() {
		assertThat(keys(this.table.replace("\"lead-days\"", "\"agenda-days\""))).containsExactly("terms.twice",
				"terms.missing");
		assertThat(keys(this.table.replace("\"lead-days\"", "\"leading\""))).containsExactly("terms.unknown",
				"terms.missing");
	}

	@Test
	void theFirstMeetingIsOnADayOnWhichTheOfficeIsOpen() {
		assertThat(keys(this.table.replace("2026-01-14\"</text>", "2026-01-28\"</text>")))
			.containsExactly("earb-terms.day-off");
		assertThat(keys(this.table.replace("2026-01-14\"</text>", "2026-01-17\"</text>")))
			.containsExactly("earb-terms.day-off");
	}

	@Test
	void itemsDoNotComeAfterTheAgenda() {
		assertThat(keys(this.table.replace("\"10\"", "\"4\""))).containsExactly("earb-terms.late");
	}

	@Test
	void anotherShapeOfTableIsRefused() {
		assertThat(keys(this.table.replace("UNIQUE", "FIRST"))).containsExactly("terms.table");
		assertThat(keys(this.table.replace("name=\"value\"", "name=\"worth\""))).containsExactly("terms.table");
	}

	private List<String> keys(String dmn) {
		return problems(dmn).stream().map(Problem::key).toList();
	}

	private List<Problem> problems(String dmn) {
		return this.terms.problems(dmn.getBytes(StandardCharsets.UTF_8));
	}

}
