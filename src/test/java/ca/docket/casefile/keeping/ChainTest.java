package ca.docket.casefile.keeping;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.database.DatabaseLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is on record is sealed by the database, and the check names what was tampered
 * with.
 */
@DocketTest
class ChainTest {

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DatabaseLogin database;

	@Autowired
	PlatformTransactionManager transactions;

	private String id;

	private String number;

	/** Links 1 to 5: opened, three records, closed. */
	@BeforeEach
	void aCaseOfFiveLinks() {
		this.id = UUID.randomUUID().toString();
		this.number = inTransaction(() -> this.cases.open(new Opening("test", this.id, "A case", null, "somebody")));
		for (String action : List.of("submitted", "triaged", "decided")) {
			add(this.id, action);
		}
		this.cases.close(this.number, "approved");
	}

	@Test
	void everythingOnRecordIsSealedInItsOrder() {
		assertThat(kinds()).containsExactly("opened", "record", "record", "record", "closed");
		assertThat(check()).containsExactly("1 chains with 5 links were checked: all are as they were written.");
	}

	@Test
	void aRecordWrittenPastTheApplicationIsSealedToo() {
		this.jdbc
			.sql("insert into casefile_record (process_instance_id, at, what, answers) values (?, now(), 'x', '{}')")
			.param(this.id)
			.update();
		assertThat(kinds()).hasSize(6).endsWith("record");
	}

	@Test
	void theSameContentHasAnotherHashInEachCase() {
		String other = UUID.randomUUID().toString();
		add(other, "decided");
		add(other, "decided");
		assertThat(this.jdbc.sql("select distinct content from casefile_chain where process_instance_id = ?")
			.param(other)
			.query(byte[].class)
			.list()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update casefile_chain set kind = 'x' where process_instance_id = '%s'",
			"delete from casefile_chain where process_instance_id = '%s'", "truncate casefile_chain",
			"truncate casefile_deletion" })
	void aChainIsNeitherChangedNorCut(String statement) {
		assertThatThrownBy(() -> this.jdbc.sql(statement.formatted(this.id)).update())
			.hasMessageContaining("what is on record is not changed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					update casefile_record set what = 'declined' where id = :3      | link 3: record :3 was changed
					update casefile_record set at = at + '1us' where id = :4        | link 4: record :4 was changed
					update casefile_record set answers = '{"a":1}' where id = :2    | link 2: record :2 was changed
					delete from casefile_record where id = :3                       | link 3: record :3 is gone, and no deletion tells of it
					update casefile_case set outcome = 'declined' where number = :n | link 5: closed :n was changed
					update casefile_case set opened_at = now() where number = :n    | link 1: opened :n was changed
					delete from casefile_chain where seq = 3 and :id                | link 3: the link is missing
					delete from casefile_chain where seq = 1 and :id                | link 1: the link is missing
					delete from casefile_chain where seq = 5 and :id                | link 5: the end of the chain is not where it should be
					update casefile_chain set at = now() where seq = 2 and :id      | link 2: the link was changed
					update casefile_chain set sealed_id = 'x' where seq = 2 and :id | link 2: the link was changed
					update casefile_chain_head set seq = 4 where :id                | link 6: the end of the chain is not where it should be
					delete from casefile_chain_head where :id                       | link 6: the end of the chain is not where it should be
					insert into casefile_record (process_instance_id, at, what, answers) values (:p, now(), 'x', '{}') | record :new is not in the chain
					""")
	void theFirstBrokenRowIsNamed(String tampering, String finding) {
		String told = finding.contains(":new") ? finding : filled(finding);
		tamper(filled(tampering));
		assertThat(check()).contains(this.number + (told.startsWith("link") ? ", " : ": ") + filled(told));
	}

	@Test
	void aChangeThatMakesItsOwnLinkRightAgainBreaksTheNext() {
		tamper(filled("update casefile_record set what = 'declined' where id = :3"),
				filled("update casefile_chain set content = casefile_content(kind, sealed_id) where seq = 3 and :id"),
				filled("update casefile_chain c set hash = casefile_link(c) where seq = 3 and :id"));
		assertThat(check()).contains(this.number + ", link 4: the link does not follow from the one before it");
	}

	@Test
	void rowsInAnotherOrderAreNoticed() {
		tamper(filled("update casefile_chain set seq = 5 - seq + 100 where seq in (2, 3) and :id"),
				filled("update casefile_chain set seq = seq - 100 where seq > 100 and :id"));
		assertThat(check()).contains(this.number + ", link 2: the link was changed");
	}

	@Test
	void aChainThatWasTakenAwayWithItsRecordsIsMissed() {
		tamper(filled("delete from casefile_chain where :id"), filled("delete from casefile_chain_head where :id"),
				filled("delete from casefile_record where :id"));
		assertThat(check()).contains(this.number + ": opened " + this.number + " is not in the chain");
	}

	@Test
	void whatADeletionTookAwayIsNotMissed() {
		inTransaction(() -> {
			this.jdbc.sql("delete from casefile_record where process_instance_id = ?").param(this.id).update();
			return this.jdbc.sql(
					"insert into casefile_deletion (process_instance_id, at, rule, backups_until) values (?, now(), 'test', now())")
				.param(this.id)
				.update();
		});
		assertThat(kinds()).endsWith("closed", "deleted");
		assertThat(check()).containsExactly("1 chains with 6 links were checked: all are as they were written.");
		tamper(filled("delete from casefile_deletion where :id"));
		assertThat(check().get(0)).startsWith(this.number + ", link 2: record").endsWith("no deletion tells of it");
	}

	@Test
	void allCasesAreCheckedAtOnce() {
		tamper(filled("update casefile_record set what = 'declined' where id = :3"));
		List<String> told = run("check");
		assertThat(told).contains(this.number + ", link 3: " + filled("record :3 was changed"));
		assertThat(told).last().asString().endsWith("are not as they were written.");
	}

	@Test
	void anUnknownCaseAndAMissingDatabaseAreSaid() {
		assertThat(run("check", "TST-1999-0001")).containsExactly("There is no case TST-1999-0001.", "exit 2");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThat(CheckChain.run(new String[] { "check" }, Map.of(), new PrintStream(out))).isEqualTo(2);
		assertThat(out.toString()).startsWith("Set DOCKET_DATABASE_URL");
	}

	private void add(String process, String action) {
		this.auditTrail.add(process, "somebody", action, null, Map.of());
	}

	private List<String> kinds() {
		return this.jdbc.sql("select kind from casefile_chain where process_instance_id = ? order by seq")
			.param(this.id)
			.query(String.class)
			.list();
	}

	/** What the command prints of this case, without the exit code. */
	private List<String> check() {
		List<String> lines = run("check", this.number);
		String exit = lines.remove(lines.size() - 1);
		assertThat(exit).isEqualTo((lines.size() == 1) ? "exit 0" : "exit 1");
		return lines;
	}

	private List<String> run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int exit = CheckChain.run(
				arguments, Map.of("DOCKET_DATABASE_URL", this.database.url(), "DOCKET_DATABASE_USER",
						this.database.user(), "DOCKET_DATABASE_PASSWORD", this.database.password()),
				new PrintStream(out));
		List<String> lines = new ArrayList<>(out.toString().lines().toList());
		if (!arguments[arguments.length - 1].equals("check") || lines.size() == 1) {
			lines.add("exit " + exit);
		}
		return lines;
	}

	/** As a superuser who switches the triggers off. */
	private void tamper(String... statements) {
		inTransaction(() -> {
			this.jdbc.sql("set local session_replication_role to replica").update();
			for (String statement : statements) {
				assertThat(this.jdbc.sql(statement).update()).isPositive();
			}
			return 0;
		});
	}

	/** Puts in ids: {@code :3} is the id of the record of link 3. */
	private String filled(String text) {
		List<String> ids = this.jdbc
			.sql("select id::text from casefile_record where process_instance_id = ? order by id")
			.param(this.id)
			.query(String.class)
			.list();
		String filled = text.replace(":id", "process_instance_id = '" + this.id + "'")
			.replace(":p", "'" + this.id + "'");
		for (int i = 0; i < ids.size(); i++) {
			filled = filled.replace(":" + (i + 2), ids.get(i));
		}
		boolean sql = text.contains("where");
		return filled.replace(":new", ids.isEmpty() ? "" : ids.get(ids.size() - 1))
			.replace(":n", sql ? "'" + this.number + "'" : this.number);
	}

	private <T> T inTransaction(java.util.function.Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute(status -> work.get());
	}

}
