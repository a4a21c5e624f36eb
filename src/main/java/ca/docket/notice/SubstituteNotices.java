package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ca.docket.Office;
import ca.docket.security.Substitution;
import ca.docket.security.Substitutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the task notices of absent people to their substitutes, except that a task has
 * gone.
 */
@Component
class SubstituteNotices {

	/** After a longer downtime a reminder comes anyway. */
	private static final Duration BACK = Duration.ofDays(1);

	private final Substitutions substitutions;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Office office;

	private final Clock clock;

	SubstituteNotices(Substitutions substitutions, JdbcClient jdbc, PlatformTransactionManager transactions,
			Office office, Clock clock) {
		this.substitutions = substitutions;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.office = office;
		this.clock = clock;
	}

	/** One node after the other; before the notices have waited to be collected. */
	@Scheduled(fixedDelayString = "${docket.notice.poll}")
	void tell() {
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtext('docket tell substitutes'))").query().listOfRows();
			this.substitutions.holding().forEach(this::tell);
		});
	}

	private void tell(Substitution one) {
		this.jdbc.sql("""
				insert into notice_task (task_id, recipient, kind, occasion, created_at, behalf)
				select n.task_id, :substitute, n.kind, n.occasion, n.created_at, n.recipient
				from notice_task n
				join act_ru_task t on t.id_ = n.task_id
				join act_re_procdef p on p.id_ = t.proc_def_id_
				where n.created_at >= :since and n.recipient = :absent and n.kind <> 'released'
				  and n.behalf is null and (cardinality(:processes) = 0 or p.key_ = any(:processes))
				  and not exists (select from notice_task told where told.task_id = n.task_id
				    and told.recipient = :substitute and told.created_at >= n.created_at)
				on conflict do nothing""")
			.param("substitute", one.substitute())
			.param("absent", one.absent())
			.param("since", Timestamp.from(since(one)))
			.param("processes", one.processes().toArray(String[]::new))
			.update();
	}

	private Instant since(Substitution one) {
		Instant begin = one.firstDay().atStartOfDay(this.office.zone()).toInstant();
		Instant named = one.namedAt().isAfter(begin) ? one.namedAt() : begin;
		Instant back = this.clock.instant().minus(BACK);
		return named.isAfter(back) ? named : back;
	}

}
