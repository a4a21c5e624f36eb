package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.electorlist.ChangeRequest.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What recipients ask to be changed in the register, and what came of it. */
@DocketTest
class ChangeTest extends HamiltonsList {

	private static final String HEADING = "change,elector_id,last_name,first_name,middle_name,birth_date,street_address,"
			+ "place,postal_code,mailing_address,occupancy,school_support,ward";

	private static final Map<String, String> ONE = Map.of("change", "remove", "elector_id", "0000000003", "last_name",
			"Quimby", "first_name", "Jo", "street_address", "1 Main St, Upper", "place", "Hamilton");

	@Autowired
	Cases cases;

	@Autowired
	ChangeRequests requests;

	@Autowired
	ChangeIntake intake;

	private String page;

	private Visitor clerk;

	@BeforeEach
	void itIsCollected() {
		this.page = this.link + "/changes";
		this.clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
	}

	@Test
	void oneChangeIsTakenInOnceAndApplied() {
		Map<String, String> incomplete = new HashMap<>(ONE);
		incomplete.remove("elector_id");
		assertThat(sent(incomplete).body()).contains("Nothing was taken in",
				"Line 2: an empty column that must be filled in, column elector_id");
		assertThat(Visitor.leadsTo(sent(ONE))).contains("told=taken");
		sent(ONE);
		this.steps.runJobs(this.campaign);
		assertThat(this.requests.of(this.delivery)).as("two clicks").hasSize(1);
		Case change = change();
		assertThat(this.steps.open(change)).containsExactly("Activity_ReviewChanges");
		answer(change, 1, Map.of("answer-decision", "applied"));
		handIn(change);
		assertThat(this.steps.outcome(change)).isEqualTo("applied");
		assertThat(letter(change)).contains("Applied to the register: <strong>1</strong>")
			.doesNotContain("Not applied", "Quimby");
		assertThat(Visitor.leadsTo(sent(ONE))).as("asked for again, once answered").contains("told=taken");
		this.steps.runJobs(this.campaign);
		Case again = change();
		answer(again, 1, Map.of("answer-decision", "not-applied", "answer-because", "already"));
		handIn(again);
		assertThat(this.steps.outcome(again)).isEqualTo("not-applied");
	}

	@Test
	void ofSeveralEachRowIsAnsweredAndTheDecisionRemainsTheClerks() {
		assertThat(sent(Map.of("rows", HEADING + "\r\nremove,1,Quimby,Jo\r\nadd,,=Quimby,Jo,,,\r\n")).body())
			.contains("Line 2: another number of columns", "Line 3: another number of columns");
		String rows = HEADING + "\nremove,0000000003,Quimby,Jo,,,1 Main St,Hamilton,,,,,"
				+ "\nadd,,Quimby,Ana,,1990-02-28,1 Main St,Hamilton,,,tenant,FP,\n";
		assertThat(Visitor.leadsTo(sent(Map.of("rows", rows.replace(',', ';'))))).contains("told=taken");
		this.steps.runJobs(this.campaign);
		Case change = change();
		String list = "/work/" + this.steps.claimed("municipal", change, "Activity_ReviewChanges").getId();
		assertThat(this.steps.visitor("municipal").open(list).body()).contains("Remove the elector", "Add the elector",
				"Quimby");
		answer(change, 1, Map.of("answer-decision", "not-applied", "answer-because", "no-elector"));
		assertThat(this.steps.visitor("municipal").open(list + "?row=" + row(change, 2).id()).body()).contains("Ana",
				"French public");
		answer(change, 2, Map.of("answer-decision", "applied"));
		oneRowIsReadAlone(change);
		handIn(change);
		assertThat(this.steps.outcome(change)).isEqualTo("partly");
		assertThat(letter(change)).contains("the register has no such elector", "remains your decision");
		assertThat(this.clerk.open(this.page).body()).contains("the register has no such elector",
				"the clerk’s decision on it is final");
		sent(Map.of("about", change.number(), "easy", "3", "clear", "2", "prompt", "1"));
		assertThat(this.steps.visitor("municipal")
			.open("/electorlist/%s/changes.csv".formatted(this.campaign.number()))
			.body()).contains(change.number() + "," + this.delivery.number()).contains(",2,1,3,2,1");
	}

	private void oneRowIsReadAlone(Case change) {
		Row second = row(change, 2);
		String first = row(change, 1).id().toString();
		ChangeRequest request = this.requests.ofCase(change.number());
		String said = this.jdbc.sql("select said from electorlist_change_row where id::text = ?")
			.param(first)
			.query(String.class)
			.single();
		String damage = "update electorlist_change_row set said = ? where id::text = ?";
		this.jdbc.sql(damage).params("no ciphertext", first).update();
		assertThat(this.requests.row(request, second.id().toString())).contains(second);
		assertThat(this.requests.row(request, "0")).isEmpty();
		this.jdbc.sql(damage).params(said, first).update();
	}

	@Test
	void whatTheyAreAboutIsReadByNobodyWithoutTheKeyAndIsDestroyedWithTheLists() {
		sent(ONE);
		this.steps.runJobs(this.campaign);
		Case change = change();
		answer(change, 1, Map.of("answer-decision", "applied", "answer-changeNote", "Quimby moved away."));
		assertThat(row(change, 1).note()).isEqualTo("Quimby moved away.");
		assertThat(this.jdbc
			.sql("""
					select coalesce(string_agg(concat(said, answer, note), ''), '') || (select string_agg(answers::text, '') from casefile_record)
					|| (select coalesce(string_agg(text_, ''), '') from act_ru_variable) from electorlist_change_row""")
			.query(String.class)
			.single()).doesNotContain("Quimby");
		handIn(change);
		assertThat(this.clerk.open(this.page).body()).contains("Quimby moved away.");
		this.steps.exceptAll(this.campaign);
		assertThat(this.steps.outcome(this.campaign)).isEqualTo("exceptions");
		assertThat(this.requests.rows(this.requests.ofCase(change.number()))).singleElement().satisfies(row -> {
			assertThat(row.said()).isEmpty();
			assertThat(row.note()).isNull();
		});
	}

	@Test
	void noMoreThanTwentyRequestsWaitAtTheSameTime() {
		this.jdbc.sql("""
				insert into electorlist_change (id, delivery, cut, hash, at)
				select gen_random_uuid(), number, cut, number || i, now()
				from electorlist_delivery join electorlist_package p on p.id = package, generate_series(1, 20) i
				where number = ?""").param(this.delivery.number()).update();
		assertThat(sent(ONE).body()).contains("too many of your requests are still being reviewed");
		this.jdbc.sql("delete from electorlist_change where delivery = ?").param(this.delivery.number()).update();
		assertThat(Visitor.leadsTo(sent(ONE))).contains("told=taken");
	}

	@Test
	void ofAFileThatIsTooLargeNoRowIsShown() {
		String rows = HEADING + "\n" + "remove,1,Quimby\n".repeat(501);
		assertThat(sent(Map.of("rows", rows)).body()).contains("it is too large").doesNotContain("Line 2");
	}

	@Test
	void theListLeadsToTheChangesWhereTheyHaveALayout() {
		assertThat(this.intake.takes(this.campaign.number())).isTrue();
		assertThat(this.clerk.open(this.page.replace("/changes", "/list")).body()).contains("\"changes\"");
	}

	@Test
	void whoIsNotKnownAsksForNothingAndWhoVotedIsNotTakenIn() {
		assertThat(this.steps.outsider().open(this.page).statusCode()).isEqualTo(404);
		assertThat(sent(Map.of("rows", HEADING.replace("ward", "voted") + "\n" + ",".repeat(12))).body())
			.contains("it says who voted");
		assertThat(this.requests.of(this.delivery)).isEmpty();
	}

	private HttpResponse<String> sent(Map<String, String> said) {
		return this.clerk.submit(this.page, this.page, said);
	}

	private Case change() {
		return this.cases.find(this.requests.of(this.delivery).get(0).number()).orElseThrow();
	}

	private void answer(Case change, int line, Map<String, String> answers) {
		Row row = row(change, line);
		String list = "/work/" + this.steps.claimed("municipal", change, "Activity_ReviewChanges").getId();
		Map<String, String> sent = new HashMap<>(answers);
		sent.putAll(Map.of("row", row.id().toString(), "version", String.valueOf(row.version()), "show", "all"));
		this.steps.visitor("municipal").submit(list, list, sent);
	}

	private Row row(Case change, int line) {
		return this.requests.rows(this.requests.ofCase(change.number())).get(line - 1);
	}

	private void handIn(Case change) {
		this.steps.complete("municipal", change, "Activity_ReviewChanges", Map.of());
	}

	private String letter(Case change) {
		return this.jdbc.sql("select html from notice_mail where case_number = ? and address like 'clerk-%'")
			.param(change.number())
			.query(String.class)
			.single();
	}

}
