package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.Json;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.casefile.worklist.WorkListTask;
import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The competitions, by the addresses and subjects of their postings. */
@Component
class Competitions {

	private static final String SELECT = """
			select h.*, c.title from hiring_competition h join casefile_case c on c.number = h.number
			where\s""";

	private static final TypeReference<List<Qualification>> QUALIFICATIONS = new TypeReference<>() {
	};

	private static final TypeReference<List<Area>> AREAS = new TypeReference<>() {
	};

	private static final TypeReference<List<String>> CONDITIONS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	private final StepCase cases;

	Competitions(JdbcClient jdbc, Json json, StepCase cases) {
		this.jdbc = jdbc;
		this.json = json;
		this.cases = cases;
	}

	void add(Case competition, Posting posting, Instant closing) {
		this.jdbc
			.sql("""
					insert into hiring_competition
					  (number, process_instance_id, title_other, address, subject, closing, attached, page_limit, areas, language,
					   qualifications, conditions, screeners_each, mask_names)
					values (?, ?, nullif(?, ''), lower(?), nullif(?, ''), ?, ?, ?, ?::json, ?, ?::json, ?::json, ?, ?)""")
			.params(competition.number(), competition.processInstanceId(), posting.text("titleOther"),
					posting.text("applyAddress"), posting.text("applySubject"), Timestamp.from(closing),
					posting.format().attached(), posting.format().pageLimit(), this.json.write(posting.areas()),
					posting.text("language"), this.json.write(posting.qualifications()),
					this.json.write(posting.conditions()), posting.text("screenersEach").equals("one") ? 1 : 2,
					posting.text("maskNames").equals("yes"))
			.update();
	}

	/** The one that a process is of. */
	Competition of(DelegateExecution execution) {
		return of(this.cases.of(execution).number());
	}

	Competition of(String number) {
		return find(number).orElseThrow();
	}

	/** The name of the area of which a list is. */
	String area(WorkListTask task) {
		return this.jdbc
			.sql("select areas -> %s::int - 1 ->> 'name' from hiring_competition where number = :number"
				.formatted(TaskVariable.sql("area")))
			.param("task", task.id())
			.param("number", task.caseFile().number())
			.query(String.class)
			.single();
	}

	/** Empty before it takes applications. */
	Optional<Competition> find(String number) {
		return select("h.number = ?", number).stream().findFirst();
	}

	/** The latest first. */
	List<Competition> all() {
		return select("true order by c.opened_at desc");
	}

	List<Competition> running() {
		return select("h.state <> 'ended' order by h.number");
	}

	/**
	 * The one that an email is for: by its address, or else by the words of its subject;
	 * empty where that is none or several.
	 */
	Optional<Competition> match(Collection<String> recipients, String subject) {
		List<Competition> running = running();
		List<Competition> meant = running.stream().filter(one -> recipients.contains(one.address())).toList();
		if (meant.size() != 1) {
			String said = subject.toLowerCase(Locale.ROOT);
			meant = (meant.isEmpty() ? running : meant).stream()
				.filter(one -> one.subject() != null && said.contains(one.subject().toLowerCase(Locale.ROOT)))
				.toList();
		}
		return (meant.size() == 1) ? Optional.of(meant.get(0)) : Optional.empty();
	}

	/** Until the caller's transaction ends no other of its lists is handed in. */
	void hold(String number) {
		this.jdbc.sql("select number from hiring_competition where number = ? for update")
			.param(number)
			.query(String.class)
			.list();
	}

	void move(String number, Instant closing) {
		this.jdbc.sql("update hiring_competition set closing = ? where number = ?")
			.params(Timestamp.from(closing), number)
			.update();
	}

	void becomes(String number, String state) {
		this.jdbc.sql("update hiring_competition set state = ? where number = ?").params(state, number).update();
	}

	void delete(String number) {
		this.jdbc.sql("delete from hiring_competition where number = ?").param(number).update();
	}

	private List<Competition> select(String condition, Object... values) {
		return this.jdbc.sql(SELECT + condition).params(values).query(this::row).list();
	}

	private Competition row(ResultSet row, int number) throws SQLException {
		return new Competition(row.getString("number"), row.getString("process_instance_id"), row.getString("title"),
				row.getString("title_other"), row.getString("address"), row.getString("subject"),
				row.getTimestamp("closing").toInstant(),
				new PostedFormat(row.getString("attached"), row.getInt("page_limit")),
				this.json.read(row.getString("areas"), AREAS), row.getString("language"),
				this.json.read(row.getString("qualifications"), QUALIFICATIONS),
				this.json.read(row.getString("conditions"), CONDITIONS), row.getInt("screeners_each"),
				row.getBoolean("mask_names"), row.getString("state"));
	}

}
