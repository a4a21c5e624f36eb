package ca.docket.hiring;

import java.time.Instant;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.keeping.Holds;
import ca.docket.casefile.keeping.Night;
import ca.docket.notice.ToldOf;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What applicants ask for takes effect once it is confirmed, as far as the law allows.
 */
@DocketTest
class RequestTest {

	private static final Map<String, Object> GRANT = Map.of("removal", "grant");

	private static final Map<String, Object> REFUSE = Map.of("removal", "refuse", "removalReason",
			"The records of the posting are kept.");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Cases cases;

	@Autowired
	Holds holds;

	@Autowired
	Night night;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ApplicationContext application;

	@Test
	void anApplicationIsDeletedBeforeItsTimeWhereNothingHasItKept() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada Asks", "Bea Stays");
		this.screening.close(competition);
		closedYearsAgo(competition);
		Case application = this.applicants.part(competition, "Ada Asks");
		String link = this.applicants.wish(application.number());
		this.applicants.stranger().submit(link, link, Map.of("wish", "remove"));
		assertThat(this.applicants.outcomes(competition)).containsEntry("Ada Asks", "withdrawn");
		assertThat(this.applicants.stranger().open(link).body()).as("once").contains("nothing to answer here");
		assertThat(this.steps.visitor("hr").open("/cases/" + application.number()).body())
			.contains("Deletion before its retention period ends")
			.doesNotContain(">remove<");
		Case request = this.steps.requested(application.number());
		this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT);
		afterTheNight(application, "nobody has confirmed it", false);
		try (ToldOf told = new ToldOf(this.application)) {
			this.steps.complete("privacy", request, "Activity_ConfirmRemoval", GRANT);
			assertThat(this.steps.outcome(request)).isEqualTo("granted");
			assertThat(this.applicants.letters(competition, "Ada Asks")).contains("hiring-request-granted");
			afterTheNight(application, "its letter waits", false);
			assertThat(told.soon()).anySatisfy(email -> assertThat(email.subject()).contains(application.number()));
		}
		Case other = this.applicants.part(competition, "Bea Stays");
		afterTheNight(application, "both have approved, and it was told", true);
		assertThat(this.applicants.letters(competition, "Ada Asks")).isEmpty();
		assertThat(this.cases.find(other.number()).orElseThrow().deletedAt()).isNull();
	}

	@Test
	void aHoldThatComesAfterTheDecisionKeepsTheApplication() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Cleo Held");
		Case application = this.applicants.part(competition, "Cleo Held");
		this.screening.close(competition);
		closedYearsAgo(competition);
		this.steps.request(application.number(), "withdraw");
		Case request = this.steps.request(application.number(), "remove");
		this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT);
		this.steps.complete("privacy", request, "Activity_ConfirmRemoval", GRANT);
		this.holds.place(application, "hr", "legal", "A complaint.");
		afterTheNight(application, "on hold", false);
		assertThat(this.holds.isHeld(application.number())).isTrue();
	}

	@Test
	void aHoldThatComesBeforeTheDecisionForbidsIt() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Gil Later");
		Case application = this.applicants.part(competition, "Gil Later");
		this.screening.close(competition);
		closedYearsAgo(competition);
		this.steps.request(application.number(), "withdraw");
		Case request = this.steps.request(application.number(), "remove");
		this.holds.place(application, "hr", "legal", "A complaint.");
		assertThatThrownBy(() -> this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT))
			.hasMessageContaining("must be kept");
		long hold = this.jdbc.sql("select max(id) from casefile_hold where process_instance_id = ?")
			.param(application.processInstanceId())
			.query(Long.class)
			.single();
		this.holds.lift(application, "hr", hold, "It is settled.");
		this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT);
		try (ToldOf told = new ToldOf(this.application)) {
			this.steps.complete("privacy", request, "Activity_ConfirmRemoval", GRANT);
			assertThat(told.soon()).isNotEmpty();
		}
		afterTheNight(application, "nothing holds it any more", true);
	}

	@Test
	void whatASecondPersonDoesNotConfirmIsRefused() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ira Kept");
		Case application = this.applicants.part(competition, "Ira Kept");
		this.screening.close(competition);
		closedYearsAgo(competition);
		this.steps.request(application.number(), "withdraw");
		Case request = this.steps.request(application.number(), "remove");
		this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT);
		this.steps.complete("privacy", request, "Activity_ConfirmRemoval", REFUSE);
		assertThat(this.steps.outcome(request)).isEqualTo("refused");
		afterTheNight(application, "it was refused", false);
	}

	@Test
	void anUnknownWishIsDecidedByAPerson() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Hal Unknown");
		String number = this.applicants.number(competition, "Hal Unknown");
		this.steps.request(number, "withdraw");
		Case request = this.steps.request(number, "remove");
		this.runtime.createProcessInstanceModification(request.processInstanceId())
			.cancelAllForActivity("Activity_DecideRemoval")
			.startBeforeActivity("Gateway_Request")
			.setVariable("wish", "unheard-of")
			.execute();
		assertThat(this.runtime.getActiveActivityIds(request.processInstanceId()))
			.containsExactly("Activity_DecideRemoval");
	}

	@Test
	void whatTheLawHasKeptIsRefusedWithTheReason() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Dora Kept");
		String number = this.applicants.number(competition, "Dora Kept");
		assertThatThrownBy(() -> this.steps.request(number, "remove")).hasMessageContaining("d’abord son retrait");
		this.steps.request(number, "withdraw");
		Case request = this.steps.request(number, "remove");
		assertThatThrownBy(() -> this.steps.request(number, "remove")).hasMessageContaining("déjà");
		assertThatThrownBy(() -> this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT))
			.hasMessageContaining("must be kept");
		this.steps.complete("hr", request, "Activity_DecideRemoval", REFUSE);
		assertThat(this.steps.outcome(request)).isEqualTo("refused");
		assertThat(this.jdbc.sql("select html from notice_mail where case_number = ? and template = ?")
			.params(number, "hiring-request-refused")
			.query(String.class)
			.single()).contains("The records of the posting are kept.");
	}

	@Test
	void whatAnInterviewedPersonWasToldIsKeptThoughTheRecordsOfThePostingAreNot() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Jo Met");
		String number = this.applicants.number(competition, "Jo Met");
		this.screening.close(competition);
		closedYearsAgo(competition);
		this.steps.request(number, "withdraw");
		this.jdbc.sql("insert into hiring_choice (application, area, interviewed_on) values (?, 1, current_date)")
			.param(number)
			.update();
		Case request = this.steps.request(number, "remove");
		assertThat(this.steps.visitor("hr").open("/cases/" + request.number()).body())
			.contains("what an interviewed person was told is kept for three years");
		assertThatThrownBy(() -> this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT))
			.hasMessageContaining("must be kept");
		this.jdbc.sql("update casefile_case set closed_at = now() - interval '3 years 1 day' where number = ?")
			.param(number)
			.update();
		this.steps.complete("hr", request, "Activity_DecideRemoval", GRANT);
	}

	@Test
	void whatComesOnPaperIsConfirmedByHumanResources() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Eve Paper", "Fay Twice");
		this.applicants.apply(competition, "Fay Twice");
		this.screening.sort(competition, "Fay Twice", Map.of("sorting", "application", "file", "1"));
		String eve = this.applicants.number(competition, "Eve Paper");
		assertThatThrownBy(() -> this.steps.request("HIR-1999-0001-01", "withdraw"))
			.hasMessageContaining("Aucune candidature");
		assertThatThrownBy(() -> this.steps.request(eve, "replace")).hasMessageContaining("pas d’autre");
		assertThat(this.steps.outcome(this.steps.request(eve, "withdraw"))).isEqualTo("recorded");
		assertThatThrownBy(() -> this.steps.request(eve, "withdraw")).hasMessageContaining("terminée");
		assertThat(this.applicants.letters(competition, "Eve Paper")).contains("hiring-withdrawn");
		String first = this.jdbc.sql("select min(number) from hiring_application where competition = ? and name = ?")
			.params(competition.number(), "Fay Twice")
			.query(String.class)
			.single();
		this.steps.request(first, "replace");
		assertThat(this.cases.find(first).orElseThrow().outcome()).isEqualTo("replaced");
		assertThat(this.steps.visitor("hr").open("/cases/" + first).body())
			.contains("Only the latest application of the person counts");
	}

	/** Long enough that the law does not have the records of its posting kept. */
	private void closedYearsAgo(Case competition) {
		this.jdbc.sql("update hiring_competition set closing = now() - interval '4 years' where number = ?")
			.param(competition.number())
			.update();
	}

	private void afterTheNight(Case application, String why, boolean deleted) {
		this.night.pass(application, Instant.now());
		assertThat(this.cases.find(application.number()).orElseThrow().deletedAt() != null).as(why).isEqualTo(deleted);
	}

}
