package ca.docket.electorlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import org.camunda.bpm.engine.ManagementService;
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

	@Autowired
	ManagementService timers;

	@Autowired
	Office office;

	@Autowired
	Wording wording;

	/** Those of 2022 and 2026 as municipalities published them, 2030 by the rules. */
	@ParameterizedTest
	@CsvSource({
			"2022, 2022-05-02, 2022-08-19, 2022-09-01, 2022-09-15, 2022-09-15, 2022-09-26, 2022-09-24, 2022-10-03, 2022-10-17, 2022-10-21, 2022-10-24, 2022-11-15, 2022-11-23",
			"2026, 2026-05-01, 2026-08-21, 2026-09-01, 2026-09-15, 2026-09-15, 2026-09-25, 2026-09-26, 2026-10-05, 2026-10-19, 2026-10-23, 2026-10-26, 2026-11-15, 2026-11-25",
			"2030, 2030-05-01, 2030-08-16, 2030-09-03, 2030-09-15, 2030-09-16, 2030-09-25, 2030-09-28, 2030-10-07, 2030-10-21, 2030-10-25, 2030-10-28, 2030-11-15, 2030-11-27" })
	void theDaysAreComputedAndShiftedWhereTheRuleSaysSo(ArgumentsAccessor expected) {
		List<String> days = IntStream.range(1, expected.size()).mapToObj(expected::getString).toList();
		assertThat(this.calendar.of(expected.getInteger(0)).values()).map(LocalDate::toString)
			.containsExactlyElementsOf(days);
	}

	@Test
	void correctionsWaitForTheNextSetDayAndAnUrgentOneDoesNot() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		LocalDate today = LocalDate.now(this.office.zone());
		adjust(campaign, "edition-1", today.minusDays(1));
		adjust(campaign, "edition-2", today.plusDays(9));
		adjust(campaign, "edition-3", today.plusDays(5));
		correct(campaign, 60, false);
		assertThat(editions(campaign)).as("it was approved, and waits").containsOnly(1);
		assertThat(setDay(campaign)).isEqualTo(today.plusDays(5));
		assertThat(this.steps.visitor("municipal").open("/electorlist/" + campaign.number()).body())
			.contains("goes out on " + this.wording.day(today.plusDays(5), Locale.ENGLISH));
		adjust(campaign, "edition-3", today.plusDays(3));
		assertThat(setDay(campaign)).as("with the calendar").isEqualTo(today.plusDays(3));
		correct(campaign, 90, false);
		assertThat(editions(campaign)).as("what was collected meanwhile waits with it").containsOnly(1);
		this.steps.fire(campaign.processInstanceId(), "Event_SetDay");
		this.steps.runJobs(campaign);
		assertThat(editions(campaign)).as("by itself").containsOnly(2);
		assertThat(this.steps.delivery(campaign, "3525005").state()).isEqualTo("re-issued");
		correct(campaign, 120, false);
		assertThat(editions(campaign)).containsOnly(2);
		correct(campaign, 150, true);
		assertThat(editions(campaign)).as("at once, with what waited").containsOnly(3);
		adjust(campaign, "edition-1", today);
		correct(campaign, 180, false);
		assertThat(editions(campaign)).as("today is a set day").containsOnly(4);
	}

	@Test
	void anEditionThatWaitsForItsDayHoldsUpNoCampaignWhoseListsHaveAllEnded() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		adjust(campaign, "edition-1", LocalDate.now().plusDays(9));
		correct(campaign, 60, false);
		this.steps.exceptAll(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("exceptions");
		assertThat(this.steps.record(campaign.processInstanceId())).contains("lists-destroyed");
	}

	@Test
	void anUrgentEditionTravelsWithSoManyOthersAndNotWithAll() {
		List<String> codes = List.of("3525005", "3514019", "3506008", "3501005", "3501011", "3501012", "3501020",
				"3501030", "3501042");
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("recipients", codes.stream().map(ElectorlistSteps::recipient).toList());
		Case campaign = this.steps.approved(plan);
		byte[] extract = ElectorlistSteps.extract(90, codes);
		this.steps.release(campaign, extract);
		this.steps.notifyAll(campaign);
		String page = "/electorlist/" + campaign.number();
		assertThat(this.steps.visitor("municipal")
			.submit(page, page + "/correction", Map.of("urgent", "true"))
			.statusCode()).as("no exception is needed").isEqualTo(302);
		this.steps.release(campaign, ElectorlistSteps.withoutOneOf(extract, "3501011"));
		assertThat(codes).filteredOn(code -> this.steps.delivery(campaign, code).edition() == 2)
			.hasSize(1 + 5)
			.contains("3501011");
	}

	/** By who may: there are too few others for an urgent one without a manager. */
	private void correct(Case campaign, int rows, boolean urgent) {
		String page = "/electorlist/" + campaign.number();
		this.steps.visitor(urgent ? "municipalmanager" : "municipal")
			.submit(page, page + "/correction", Map.of("urgent", String.valueOf(urgent)));
		this.steps.release(campaign, ElectorlistSteps.extract(rows));
	}

	private void adjust(Case campaign, String id, LocalDate day) {
		String page = "/electorlist/%s/calendar".formatted(campaign.number());
		this.steps.visitor("municipal")
			.submit(page, page, Map.of("id", id, "day", day.toString(), "reason", "As agreed"));
	}

	private LocalDate setDay(Case campaign) {
		return this.office.day(this.timers.createJobQuery()
			.processInstanceId(campaign.processInstanceId())
			.activityId("Event_SetDay")
			.singleResult()
			.getDuedate()
			.toInstant());
	}

	private List<Integer> editions(Case campaign) {
		return ElectorlistSteps.CODES.stream().map(code -> this.steps.delivery(campaign, code).edition()).toList();
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
