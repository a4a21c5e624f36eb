package ca.docket.casefile.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to contacts, and what became of it. */
@Component
class Sendings {

	private static final String SELECT = """
			select id, case_number, contact, letter, task, fetch_by, fetched_at from contact_sending where\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Office office;

	Sendings(JdbcClient jdbc, Clock clock, Office office) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.office = office;
	}

	void add(Sending sending, Collection<UUID> documents) {
		this.jdbc.sql("""
				insert into contact_sending (id, case_number, contact, letter, task, fetch_by, documents)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(sending.id(), sending.caseNumber(), sending.contact(), sending.letter(), sending.task(),
					sending.fetchBy(), documents.toArray(UUID[]::new))
			.update();
	}

	Optional<Sending> find(String id) {
		return select("id = ?::uuid", id).stream().findFirst();
	}

	/** The ids of its documents. */
	List<UUID> documents(Sending sending) {
		return this.jdbc.sql("select unnest(documents) from contact_sending where id = ?")
			.param(sending.id())
			.query(UUID.class)
			.list();
	}

	List<Sending> ofCase(String caseNumber) {
		return select("case_number = ? order by sent_at", caseNumber);
	}

	/** What a contact has not fetched, or can still fetch. */
	List<Sending> toFetch(String contact) {
		return select("contact = ? and (fetched_at is null or fetch_by >= ?) order by sent_at", contact, today());
	}

	/** Of some contacts what they have not fetched. */
	List<Sending> unfetched(Collection<String> contacts) {
		return select("contact = any(?) and fetched_at is null", (Object) contacts.toArray(String[]::new));
	}

	/** What was not fetched by its day, and the office does not know yet. */
	List<Sending> overdue() {
		return select("fetched_at is null and told_at is null and fetch_by < ?", today());
	}

	/** It is sent once more. */
	void again(Sending sending, LocalDate fetchBy) {
		this.jdbc.sql("update contact_sending set fetch_by = ?, told_at = null where id = ?")
			.params(fetchBy, sending.id())
			.update();
	}

	/** Whether it is the first document of it that was fetched. */
	boolean fetched(Sending sending) {
		return set("fetched_at = ? where id = ? and fetched_at is null", sending);
	}

	/** Whether the office has to be told: once for each time that it is sent. */
	boolean told(Sending sending) {
		return set("told_at = ? where id = ? and told_at is null and fetched_at is null", sending);
	}

	void forget(String caseNumber) {
		this.jdbc.sql("delete from contact_sending where case_number = ?").param(caseNumber).update();
	}

	private boolean set(String what, Sending sending) {
		return this.jdbc.sql("update contact_sending set " + what)
			.params(Timestamp.from(this.clock.instant()), sending.id())
			.update() > 0;
	}

	private List<Sending> select(String condition, Object... values) {
		return this.jdbc.sql(SELECT + condition).params(values).query(Sending.class).list();
	}

	private LocalDate today() {
		return this.office.day(this.clock.instant());
	}

}
