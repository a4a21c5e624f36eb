package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
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
			"2026-10-30T10:00, 2026-11-04T17:00-05:00, over the change back" })
	void aTaskIsDueAtTheEndOfTheOfficesDay(String begins, String due, String why) {
		assertThat(at(begins).due("intake", "Activity_TriageRequest")).as(why)
			.isEqualTo(Date.from(ZonedDateTime.parse(due).toInstant()));
	}

	@Test
	void theRequesterHasTwentyWorkingDaysToAnswerWithTwoReminders() {
		Deadlines deadlines = at("2026-11-02T10:00");
		Instant end = Instant.parse("2026-11-30T22:00:00Z");
		assertThat(deadlines.expiry("intake", "Activity_AnswerQuestion")).isEqualTo(end);
		assertThat(deadlines.reminders("intake", "Activity_AnswerQuestion")).hasSize(2);
	}

	@Test
	void anUnknownTaskHasNoDueDateAndNoFault() {
		Deadlines deadlines = at("2026-11-02T10:00");
		assertThat(deadlines.due("intake", "Activity_Unknown")).isNull();
		assertThat(deadlines.due("unknown", "Activity_TriageRequest")).isNull();
		assertThat(deadlines.reminders("unknown", "Activity_TriageRequest")).isEmpty();
		assertThat(deadlines.expiry("unknown", "Activity_TriageRequest"))
			.isAfter(Instant.parse("9999-01-01T00:00:00Z"));
	}

	@Test
	void theNewestVersionHoldsAtOnce() {
		Deadlines deadlines = at("2026-11-02T10:00");
		deadlines.due("intake", "Activity_TriageRequest");
		deploy(with("<text>3</text>", "<text>1</text>"));
		assertThat(deadlines.due("intake", "Activity_TriageRequest")).isEqualTo(Instant.parse("2026-11-03T22:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"<text>3</text>|<text>-3</text>|due: -3 is not a number of working days",
			"<text>3</text>|<text>\"soon\"</text>|due: \"soon\" is not a number of working days",
			"<text>\"-1, 1\"</text>|<text>\"now and then\"</text>|reminders: \"now and then\" is not working days" })
	void aBadNumberIsSaidInASentenceAndNothingIsDue(String good, String bad, String sentence) {
		String table = with(good, bad);
		assertThat(Deadlines.problems(stream(table))).first()
			.asString()
			.startsWith("Deadlines, rule intake-triage, column " + sentence);
		deploy(table);
		assertThat(at("2026-11-02T10:00").due("intake", "Activity_TriageRequest")).isNull();
	}

	@Test
	void twoRowsForOneTaskAreNoFaultOfTheProcess() {
		deploy(with("\"Activity_AnswerQuestion\"", "\"Activity_TriageRequest\""));
		assertThat(at("2026-11-02T10:00").due("intake", "Activity_TriageRequest")).isNull();
	}

	@Test
	void theTableOfTheProjectIsGood() {
		assertThat(Deadlines.problems(stream(with("", "")))).isEmpty();
	}

	private Deadlines at(String local) {
		Clock clock = Clock.fixed(java.time.LocalDateTime.parse(local).atZone(this.office.zone()).toInstant(),
				java.time.ZoneOffset.UTC);
		OfficeCalendar calendar = new OfficeCalendar("17:00", true, Set.of(), Map.of());
		return new Deadlines(this.jdbc, new WorkingDays(calendar), calendar, this.office, clock);
	}

	private void deploy(String table) {
		this.deployments
			.add(this.repository.createDeployment().addString("task-deadlines.dmn", table).deploy().getId());
	}

	private static String with(String part, String replacement) {
		try {
			String table = new ClassPathResource("dmn/task-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
			assertThat(table).contains(part);
			return table.replace(part, replacement);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
