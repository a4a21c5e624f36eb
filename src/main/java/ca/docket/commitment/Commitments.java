package ca.docket.commitment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.TaskKind;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What was promised in all cases. A family makes promises; its process then calls
 * {@code commitment} for each of them, with their ids.
 */
@Component
public class Commitments {

	static final TaskKind REPORT = new TaskKind("commitment", "Activity_ReportCommitment", null, null);

	private static final int USUAL_DAYS = 20;

	private final JdbcClient jdbc;

	private final Deadlines deadlines;

	private final WorkingDays workingDays;

	private final Office office;

	private final Clock clock;

	Commitments(JdbcClient jdbc, Deadlines deadlines, WorkingDays workingDays, Office office, Clock clock) {
		this.jdbc = jdbc;
		this.deadlines = deadlines;
		this.workingDays = workingDays;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * Notes a promise in the caller's transaction.
	 * @return its id, for the variable {@code commitmentId} of the process that keeps it
	 */
	public String promise(Promise promise) {
		String id = UUID.randomUUID().toString();
		this.jdbc
			.sql("""
					insert into commitment (id, case_number, case_instance, number, kind, topic, text, text_fr, evidence,
					  evidence_fr, owner, due, judges, consents, promised_at, state)
					values (?, ?, ?, (select coalesce(max(number), 0) + 1 from commitment where case_number = ?), ?, ?, ?, ?,
					  ?, ?, ?, ?, ?, ?, ?, 'open')""")
			.params(id, promise.caseNumber(), promise.processInstanceId(), promise.caseNumber(), promise.kind(),
					promise.topic(), promise.text().english(), promise.text().french(), promise.evidence().english(),
					promise.evidence().french(), promise.owner(), this.workingDays.plus(today(), days(promise)),
					promise.judges(), promise.consents(), now())
			.update();
		return id;
	}

	/** Those of a case, by number. */
	public List<Commitment> of(String caseNumber) {
		return this.jdbc.sql("select * from commitment where case_number = ? order by number")
			.param(caseNumber)
			.query(Commitment.class)
			.list();
	}

	public Optional<Commitment> find(String id) {
		return this.jdbc.sql("select * from commitment where id = ?").param(id).query(Commitment.class).optional();
	}

	/** The one that is kept in a process. */
	Optional<Commitment> keptIn(String processInstanceId) {
		return this.jdbc.sql("select * from commitment where process_instance_id = ?")
			.param(processInstanceId)
			.query(Commitment.class)
			.optional();
	}

	/** The owner has until this day. */
	void open(String id, String processInstanceId, LocalDate due) {
		this.jdbc.sql("""
				update commitment set state = 'open', process_instance_id = ?, due = ?,
				  overdue_since = case when due = ? then overdue_since end
				where id = ?""").params(processInstanceId, due, due, id).update();
	}

	/**
	 * Gives it to another owner.
	 * @return false where it ended before
	 */
	boolean handOver(String id, String owner) {
		return this.jdbc.sql("update commitment set owner = ? where id = ? and ended_at is null")
			.params(owner, id)
			.update() > 0;
	}

	/** The owner reported, or asked for more time. */
	void reported(String id, boolean moreTime) {
		this.jdbc.sql("update commitment set state = ?, reported_on = ? where id = ?")
			.params(moreTime ? "more-time" : "reported", today(), id)
			.update();
	}

	/**
	 * It is overdue beyond the limit.
	 * @return false where that was known
	 */
	boolean overdue(String id) {
		return this.jdbc.sql("update commitment set overdue_since = ? where id = ? and overdue_since is null")
			.params(now(), id)
			.update() > 0;
	}

	void end(String id, String state) {
		this.jdbc.sql("update commitment set state = ?, ended_at = ? where id = ? and ended_at is null")
			.params(state, now(), id)
			.update();
	}

	/**
	 * The case ended, and with it what was still open, unless its process goes on beside
	 * it. What a process ends in the same transaction is seen only at its end; what was
	 * promised by then is of after the case.
	 */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void closed(CaseClosed event) {
		this.jdbc.sql("""
				update commitment set state = 'dropped', ended_at = ? where case_number = ? and ended_at is null
				and promised_at < (select closed_at from casefile_case where number = ?)
				and not exists (select from act_ru_execution where id_ = process_instance_id)""")
			.params(now(), event.number(), event.number())
			.update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from commitment where case_number = ?").param(event.caseFile().number()).update();
	}

	LocalDate today() {
		return this.office.day(this.clock.instant());
	}

	private int days(Promise promise) {
		return Optional.ofNullable(promise.dueDays())
			.or(() -> Optional.ofNullable(this.deadlines.of(REPORT).due()))
			.orElse(USUAL_DAYS);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
