package ca.docket.hiring;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.mailbox.IncomingEmails;
import ca.docket.mailbox.MailboxFilled;
import ca.docket.mailbox.Postman;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What waits beside the lists of competitions, or does not fit any more. */
@DocketTest
class StrayEmailsTest {

	private static final String PAGE = "/hiring/emails";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	HiringEmails emails;

	@Autowired
	StrayEmails strays;

	@Autowired
	IncomingEmails incoming;

	@Autowired
	Race race;

	@Autowired
	@Qualifier("erasureCheck")
	Lifecycle atStart;

	@Autowired
	Postman postman;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	private final String address = "stray-%s@example.net".formatted(UUID.randomUUID());

	@Test
	void whatIsForNoCompetitionIsSeenAtAnyTimeAndDeletedOnceTwoPeopleSaySo() {
		UUID id = stray();
		assertThat(page("hr")).contains(this.address, "Cheap printers", "It is for no posting that we know.");
		assertThat(page("accommodation")).doesNotContain(this.address);
		assertThat(this.steps.visitor("manager").open(PAGE).statusCode()).isEqualTo(404);
		assertThat(settle("accommodation", id, "none", "Not theirs.").statusCode()).isEqualTo(404);
		assertThat(settle("hr", id, "none", " ").statusCode()).isEqualTo(400);
		assertThat(settle("hr", id, "HIR-1999-0001", "There is none.").statusCode()).isEqualTo(400);
		settle("hr", id, "none", "Advertising.");
		assertThat(confirm("hr", id, "confirm").body()).as("the same person").contains("somebody else must look at it");
		confirm("hr2", id, "back");
		settle("hr", id, "none", "Advertising.");
		assertThat(settle("hr2", id, "none", "Advertising.").statusCode()).as("somebody decided").isEqualTo(400);
		assertThat(this.emails.emails()).as("still waits").contains(id);
		confirm("hr2", id, "confirm");
		assertThat(page("hr")).doesNotContain(this.address);
		assertThat(this.emails.emails()).doesNotContain(id);
		assertThat(this.incoming.find(id).orElseThrow().raw()).isNull();
		assertThat(this.jdbc.sql("select sorted_by || confirmed_by || address || text from hiring_email where id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("hrhr2");
	}

	@Test
	void whatWasDeletedIsDeletedAgainWhereABackupBringsItBack() {
		UUID id = stray();
		settle("hr", id, "none", "Advertising.");
		confirm("hr2", id, "confirm");
		this.jdbc.sql("update mailbox_email set raw = 'Cheap', deleted_at = null where id = ?").param(id).update();
		this.jdbc
			.sql("update hiring_email set sorting = null, sorted_by = null, confirmed_by = null, text = 'Cheap' "
					+ "where id = ?")
			.param(id)
			.update();
		this.atStart.start();
		assertThat(this.incoming.find(id).orElseThrow().raw()).isNull();
		assertThat(this.emails.find(id)).isEmpty();
	}

	@Test
	void whoDecidesWhileSomebodyTakesItFromAListIsToldSo() throws Exception {
		Case competition = this.steps.begin();
		UUID id = stray();
		HttpResponse<String> refused = this.race.run(() -> {
			this.emails.hold(id.toString());
			this.emails.sort(id, competition.number(), "withdrawal", "It names one.", "hr", List.of());
		}, () -> settle("hr2", id, "none", "Advertising."));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Quelqu’un a déjà décidé de ce courriel");
		assertThat(this.emails.of(id).sorting()).isEqualTo("withdrawal");
	}

	@Test
	void whoTakesItFromAListWhileSomebodyDecidesIsToldSo() throws Exception {
		Case competition = this.steps.begin();
		UUID id = stray();
		HttpResponse<String> refused = this.race.run(
				() -> this.strays.settle(this.emails.stray(id).orElseThrow(), "none", "Advertising.", "hr2"),
				() -> this.screening.save("hr", competition, "Activity_SortEmails", id.toString(),
						Map.of("sorting", "something-else", "sortingReason", "It is none.")));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(this.emails.of(id).sortedBy()).isEqualTo("hr2");
		confirm("hr", id, "confirm");
		assertThat(this.emails.emails()).doesNotContain(id);
	}

	@Test
	void whatIsForAnOpenCompetitionIsPutOnItsListAndNoOther() {
		Case competition = this.steps.begin();
		Case other = this.steps.begin();
		UUID id = stray();
		settle("hr", id, competition.number(), "By the telephone number in it.");
		assertThat(page("hr")).doesNotContain(this.address);
		assertThat(this.emails.tray(competition.number(), false, null)).extracting(one -> one.email().id())
			.contains(id);
		assertThat(this.emails.tray(other.number(), false, null)).extracting(one -> one.email().id())
			.doesNotContain(id);
		this.screening.save("hr", competition, "Activity_SortEmails", id.toString(),
				Map.of("sorting", "something-else", "sortingReason", "It is none."));
		this.screening.save("hr2", competition, "Activity_ConfirmSorting", id.toString(),
				Map.of("confirmation", "confirm"));
		assertThat(this.emails.emails()).doesNotContain(id);
	}

	@Test
	void whatWaitsWhenItsCompetitionEndsIsLostToNobody() {
		Case competition = this.steps.begin();
		this.applicants.email(competition, "Ada Waits", null, null);
		UUID id = UUID.fromString(this.applicants.emailOf(competition, "Ada Waits"));
		assertThat(page("hr")).as("it is on a list").doesNotContain(id.toString());
		this.steps.message(competition, "hiring.withdrawn");
		assertThat(page("hr")).contains(id.toString());
		settle("hr", id, competition.number(), "The person was told.");
		confirm("hr2", id, "confirm");
		assertThat(page("hr")).doesNotContain(id.toString());
		assertThat(this.incoming.find(id).orElseThrow().raw()).as("it goes with the competition").isNotNull();
	}

	@Test
	void humanResourcesAndOperatorsAreToldWhenEmailsStayInTheMailbox() {
		String mailbox = this.address;
		this.transaction.executeWithoutResult(
				status -> this.events.publishEvent(new MailboxFilled(mailbox, DataSize.ofMegabytes(5))));
		List<String> told = this.jdbc
			.sql("select recipient from notice_mail where template = 'mailbox-filled' and html like '%' || ? || '%'")
			.param(mailbox)
			.query(String.class)
			.list();
		assertThat(told).contains("hr", "hr2", "admin").doesNotContain("manager").doesNotHaveDuplicates();
	}

	@Test
	void screeningDoesNotBeginWhileEmailsStayInTheMailbox() {
		Case competition = this.steps.begin();
		this.screening.close(competition);
		this.jdbc.sql("insert into mailbox_reader values (?, ?, now(), now())")
			.params(this.address, UUID.randomUUID())
			.update();
		try {
			assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
				.hasMessageContaining("mailbox");
			assertThat(page("hr")).contains("further emails stay in the mailbox");
		}
		finally {
			this.jdbc.sql("delete from mailbox_reader where mailbox = ?").param(this.address).update();
		}
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
	}

	private UUID stray() {
		this.postman
			.deliver(this.postman.write(this.address, "applications@example.org", "Cheap printers", null, null));
		return this.jdbc.sql("select id from hiring_email where address = ?")
			.param(this.address)
			.query(UUID.class)
			.single();
	}

	private String page(String person) {
		return this.steps.visitor(person).open(PAGE).body();
	}

	private HttpResponse<String> settle(String person, UUID id, String competition, String reason) {
		return this.steps.visitor(person)
			.submit(PAGE, PAGE + "/" + id, Map.of("competition", competition, "reason", reason));
	}

	private HttpResponse<String> confirm(String person, UUID id, String said) {
		return this.steps.visitor(person).submit(PAGE, PAGE + "/" + id, Map.of("confirmation", said));
	}

}
