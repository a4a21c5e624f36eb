package ca.docket.intake.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every way of an entry into the public register, and past it. */
@DocketTest
class RegisterTest {

	private static final ZoneId ZONE = ZoneId.of("America/Toronto");

	private static final LocalDate TODAY = LocalDate.now(ZONE);

	private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);

	@Autowired
	RegisterSteps people;

	@Autowired
	Register register;

	@Autowired
	Corrections corrections;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	RuntimeService runtime;

	@Autowired
	HistoryService history;

	/** As a version of the model could whose flow leads past the task. */
	@Test
	void whatNobodyDecidedIsNotPublished() {
		Case drafted = this.people.drafted();
		assertThatThrownBy(() -> this.runtime.createProcessInstanceModification(drafted.processInstanceId())
			.startBeforeActivity("Activity_PublishEntry")
			.execute()).hasMessageContaining("nobody who may has decided so");
		this.people.complete("coordinator", drafted, RegisterSteps.launchedOn(TODAY.plusDays(30)));
		this.runtime.createProcessInstanceModification(drafted.processInstanceId())
			.cancelAllForActivity("Gateway_Wait")
			.startBeforeActivity("Activity_PublishEntry")
			.execute();
		assertThat(this.people.outcome(drafted)).isEqualTo("published");
	}

	@Test
	void anEntryIsDraftedAsAPartOfTheRequestWithWhatItSays() {
		Case entry = this.people.drafted();
		assertThat(entry.number()).matches("AIR-\\d{4}-\\d{4,}-01");
		assertThat(this.people.form("coordinator", entry)).containsEntry("useCaseNameFr", "Résumés de procès-verbaux")
			.doesNotContainKey("useCaseNameEn")
			.containsEntry("descriptionFr", "La lecture prend un jour.\n\nLe jour est libre.")
			.containsEntry("division", "city-clerk")
			.containsEntry("launchDate", "2026-03-02")
			.containsEntry("autonomous", "yes")
			.containsEntry("userBaseEn", "Our own staff")
			.containsEntry("origin", entry.number().replaceFirst("-01$", ""));
		assertThat(this.runtime.getVariables(entry.processInstanceId())).containsOnlyKeys("requester");
		assertThat(published(entry)).isNull();
	}

	@Test
	void aTextOfAnEntryDoesNotStayInTheEngine() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		assertThat(
				this.history.createHistoricVariableInstanceQuery().processInstanceId(entry.processInstanceId()).list())
			.extracting(variable -> variable.getName())
			.contains("launchDate")
			.doesNotContain("useCaseNameEn", "descriptionFr", "dataUsedEn", "title", "problem");
	}

	@Test
	void anEntryIsPublishedOnTheDayOfTheLaunchAndNotBefore() {
		Case entry = this.people.drafted();
		this.people.complete("coordinator", entry, RegisterSteps.launchedOn(TODAY.plusDays(40)));
		assertThat(this.people.timer(entry).getDuedate())
			.isEqualTo(java.util.Date.from(TODAY.plusDays(40).atStartOfDay(ZONE).toInstant()));
		assertThat(published(entry)).isNull();
		assertThat(this.people.outcome(entry)).isNull();
		this.people.dayComes(entry);
		assertThat(published(entry).name()).isEqualTo("Summaries of minutes");
		assertThat(this.people.outcome(entry)).isEqualTo("published");
		assertThat(ended(entry)).isEqualTo("Event_Published");
	}

	@Test
	void aLaunchThatHasPassedIsPublishedAtOnce() {
		Case entry = this.people.drafted();
		this.people.complete("coordinator", entry, RegisterSteps.launchedOn(LONG_AGO));
		assertThat(this.people.timer(entry).getDuedate()).isInThePast();
	}

	@Test
	void aUseCaseThatDoesNotLaunchIsNotPublishedAndWhyIsOnRecord() {
		Case entry = this.people.drafted();
		this.people.complete("coordinator", entry, Map.of("launch", "not-launched", "entryReason", "No money."));
		assertThat(this.people.outcome(entry)).isEqualTo("not-launched");
		assertThat(ended(entry)).isEqualTo("Event_NotLaunched");
		assertThat(published(entry)).isNull();
		assertThat(this.auditTrail.latest(entry.processInstanceId(), "register-completed").orElseThrow())
			.satisfies(said -> assertThat(said.answer("entryReason")).isEqualTo("No money."));
	}

	@Test
	void whatWaitsForItsDayIsTakenUpAgainAndPublishedAsItIsThen() {
		Case entry = this.people.drafted();
		this.people.complete("coordinator", entry, RegisterSteps.launchedOn(TODAY.plusDays(5)));
		assertThat(takeUp(entry)).isEqualTo(entry.processInstanceId());
		assertThat(this.people.timer(entry)).isNull();
		assertThat(this.people.form("coordinator2", entry)).containsEntry("descriptionEn",
				"It sums up what was decided.");
		this.people.complete("coordinator2", entry, RegisterSteps.launchedOn(TODAY.plusDays(9)));
		this.people.dayComes(entry);
		assertThat(published(entry).values().get(RegisterField.LAUNCH_DATE.ordinal()).plain())
			.isEqualTo(TODAY.plusDays(9).toString());
	}

	@Test
	void aFieldIsMissingOrWithheldWithAReason() {
		Case entry = this.people.drafted();
		Map<String, Object> answers = new HashMap<>(RegisterSteps.launchedOn(LONG_AGO));
		answers.remove("dataUsedEn");
		assertThatThrownBy(() -> this.people.complete("coordinator", entry, answers)).hasMessageContaining("Data used");
		answers.remove("dataUsedFr");
		answers.remove("autonomous");
		answers.putAll(Map.of("dataUsedWithheld", "legal", "autonomousWithheld", "exempt"));
		this.people.complete("coordinator", entry, answers);
		this.people.dayComes(entry);
		assertThat(published(entry).values().get(RegisterField.DATA_USED.ordinal())).satisfies(value -> {
			assertThat(value.withheld()).isTrue();
			assertThat(value.plain()).isNull();
			assertThat(value.text()).isEqualTo("Withheld: a law or an agreement restricts its publication");
		});
	}

	@Test
	void aReasonThatIsNotOnTheListIsRefused() {
		Case entry = this.people.drafted();
		Map<String, Object> answers = new HashMap<>(RegisterSteps.launchedOn(LONG_AGO));
		answers.remove("division");
		answers.put("divisionWithheld", "we would rather not");
		assertThatThrownBy(() -> this.people.complete("coordinator", entry, answers))
			.hasMessageContaining("Withhold the division");
	}

	@Test
	void aCorrectionIsTheNextPartAndANewVersion() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		Case correction = this.people.correction(takeUp(entry));
		assertThat(correction.number()).isEqualTo(entry.number().replaceFirst("-01$", "-02"));
		assertThat(this.people.form("coordinator", correction)).containsEntry("userBaseEn", "Two clerks")
			.containsEntry("correcting", "yes");
		this.people.complete("coordinator", correction,
				RegisterSteps.corrected(LONG_AGO, "publish", Map.of("userBaseEn", "Three clerks")));
		this.people.dayComes(correction);
		assertThat(this.people.outcome(correction)).isEqualTo("published");
		assertThat(published(entry).values().get(RegisterField.USER_BASE.ordinal()).text()).isEqualTo("Three clerks");
	}

	@Test
	void aCorrectionThatIsNotNeededLeavesTheEntryAsItIs() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		PublishedEntry before = published(entry);
		Case correction = this.people.correction(takeUp(entry));
		this.people.complete("coordinator", correction, Map.of("correction", "unchanged"));
		assertThat(this.people.outcome(correction)).isEqualTo("unchanged");
		assertThat(ended(correction)).isEqualTo("Event_Unchanged");
		assertThat(published(entry)).isEqualTo(before);
	}

	@Test
	void theEndOfAUseIsPublishedOnItsDayAndTheEntryStays() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		Case end = this.people.correction(takeUp(entry));
		this.people.complete("coordinator", end,
				RegisterSteps.corrected(LONG_AGO, "ended", Map.of("endedOn", TODAY.plusDays(3).toString())));
		assertThat(this.people.timer(end).getDuedate())
			.isEqualTo(java.util.Date.from(TODAY.plusDays(3).atStartOfDay(ZONE).toInstant()));
		assertThat(published(entry).endedOn()).isNull();
		this.people.dayComes(end);
		assertThat(published(entry).endedOn()).isEqualTo(TODAY.plusDays(3));
		Case later = this.people.correction(takeUp(entry));
		assertThat(this.people.form("coordinator", later)).containsEntry("correction", "ended");
	}

	@Test
	void whoTakesAnEntryUpThatIsBeingCorrectedFindsTheSameTask() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		assertThat(takeUp(entry)).isEqualTo(takeUp(entry));
	}

	private String takeUp(Case entry) {
		return this.people.as("coordinator", () -> this.corrections.takeUp(entry.number(), "coordinator"));
	}

	/** The entry as the register has it today, in English; null where it has none. */
	private PublishedEntry published(Case entry) {
		List<PublishedEntry> lines = this.register.read(new RegisterQuery(this.register.today(), Locale.ENGLISH));
		return lines.stream().filter(published -> published.entry().equals(entry.number())).findFirst().orElse(null);
	}

	private String ended(Case about) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(about.processInstanceId())
			.activityType("messageEndEvent")
			.singleResult()
			.getActivityId();
	}

}
