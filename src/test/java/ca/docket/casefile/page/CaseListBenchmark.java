package ca.docket.casefile.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures a page of the list of cases, with its count, among many cases: for a
 * requester, for a reviewer who took part in one of seventeen and has open tasks, and for
 * a coordinator who sees all. Not among the tests that run by default:
 * {@code mvn test -Dtest=CaseListBenchmark -Dcases=200000}.
 */
@DocketTest
class CaseListBenchmark {

	private static final int CASES = Integer.getInteger("cases", 200_000);

	private static final int ROUNDS = 30;

	private static final double MOST = 200;

	@Autowired
	CaseList list;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void insert() {
		// The seal of each would take most of the time, and nobody looks at it.
		this.jdbc.sql("alter table casefile_case disable trigger casefile_case_opened").update();
		this.jdbc
			.sql("""
					insert into casefile_case (number, family, process, process_instance_id, title, division, submitter,
					  opened_at, closed_at, outcome)
					select 'BCH-' || (2020 + n / 40000) || '-' || n, 'BCH', 'intake', 'bench-' || n,
					  (array['Permit','Housing','Forecast','Assistant','Dashboard','Letters','Minutes'])[n % 7 + 1] || ' for '
					    || (array['trees','roads','clinics','libraries','pools'])[n % 5 + 1] || ' ' || md5(n::text),
					  (array['housing','planning','library','finance'])[n % 4 + 1],
					  case when n % 997 = 0 then 'requester' else 'bench' || n % 3000 end,
					  now() - (? - n) * interval '20 minutes', case when n % 10 > 0 then now() end,
					  case n % 10 when 0 then null when 1 then 'declined' when 2 then 'withdrawn' else 'approved' end
					from generate_series(1, ?) n""")
			.params(CASES, CASES)
			.update();
		this.jdbc.sql("""
				insert into casefile_participant (person, process_instance_id)
				select case when n % 17 = 0 then 'data' else 'bench' || n % 500 end, 'bench-' || n
				from generate_series(1, ?) n
				union all select 'coordinator', 'bench-' || n from generate_series(1, ?) n""")
			.params(CASES, CASES)
			.update();
		insertTasks();
		List.of("casefile_case", "casefile_participant", "act_ru_task", "act_ru_identitylink", "act_ru_execution")
			.forEach(table -> this.jdbc.sql("vacuum analyze " + table).update());
	}

	private void insertTasks() {
		this.jdbc.sql("""
				insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, is_active_,
				  is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_)
				select 'bench-' || n, 1, 'bench-' || n, 'bench-' || n, d.id_, true, false, true, false, 1, 0
				from generate_series(10, ?, 10) n,
				  (select id_ from act_re_procdef where key_ = 'intake' order by version_ desc limit 1) d""")
			.param(CASES)
			.update();
		this.jdbc.sql("""
				insert into act_ru_task (id_, rev_, name_, priority_, create_time_, proc_def_id_, proc_inst_id_,
				  execution_id_, task_def_key_, suspension_state_)
				select id_, 1, 'Review', 50, now(), proc_def_id_, proc_inst_id_, id_, 'Activity_ReviewRequest', 1
				from act_ru_execution where id_ like 'bench-%'""").update();
		this.jdbc.sql("""
				insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
				select id_, 1, (array['coordinators','review-data','directors'])[length(id_) % 3 + 1], 'candidate', id_
				from act_ru_task where id_ like 'bench-%'""").update();
	}

	@AfterEach
	void remove() {
		this.jdbc.sql("alter table casefile_case enable trigger casefile_case_opened").update();
		this.jdbc.sql("delete from act_ru_identitylink where task_id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_task where id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_execution where id_ like 'bench-%'").update();
		this.jdbc.sql("delete from casefile_participant where process_instance_id like 'bench-%'").update();
		this.jdbc.sql("delete from casefile_case where process_instance_id like 'bench-%'").update();
	}

	@Test
	void aPageStaysQuick() {
		Map<String, SearchForm> searches = new LinkedHashMap<>();
		searches.put("newest", form(null, null, null, null, null));
		searches.put("by number", form("BCH-2022-8", null, null, "number", null));
		searches.put("by a common word", form("perm", null, null, null, null));
		searches.put("by a rare word", form("c4ca4238", null, null, null, null));
		searches.put("by two words, sorted by title", form("forecast clinics", null, null, "title", null));
		searches.put("open ones of a division", form(null, "housing", "open", null, null));
		searches.put("withdrawn, sorted by state", form(null, null, "withdrawn", "state", null));
		searches.put("sorted by title", form(null, null, null, "title", null));
		searches.put("last page", form(null, null, null, null, "40"));
		List<String> slow = new ArrayList<>();
		List.of("requester", "data", "coordinator")
			.forEach(person -> searches.forEach((what, form) -> measure(person, what, form, slow)));
		List.of("requester", "data", "coordinator").forEach(person -> explain(person, searches.get("newest")));
		explain("coordinator", searches.get("by a common word"));
		explain("data", searches.get("by two words, sorted by title"));
		assertThat(slow).isEmpty();
	}

	private void measure(String person, String what, SearchForm form, List<String> slow) {
		Search search = form.search(ZoneId.of("America/Toronto"));
		List<Double> millis = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			this.list.count(person, search);
			this.list.page(person, search, (form.number() - 1) * 25, 25);
			millis.add((System.nanoTime() - start) / 1e6);
		}
		double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		String line = "%s, %s: %d found, p50 %.1f ms, p95 %.1f ms, max %.1f ms".formatted(person, what,
				this.list.count(person, search), sorted[ROUNDS / 2], sorted[ROUNDS * 95 / 100],
				Arrays.stream(sorted).max().orElse(0));
		System.out.println("BENCHMARK " + line);
		if (sorted[ROUNDS / 2] > MOST) {
			slow.add(line);
			explain(person, form);
		}
	}

	private void explain(String person, SearchForm form) {
		Search search = form.search(ZoneId.of("America/Toronto"));
		Narrowed narrowed = this.list.narrowed(person, search);
		System.out.println("EXPLAIN " + person + " " + form);
		this.jdbc.sql("explain (analyze, buffers) " + narrowed.select(search) + " limit 25")
			.params(narrowed.values())
			.query(String.class)
			.list()
			.forEach(System.out::println);
	}

	private static SearchForm form(String q, String division, String state, String sort, String page) {
		return new SearchForm(q, division, state, null, null, sort, null, page);
	}

}
