package ca.docket.hiring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures a competition with ten thousand applications, all of them for each of two
 * screeners. Not among the tests that run by default:
 * {@code mvn test -Dtest=ScreeningBenchmark -Dapplications=10000}.
 */
@DocketTest
class ScreeningBenchmark {

	private static final int MANY = Integer.getInteger("applications", 10_000);

	private static final int TIMES = 20;

	private static final String LIST = "Activity_ScreenApplications";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	JdbcClient jdbc;

	@Test
	void manyApplications() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		this.screening.screening(competition);
		insert(competition);
		String page = "/work/" + this.steps.task("screener1", competition, LIST);
		measure("list", n -> assertThat(this.steps.visitor("screener1").open(page).statusCode()).isEqualTo(200));
		measure("next",
				n -> assertThat(
						this.steps.visitor("screener1").open(page + "?after=" + number(competition, n)).statusCode())
					.isEqualTo(200));
		measure("save",
				n -> assertThat(this.screening
					.save("screener1", competition, LIST, number(competition, n),
							Map.of("required1", "met", "required2", "met", "asset1", "2"))
					.statusCode()).isEqualTo(302));
		remove(competition);
	}

	private static String number(Case competition, int n) {
		return "%s-%05d".formatted(competition.number(), 10_000 + n);
	}

	private void insert(Case competition) {
		this.jdbc
			.sql("""
					insert into casefile_case (number, family, process, process_instance_id, part_of, title, submitter)
					select :c || '-' || (10000 + n), 'hiring', 'hiring-application', :c || '-' || (10000 + n), :c, 'Person ' || n, ''
					from generate_series(1, :many) n""")
			.param("c", competition.number())
			.param("many", MANY)
			.update();
		this.jdbc
			.sql("""
					insert into hiring_application (number, competition, process_instance_id, email, name, address, screeners)
					select number, part_of, number, gen_random_uuid(), title, '', 2
					from casefile_case where part_of = ? and title like 'Person %'""")
			.param(competition.number())
			.update();
		this.jdbc
			.sql("""
					insert into hiring_document (application, file, pages) select number, 1, array[repeat('A page of text. ', 200)]
					from hiring_application where competition = ? and name like 'Person %'""")
			.param(competition.number())
			.update();
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, assigned) select number, screener, true
				from hiring_application, unnest(array['screener1', 'screener2']) screener
				where competition = ? and name like 'Person %'""").param(competition.number()).update();
		List.of("casefile_case", "hiring_application", "hiring_screening")
			.forEach(table -> this.jdbc.sql("analyze " + table).update());
	}

	private void remove(Case competition) {
		this.jdbc.sql("delete from hiring_application where competition = ? and name like 'Person %'")
			.param(competition.number())
			.update();
		this.jdbc.sql("delete from casefile_case where part_of = ? and title like 'Person %'")
			.param(competition.number())
			.update();
	}

	private static void measure(String what, IntConsumer act) {
		act.accept(TIMES + 1);
		long[] took = new long[TIMES];
		for (int n = 0; n < TIMES; n++) {
			long begin = System.nanoTime();
			act.accept(n + 1);
			took[n] = (System.nanoTime() - begin) / 1_000_000;
		}
		Arrays.sort(took);
		System.out.printf("%s: median %d ms, slowest %d ms%n", what, took[TIMES / 2], took[TIMES - 1]);
	}

}
