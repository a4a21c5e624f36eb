package ca.docket.electorlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The days of electoral events. */
@DocketTest
class CalendarTest {

	@Autowired
	EventCalendar calendar;

	@Autowired
	ElectorlistSteps steps;

	/** Those of 2022 and 2026 as municipalities published them, 2030 by the rules. */
	@ParameterizedTest
	@CsvSource({
			"2022, 2022-05-02, 2022-08-19, 2022-09-01, 2022-09-15, 2022-09-26, 2022-09-24, 2022-10-21, 2022-10-24, 2022-11-15, 2022-11-23",
			"2026, 2026-05-01, 2026-08-21, 2026-09-01, 2026-09-15, 2026-09-25, 2026-09-26, 2026-10-23, 2026-10-26, 2026-11-15, 2026-11-25",
			"2030, 2030-05-01, 2030-08-16, 2030-09-03, 2030-09-15, 2030-09-25, 2030-09-28, 2030-10-25, 2030-10-28, 2030-11-15, 2030-11-27" })
	void theDaysAreComputedAndShiftedWhereTheRuleSaysSo(ArgumentsAccessor expected) {
		List<String> days = IntStream.range(1, expected.size()).mapToObj(expected::getString).toList();
		assertThat(this.calendar.of(expected.getInteger(0)).values()).map(LocalDate::toString)
			.containsExactlyElementsOf(days);
	}

	@Test
	void eachDayOfACampaignIsAdjustedWithAReason() {
		Case campaign = this.steps.planned();
		String page = "/electorlist/%s/calendar".formatted(campaign.number());
		Visitor municipal = this.steps.visitor("municipal");
		assertThat(municipal.open(page).body()).as("as entered").contains("October 6, 2031");
		assertThat(municipal.submit(page, page, Map.of("id", "list-available", "day", "2031-09-02", "reason", " "))
			.statusCode()).isEqualTo(400);
		assertThat(municipal.submit(page, page, Map.of("id", "nothing", "day", "2031-09-02", "reason", "Agreed"))
			.statusCode()).isEqualTo(400);
		assertThat(this.steps.visitor("municipalmanager")
			.submit(page, page, Map.of("id", "list-available", "day", "2031-09-02", "reason", "Agreed"))
			.statusCode()).as("the manager approves, and plans nothing").isEqualTo(403);
		municipal.submit(page, page, Map.of("id", "list-available", "day", "2031-09-02", "reason", "Agreed by phone"));
		assertThat(municipal.open(page).body()).contains("September 2, 2031", "Agreed by phone (Gordon MacLeod)");
		assertThat(this.steps.record(campaign.processInstanceId())).contains("day-adjusted");
	}

}
