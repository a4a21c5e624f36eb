package ca.docket.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.StatementLog;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what a case costs the database: statements and commits of each step, from the
 * database's own log without the sending of emails, and cases per second. Not among the
 * tests that run by default: {@code mvn test -Dtest=CaseCostBenchmark -DargLine=}.
 */
@DocketTest
class CaseCostBenchmark {

	private static final int WARM = 20;

	/** The largest tables, with their indexes. */
	private static final String GROWTH = """
			select format('BENCHMARK %s kB in %s', pg_total_relation_size(relid) / 1000, relname)
			from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit 12""";

	private static final int CASES = Integer.getInteger("cases", 100);

	@Autowired
	IntakeSteps steps;

	@Autowired
	JdbcClient jdbc;

	@Value("${docket.local.data}")
	Path data;

	private StatementLog log;

	@BeforeEach
	void warm() {
		this.log = new StatementLog(this.jdbc, this.data);
		for (int i = 0; i < WARM; i++) {
			aCase(false);
		}
	}

	@AfterEach
	void logNoMore() {
		this.log.end();
	}

	@Test
	void aCaseAndItsStepsAreCounted() {
		this.log.begin();
		aCase(true);
		this.log.end();
		long before = size();
		long casesBefore = cases();
		long start = System.nanoTime();
		for (int i = 0; i < CASES; i++) {
			aCase(false);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		long more = cases() - casesBefore;
		System.out.printf("BENCHMARK %d requests and what follows are %d cases; one leaves %d kB in the database%n",
				CASES, more, (size() - before) / 1000 / more);
		this.jdbc.sql(GROWTH).query((row, number) -> row.getString(1)).list().forEach(System.out::println);
		System.out.printf("BENCHMARK %d cases one after the other, 4 acts of people each: %.1f cases/s%n", CASES,
				CASES / seconds);
	}

	private long size() {
		return this.jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from casefile_case").query(Long.class).single();
	}

	private void aCase(boolean counted) {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		count("submit", counted);
		this.steps.triage(about, "send-on", Map.of());
		count("triage", counted);
		this.steps.review("data", about, "proceed", Map.of());
		count("review", counted);
		this.steps.decide("director", about, "approved", Map.of());
		count("decide", counted);
		assertThat(this.steps.outcome(about)).isEqualTo("approved");
	}

	/** Prints what was logged since the last count. */
	private void count(String step, boolean counted) {
		if (counted) {
			List<String> since = this.log.own();
			System.out.printf("BENCHMARK %s: %d statements, %d commits%n", step, StatementLog.statements(since),
					StatementLog.commits(since));
		}
	}

}
