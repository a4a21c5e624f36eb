package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ca.docket.casefile.Case;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches the cases that a person may see. */
@Component
class CaseList {

	/** Counting and paging end here; who wants more searches or takes the file. */
	static final int MOST = 1000;

	private static final int ROWS_AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JdbcClient inParts;

	private final Scope scope;

	CaseList(JdbcTemplate jdbc, Scope scope) {
		this.jdbc = JdbcClient.create(jdbc);
		JdbcTemplate inParts = new JdbcTemplate(jdbc.getDataSource());
		inParts.setFetchSize(ROWS_AT_ONCE);
		this.inParts = JdbcClient.create(inParts);
		this.scope = scope;
	}

	/** Some of the cases, in order. */
	List<Case> page(String person, Search search, int offset, int limit) {
		Narrowed narrowed = narrowed(person, search);
		List<Object> values = new ArrayList<>(narrowed.values());
		values.addAll(List.of(limit, offset));
		return this.jdbc.sql(narrowed.select(search) + " limit ? offset ?").params(values).query(Case.class).list();
	}

	/** How many there are, up to one more than {@link #MOST}. */
	int count(String person, Search search) {
		Narrowed narrowed = narrowed(person, search);
		return this.jdbc
			.sql("select count(*) from (select from casefile_case where " + narrowed.sql() + " limit " + (MOST + 1)
					+ ") found")
			.params(narrowed.values())
			.query(Integer.class)
			.single();
	}

	/** The ways in which cases ended so far, found by leaps through the index. */
	List<String> outcomes() {
		return this.jdbc.sql("""
				with recursive found as (
				  (select min(outcome) outcome from casefile_case)
				  union all
				  select (select min(outcome) from casefile_case where outcome > found.outcome) from found
				  where found.outcome is not null)
				select outcome from found where outcome is not null""").query(String.class).list();
	}

	/** All of the cases in order, never many of them in memory. */
	@Transactional(readOnly = true)
	public void each(String person, Search search, Consumer<Case> doing) {
		Narrowed narrowed = narrowed(person, search);
		SimplePropertyRowMapper<Case> row = new SimplePropertyRowMapper<>(Case.class);
		this.inParts.sql(narrowed.select(search)).params(narrowed.values()).query(rows -> {
			doing.accept(row.mapRow(rows, 0));
		});
	}

	/** What the person may see of what they look for. */
	Narrowed narrowed(String person, Search search) {
		Narrowed narrowed = this.scope.of(person);
		search.narrow(narrowed);
		return narrowed;
	}

}
