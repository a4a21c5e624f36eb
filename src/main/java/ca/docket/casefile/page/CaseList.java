package ca.docket.casefile.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that a person sees: those of {@link ca.docket.casefile.CaseAccess}, said in
 * one statement that PostgreSQL plans at 200,000 cases.
 */
@Component
class CaseList {

	/** Counting and paging end here; who wants more searches or takes the file. */
	static final int MOST = 1000;

	private static final int ROWS_AT_ONCE = 500;

	/**
	 * What a person sees besides whole processes. Of a process seen as a whole nothing
	 * has to be looked up.
	 */
	private static final String OWN = """
			process_instance_id in (
			  select process_instance_id from casefile_case where submitter = :person
			  union all select process_instance_id from casefile_part where person = :person
			  union all select t.proc_inst_id_ from act_ru_task t where t.id_ in (
			    select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ = any(:groups)
			    union select task_id_ from act_ru_identitylink where type_ = 'candidate' and user_id_ = :person
			    union select id_ from act_ru_task where assignee_ = :person))""";

	private static final String SEEN = "process = any(:seen)";

	private final JdbcClient jdbc;

	private final JdbcClient streaming;

	private final Directory directory;

	private final Rights rights;

	private final Office office;

	CaseList(JdbcTemplate jdbc, Directory directory, Rights rights, Office office) {
		this.jdbc = JdbcClient.create(jdbc);
		JdbcTemplate inParts = new JdbcTemplate(jdbc.getDataSource());
		inParts.setFetchSize(ROWS_AT_ONCE);
		this.streaming = JdbcClient.create(new NamedParameterJdbcTemplate(inParts));
		this.directory = directory;
		this.rights = rights;
		this.office = office;
	}

	/** Some of the cases, in order. */
	List<Case> page(String person, Search search, int offset, int limit) {
		Query query = query(person, search);
		return this.jdbc.sql(query.sql() + " limit :limit offset :offset")
			.params(query.values())
			.param("limit", limit)
			.param("offset", offset)
			.query(Case.class)
			.list();
	}

	/** How many there are, up to one more than {@link #MOST}. */
	int count(String person, Search search) {
		Query query = query(person, search);
		return this.jdbc
			.sql("select count(*) from (select from casefile_case where " + query.condition() + " limit :limit) some")
			.params(query.values())
			.param("limit", MOST + 1)
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
		Query query = query(person, search);
		SimplePropertyRowMapper<Case> row = new SimplePropertyRowMapper<>(Case.class);
		this.streaming.sql(query.sql()).params(query.values()).query(rows -> {
			while (rows.next()) {
				doing.accept(row.mapRow(rows, rows.getRow()));
			}
			return null;
		});
	}

	/** The statement without its page. */
	record Query(String condition, String order, Map<String, Object> values) {

		String sql() {
			return "select * from casefile_case where " + this.condition + " order by " + this.order;
		}

	}

	Query query(String person, Search search) {
		Set<String> groups = this.directory.groupsOf(person);
		Set<String> seen = this.rights.seenBy(groups);
		Map<String, Object> values = new HashMap<>();
		values.put("person", person);
		values.put("groups", groups.toArray(String[]::new));
		values.put("seen", seen.toArray(String[]::new));
		StringBuilder condition = new StringBuilder(scope(groups, seen));
		narrow(search, condition, values);
		return new Query(condition.toString(), search.sort().columns(search.down()), values);
	}

	private static String scope(Set<String> groups, Set<String> seen) {
		if (groups.contains(Directory.OPERATORS)) {
			return "true";
		}
		return seen.isEmpty() ? OWN : "(" + SEEN + " or " + OWN + ")";
	}

	private void narrow(Search search, StringBuilder condition, Map<String, Object> values) {
		if (search.byNumber()) {
			also(condition, "number like :number", values, "number", search.number());
		}
		else if (!search.text().isBlank()) {
			also(condition, "words @@ to_tsquery('simple', :words)", values, "words", search.words());
		}
		if (!search.division().isEmpty()) {
			also(condition, "division = :division", values, "division", search.division());
		}
		if (search.state().equals("open")) {
			condition.append(" and outcome is null");
		}
		else if (!search.state().isEmpty()) {
			also(condition, "outcome = :outcome", values, "outcome", search.state());
		}
		if (search.from() != null) {
			also(condition, "opened_at >= :from", values, "from", begin(search.from()));
		}
		if (search.to() != null) {
			also(condition, "opened_at < :to", values, "to", begin(search.to().plusDays(1)));
		}
	}

	private static void also(StringBuilder condition, String sql, Map<String, Object> values, String name,
			Object value) {
		condition.append(" and ").append(sql);
		values.put(name, value);
	}

	private Object begin(LocalDate day) {
		return day.atStartOfDay(this.office.zone()).toOffsetDateTime();
	}

}
