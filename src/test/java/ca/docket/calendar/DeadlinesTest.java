package ca.docket.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.DocketTest;
import ca.docket.Office;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines from the policy table, as the engine has it. */
@DocketTest
class DeadlinesTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Office office;

	@Autowired
	RepositoryService repository;

	private final List<String> deployments = new ArrayList<>();

	@AfterEach
	void backToTheTableOfTheProject() {
		this.deployments.forEach(id -> this.repository.deleteDeployment(id, true));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20T09:00, 2026-11-25T17:00-05:00, over a week-end",
			"2026-11-20T23:59, 2026-11-25T17:00-05:00, late in the evening",
			"2026-11-21T10:00, 2026-11-25T17:00-05:00, from a Saturday",
			"2026-10-08T10:00, 2026-10-14T17:00-04:00, over Thanksgiving",
			"2026-03-06T10:00, 2026-03-11T17:00-04:00, over the change to daylight-saving time",
			"2026-10-30T10:00, 2026-11-04T17:00-05:00, over the change back",
			"2026-03-08T01:59, 2026-03-11T17:00-04:00, just before the clocks go forward",
			"2026-11-01T01:30, 2026-11-04T17:00-05:00, in the hour that comes twice" })
	void aTaskIsDueAtTheEndOfTheOfficesDay(String begins, String due, String why) {
		assertThat(triageDue(at("2026-11-02T10:00"), begins)).as(why).isEqualTo(ZonedDateTime.parse(due).toInstant());
	}

	@Test
	void theRequesterHasTwentyWorkingDaysToAnswerWithTwoReminders() {
		Deadlines deadlines = at("2026-11-02T10:00");
		Instant end = Instant.parse("2026-11-30T22:00:00Z");
		assertThat(deadlines.expiry("intake", "Activity_AnswerQuestion")).isEqualTo(end);
		assertThat(deadlines.of(kind("intake", "Activity_AnswerQuestion", 2, 50)).reminders()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-23T10:00, 2026-03-23T17:00-04:00", "2026-10-19T10:00, 2026-11-16T17:00-05:00" })
	void timeToAnswerEndsAtTheSameHourInSummerAndInWinter(String begins, String end) {
		assertThat(at(begins).expiry("intake", "Activity_AnswerQuestion"))
			.isEqualTo(ZonedDateTime.parse(end).toInstant());
	}

	@Test
	void priorityAndTierMakeTheTimeShorterAndTheEscalationEarlier() {
		Deadlines deadlines = at("2026-11-02T10:00");
		assertThat(deadlines.of(kind("intake", "Activity_TriageRequest", 2, 75)).due())
			.isLessThan(deadlines.of(kind("intake", "Activity_TriageRequest", 2, 74)).due());
		Deadline usual = deadlines.of(kind("intake", "Activity_ReviewRequest", 3, 50));
		Deadline highest = deadlines.of(kind("intake", "Activity_ReviewRequest", 4, 50));
		assertThat(highest.escalateAfter()).isLessThan(usual.escalateAfter());
		assertThat(highest.reminders()).hasSizeGreaterThan(usual.reminders().size());
		assertThat(deadlines.of(kind("intake", "Activity_ReviewRequest", null, 50))).as("without a tier")
			.isEqualTo(usual);
	}

	@Test
	void anUnknownTaskHasNoDueDateAndNoFault() {
		Deadlines deadlines = at("2026-11-02T10:00");
		assertThat(deadlines.of(kind("intake", "Activity_Unknown", 1, 50))).isEqualTo(Deadline.NONE);
		assertThat(deadlines.of(kind("unknown", "Activity_TriageRequest", 1, 50))).isEqualTo(Deadline.NONE);
		assertThat(deadlines.due(Deadline.NONE, Instant.now())).isNull();
		assertThat(deadlines.expiry("unknown", "Activity_TriageRequest"))
			.isAfter(Instant.parse("9999-01-01T00:00:00Z"));
	}

	@Test
	void theNewestVersionHoldsAtOnceAndIsAnotherEdition() throws IOException {
		Deadlines deadlines = at("2026-11-02T10:00");
		triageDue(deadlines, "2026-11-02T10:00");
		String edition = deadlines.edition();
		String table = new ClassPathResource("dmn/intake-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
		this.deployments.add(this.repository.createDeployment()
			.addString("intake-deadlines.dmn", table.replaceFirst("<text>3</text>", "<text>2</text>"))
			.deploy()
			.getId());
		assertThat(triageDue(deadlines, "2026-11-02T10:00")).isEqualTo(Instant.parse("2026-11-04T22:00:00Z"));
		assertThat(deadlines.edition()).isNotEqualTo(edition);
	}

	@Test
	void anotherCalendarIsAnotherEditionAndTheSameOneIsNot() {
		String edition = at("2026-11-02T10:00").edition();
		assertThat(at("2026-11-09T10:00").edition()).isEqualTo(edition);
		assertThat(new Closed("2026-11-04", this.office, this.jdbc, Clock.systemUTC()).deadlines().edition())
			.isNotEqualTo(edition);
	}

	private Instant triageDue(Deadlines deadlines, String begins) {
		return deadlines.due(deadlines.of(kind("intake", "Activity_TriageRequest", 2, 50)),
				LocalDateTime.parse(begins).atZone(this.office.zone()).toInstant());
	}

	private static TaskKind kind(String process, String task, Integer tier, Integer priority) {
		return new TaskKind(process, task, tier, priority);
	}

	private Deadlines at(String local) {
		Clock clock = Clock.fixed(LocalDateTime.parse(local).atZone(this.office.zone()).toInstant(),
				java.time.ZoneOffset.UTC);
		OfficeCalendar calendar = new OfficeCalendar("17:00", true, Set.of(), Map.of());
		return new Deadlines(new LatestTables(this.jdbc), new WorkingDays(calendar), calendar, this.office, clock);
	}

}
