package ca.docket.hiring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When real postings close, whatever time zone their text names. */
class PostingTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@ParameterizedTest
	@CsvSource({ "2023-11-10, 17:00, 2023-11-10T22:00:00Z", "2025-10-13, 23:59, 2025-10-14T03:59:00Z",
			"2025-08-05, '', 2025-08-06T03:59:59Z", "2026-01-15, 23:59, 2026-01-16T04:59:00Z" })
	void aPostingClosesInToronto(String day, String time, Instant closing) {
		assertThat(new Posting(Map.of("closingDay", day, "closingTime", time)).closing(TORONTO)).isEqualTo(closing);
	}

	@ParameterizedTest
	@CsvSource({ "2027-01-05, 2027-04-30, true", "2026-11-30, 2027-04-30, false", "2027-01-05, 2027-01-05, false" })
	void aTermBeginsOnceThePostingHasClosedAndEndsLater(String start, String end, boolean inOrder) {
		Map<String, Object> said = Map.of("closingDay", "2026-11-30", "termStart", start, "termEnd", end);
		assertThat(new Posting(said).isTermInOrder()).isEqualTo(inOrder);
	}

	@ParameterizedTest
	@CsvSource({ "one, 3, 0, false", "one, 4, 0, true", "two, 2, 1, false", "two, 2, 2, true", "two-each, 3, 3, false",
			"two-each, 1, 4, true" })
	void thePagesOfTwoFilesCountAsThePostingSays(String attached, int first, int second, boolean tooLong) {
		assertThat(new PostedFormat(attached, 3).isTooLong(first, second)).isEqualTo(tooLong);
	}

	@ParameterizedTest
	@CsvSource({ "week, 900, 1050, 46800, 54600", "hour, 25.5, 30, 46410, 54600", "year, 80000, 95000, 80000, 95000" })
	void payIsComparedByTheYear(String unit, double from, double to, String yearFrom, String yearTo) {
		Posting posting = new Posting(Map.of("payUnit", unit, "payFrom", from, "payTo", to));
		assertThat(posting.yearly("payFrom")).isEqualByComparingTo(yearFrom);
		assertThat(posting.yearly("payTo")).isEqualByComparingTo(yearTo);
	}

}
