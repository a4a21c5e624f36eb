package ca.docket.hiring;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.keeping.Holds;
import ca.docket.casefile.keeping.Night;
import ca.docket.family.Families;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Exactly what was approved is deleted. */
@DocketTest
class DisposalListTest {

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Night night;

	@Autowired
	Holds holds;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Families families;

	@Test
	void whatIsPutOnHoldOrFallsDueBetweenTheApprovalsIsLeftAndShown() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "One Held", "Two Goes", "Three Since");
		List<Case> parts = Stream.of("One Held", "Two Goes", "Three Since")
			.map(person -> this.applicants.part(competition, person))
			.toList();
		this.steps.message(competition, "hiring.withdrawn");
		longAgo(parts.get(0), parts.get(1));
		Case list = this.steps.nextMonth();
		this.steps.complete("hr", list, "Activity_ApproveDeletion", Map.of("deletion", "approve"));
		this.holds.place(parts.get(0), "hr", "legal", "A complaint.");
		longAgo(parts.get(2));
		this.steps.complete("privacy", list, "Activity_ConfirmDeletion", Map.of("deletion", "approve"));
		assertThat(this.auditTrail.latest(list.processInstanceId(), "deletion-released").orElseThrow().answers())
			.isEqualTo(Map.of("going", 1, "held", 1, "since", 1));
		assertThat(this.steps.visitor("hr").open("/cases/" + list.number()).body()).contains("Put on hold since");
		this.night.pass(parts.get(1), LONG_AGO);
		assertThat(parts).extracting(this::isDeleted).containsExactly(false, true, false);
		this.holds.lift(parts.get(0), "hr", heldBy(parts.get(0)), "Settled.");
		Case next = this.steps.nextMonth();
		this.steps.complete("hr", next, "Activity_ApproveDeletion", Map.of("deletion", "approve"));
		this.steps.complete("privacy", next, "Activity_ConfirmDeletion", Map.of("deletion", "approve"));
		this.night.pass(parts.get(0), LONG_AGO);
		assertThat(parts).extracting(this::isDeleted).containsExactly(true, true, true);
	}

	@Test
	void whatAnInterviewedPersonWasToldIsKeptForThreeYearsThoughTheOthersGoSooner() {
		Case competition = this.screening.screened("Ada Met", "Bea Unmet");
		this.screening.choose("manager", competition, "Activity_DecideShortList", "Ada Met",
				Map.of("invited", "yes", "interviewDay", "2199-11-20", "interviewTime", "14:30", "place", "Room 5",
						"listReason", "Among the best."));
		this.screening.choose("manager", competition, "Activity_DecideShortList", "Bea Unmet",
				Map.of("invited", "no", "listReason", "Others are better."));
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		this.screening.choose("manager", competition, "Activity_DecideOffers", "Ada Met",
				Map.of("interviewedOn", "2026-11-02", "offer", "no", "offerReason", "By the interview."));
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		Case met = this.applicants.part(competition, "Ada Met");
		Case unmet = this.applicants.part(competition, "Bea Unmet");
		deletedOnceClosed(Instant.now().minus(900, ChronoUnit.DAYS), met, unmet);
		assertThat(List.of(met, unmet)).extracting(this::isDeleted).containsExactly(false, true);
		deletedOnceClosed(Instant.now().minus(1097, ChronoUnit.DAYS), met);
		assertThat(isDeleted(met)).isTrue();
	}

	/** Both have approved what is due by then. */
	private void deletedOnceClosed(Instant at, Case... closed) {
		Stream.of(closed).forEach(one -> close(one, at));
		Case list = this.steps.nextMonth();
		this.steps.complete("hr", list, "Activity_ApproveDeletion", Map.of("deletion", "approve"));
		this.steps.complete("privacy", list, "Activity_ConfirmDeletion", Map.of("deletion", "approve"));
		this.night.pass(closed[0], at);
	}

	/** Of the periods that Docket comes with; each employer has its own. */
	@Test
	void applicationsAreKeptForAYearAtLeastAndPostingsForThree() {
		assertThat(this.families.current().rules("hiring-application").retention().values()).isNotEmpty()
			.allMatch(period -> period.toTotalMonths() >= 12);
		assertThat(this.families.current().rules("hiring").retention().values()).isNotEmpty()
			.allMatch(period -> period.toTotalMonths() >= 36);
	}

	private void longAgo(Case... closed) {
		Stream.of(closed).forEach(one -> close(one, LONG_AGO));
	}

	private void close(Case one, Instant at) {
		this.jdbc.sql("update casefile_case set closed_at = ? where number = ?")
			.params(Timestamp.from(at), one.number())
			.update();
	}

	private boolean isDeleted(Case one) {
		return this.cases.find(one.number()).orElseThrow().deletedAt() != null;
	}

	private long heldBy(Case one) {
		return this.jdbc.sql("select max(id) from casefile_hold where process_instance_id = ? and lifts is null")
			.param(one.processInstanceId())
			.query(Long.class)
			.single();
	}

}
