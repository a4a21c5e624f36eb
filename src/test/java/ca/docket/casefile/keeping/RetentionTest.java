package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Links;
import ca.docket.family.TestFamilies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Closed cases go when their retention period has expired, all of them, unless somebody
 * holds them.
 */
@DocketTest
class RetentionTest {

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	KeptCases people;

	@Autowired
	Retention retention;

	@Autowired
	Holds holds;

	@Autowired
	Links links;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Erasure erasure;

	@Autowired
	Office office;

	@Autowired
	Clock clock;

	@Test
	void nothingOfTheCaseIsLeftButThatItWas() throws Exception {
		Case over = this.people.closed("A title that nobody may find again", LONG_AGO);
		this.holds.place(over, "director", "legal", "A reason that nobody may find again");
		this.holds.lift(over, "director", this.holds.of(over).get(0).id(), "Settled");
		assertThat(places(over.processInstanceId())).isNotEmpty();
		this.retention.nightly();
		assertThat(places(over.processInstanceId())).containsExactlyInAnyOrder("casefile_case", "casefile_chain",
				"casefile_chain_head", "casefile_deletion");
		assertThat(places(over.number())).isSubsetOf("casefile_case", "casefile_chain");
		assertThat(places("that nobody may find again")).isEmpty();
		assertThat(this.people.find(over.number())).satisfies(left -> {
			assertThat(left.title() + left.submitter()).isEmpty();
			assertThat(left.division()).isNull();
			assertThat(left.outcome()).isEqualTo("declined");
			assertThat(left.deletedAt()).isNotNull();
		});
		assertThat(this.jdbc.sql("select rule from casefile_deletion where process_instance_id = ?")
			.param(over.processInstanceId())
			.query(String.class)
			.list()).containsExactly("intake otherwise P7Y");
		assertThat(this.jdbc
			.sql("select backups_until - at = interval '35 days' from casefile_deletion where process_instance_id = ?")
			.param(over.processInstanceId())
			.query(Boolean.class)
			.single()).as("the last backup that has it").isTrue();
		assertThat(broken(over)).isEmpty();
	}

	@Test
	void aCaseWhoseTimeIsNotOverAndAnOpenOneStay() {
		Case young = this.people.closed("Young", Instant.now().minusSeconds(60));
		Case open = this.people.open("Open");
		this.retention.nightly();
		assertThat(this.people.find(young.number()).deletedAt()).isNull();
		assertThat(this.people.find(open.number()).deletedAt()).isNull();
	}

	@Test
	void anEmailThatToldOfSeveralCasesLosesItsWordsWithTheFirst() {
		Case over = this.people.closed("Told of together", LONG_AGO);
		Case young = this.people.closed("Told of too", Instant.now().minusSeconds(60));
		UUID email = UUID.randomUUID();
		this.jdbc.sql("""
				insert into notice_mail (id, template, recipient, subject, html, state, next_at, created_at, ended_at)
				values (?, 'task-notice', 'coordinator', ?, ?, 'sent', now(), now(), now())""")
			.params(email, over.number(), "About " + over.number())
			.update();
		this.jdbc.sql("""
				update notice_task set mail_id = ? where task_id in (
				  select id_ from act_hi_taskinst where root_proc_inst_id_ in (?, ?))""")
			.params(email, over.processInstanceId(), young.processInstanceId())
			.update();
		this.retention.nightly();
		assertThat(this.jdbc.sql("select subject || html from notice_mail where id = ?")
			.param(email)
			.query(String.class)
			.single()).isEmpty();
	}

	@Test
	void aLinkGoesWithTheLastOfItsCases() {
		Case over = this.people.closed("Linked", LONG_AGO);
		Case young = this.people.closed("Linked too", Instant.now().minusSeconds(60));
		this.links.add(over.number(), young.number());
		this.retention.nightly();
		assertThat(this.links.of(young.number())).hasSize(1);
		this.jdbc.sql("update casefile_case set closed_at = ? where number = ?")
			.params(Timestamp.from(LONG_AGO), young.number())
			.update();
		this.retention.nightly();
		assertThat(places(over.number())).doesNotContain("casefile_link");
	}

	@Test
	void anOutcomeHasItsOwnPeriod() {
		Case over = this.people.closed("Declined", Instant.now().minusSeconds(400 * 86_400L));
		with("{ approved: P1D, otherwise: P2Y }").nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNull();
		with("{ declined: P1Y, otherwise: P2Y }").nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNotNull();
	}

	@Test
	void whatHappenedInACaseMayHaveItKeptLonger() {
		Case over = this.people.closed("Declined", Instant.now().minusSeconds(400 * 86_400L));
		with("{ otherwise: P1Y, Event_Declined: P2Y }").nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNull();
		with("{ declined: P2Y, Event_Declined: P1Y }").nightly();
		assertThat(this.people.find(over.number()).deletedAt()).as("the longer of both").isNull();
		with("{ otherwise: P1Y, Event_Declined: P1Y, Event_Approved: P2Y }").nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNotNull();
	}

	@Test
	void aHeldCaseStaysUntilTheLastHoldIsLifted() {
		Case over = this.people.closed("Held", LONG_AGO);
		this.holds.place(over, "director", "legal", "A claim");
		this.holds.place(over, "coordinator", "foi", "A request");
		List<Hold> placed = this.holds.of(over);
		this.holds.lift(over, "director", placed.get(0).id(), "Answered");
		this.retention.nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNull();
		int models = this.people.onSameModels();
		this.holds.lift(over, "director", placed.get(1).id(), "Settled");
		this.retention.nightly();
		assertThat(this.people.find(over.number()).deletedAt()).isNotNull();
		assertThat(this.people.onSameModels()).as("cases for which the models stay").isEqualTo(models - 1);
		assertThatThrownBy(() -> this.holds.place(over, "director", "legal", "Too late"))
			.isInstanceOf(Holds.TooLate.class);
	}

	/** One that cannot be deleted is whole afterwards, and stops no other. */
	@Test
	void aFaultInTheMiddleLeavesNothingHalf() {
		Case faulty = this.people.closed("Faulty", LONG_AGO);
		Case other = this.people.closed("After it", LONG_AGO.plusSeconds(1));
		this.jdbc.sql("create table keeping_test (id text references act_hi_procinst (id_))").update();
		try {
			this.jdbc.sql("insert into keeping_test values (?)").param(faulty.processInstanceId()).update();
			List<String> before = places(faulty.processInstanceId());
			this.retention.nightly();
			assertThat(places(faulty.processInstanceId())).isEqualTo(before);
			assertThat(this.people.find(other.number()).deletedAt()).isNotNull();
		}
		finally {
			this.jdbc.sql("drop table keeping_test").update();
		}
		this.retention.nightly();
		assertThat(this.people.find(faulty.number()).deletedAt()).isNotNull();
	}

	@Test
	void whatNeverBecameACaseGoesToo() {
		Case over = this.people.closed("Not a case", LONG_AGO);
		String id = over.processInstanceId();
		this.jdbc.sql("delete from casefile_case where number = ?").param(over.number()).update();
		this.retention.nightly();
		assertThat(places(id)).contains("act_hi_procinst");
		this.jdbc.sql("update act_hi_procinst set end_time_ = '2010-03-04' where id_ = ?").param(id).update();
		this.retention.nightly();
		assertThat(places(id)).containsExactlyInAnyOrder("casefile_chain", "casefile_chain_head", "casefile_deletion");
	}

	private Retention with(String retention) {
		RetentionRules rules = new RetentionRules(
				TestFamilies.of("{ prefix: TX, processes: { intake: { retention: %s } } }".formatted(retention)));
		return new Retention(rules, this.erasure, this.jdbc, this.transactions, this.office, this.clock);
	}

	private List<Broken> broken(Case caseFile) throws Exception {
		List<Broken> told = new ArrayList<>();
		try (var connection = this.database.getConnection()) {
			ChainCheck.run(connection, caseFile.processInstanceId(), told::add);
		}
		return told;
	}

	/** The tables that have a row in which this text is anywhere. */
	private List<String> places(String text) {
		return this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
			.query(String.class)
			.list()
			.stream()
			.filter(table -> !table.equals("keeping_test"))
			.filter(table -> this.jdbc.sql("select exists (select from " + table + " t where strpos(t::text, ?) > 0)")
				.param(text)
				.query(Boolean.class)
				.single())
			.sorted()
			.toList();
	}

}
