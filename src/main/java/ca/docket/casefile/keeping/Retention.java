package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.family.ProcessRules;
import ca.docket.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes every night the closed cases whose retention period has expired and that are
 * not on hold, each in its own transaction: a killed node leaves no case half deleted,
 * and two nodes share the work by locking each case. A case goes after its parts, which
 * have rules of their own, and a hold on it is one on them too. What ended without
 * becoming a case follows the rule of its process.
 */
@Component
class Retention {

	private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

	private static final int BATCH = 100;

	private static final String ON_REQUEST = "on request";

	/** Of the case c. */
	static final String HELD = """
			exists (select from casefile_hold h join casefile_case k on k.process_instance_id = h.process_instance_id
			   where k.number in (c.number, c.part_of) and h.lifts is null
			     and not exists (select from casefile_hold l where l.lifts = h.id))
			""";

	/**
	 * The period of the case c has expired, and that of each event that happened in it.
	 */
	static final String DUE = """
			c.process = :process and c.deleted_at is null and c.closed_at < :before
			  and (c.outcome = :outcome or (:outcome = 'otherwise' and c.outcome <> all(:named)))
			  and not exists (select from act_hi_actinst a
			    join unnest(:named, cast(:befores as timestamptz[])) r (event, before) on r.event = a.act_id_
			    where a.proc_inst_id_ = c.process_instance_id and c.closed_at >= r.before)
			""";

	private static final String FREE = " and not " + HELD + """
			and not exists (select from casefile_case p where p.part_of = c.number and p.deleted_at is null)
			and not exists (select from act_ru_execution e where e.root_proc_inst_id_ = c.process_instance_id)
			and (not :approved or""" + DueDeletions.APPROVED + ")";

	/** By the model, for what the file does not name. */
	static final String PROCESSES = """
			select distinct on (key_) key_ process, coalesce(history_ttl_, -1) days from act_re_procdef
			order by key_, version_ desc""";

	private final RetentionRules rules;

	private final Erasure erasure;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Office office;

	private final Clock clock;

	Retention(RetentionRules rules, Erasure erasure, JdbcClient jdbc, PlatformTransactionManager transactions,
			Office office, Clock clock) {
		this.rules = rules;
		this.erasure = erasure;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.office = office;
		this.clock = clock;
	}

	@Scheduled(cron = "${docket.retention.nightly}", zone = "${docket.office.zone}")
	void nightly() {
		for (Kept kept : this.jdbc.sql(PROCESSES).query(Kept.class).list()) {
			until(kept.process()).ifPresent(until -> delete(kept, until));
		}
		each(ON_REQUEST, this::requested, number -> delete(number, ON_REQUEST, true));
	}

	/** Empty where nothing has been approved of what must be. */
	private Optional<Instant> until(String process) {
		return !this.rules.isApprovedFirst(process) ? Optional.of(this.clock.instant())
				: this.jdbc.sql("select max(until) from casefile_deletion_approval where process = ? and until <= ?")
					.params(process, Timestamp.from(this.clock.instant()))
					.query((row, number) -> row.getTimestamp(1))
					.list()
					.stream()
					.filter(Objects::nonNull)
					.map(Timestamp::toInstant)
					.findFirst();
	}

	private void delete(Kept kept, Instant until) {
		boolean approved = this.rules.isApprovedFirst(kept.process());
		Map<String, Period> periods = kept.periods(this.rules);
		periods.forEach((outcome, period) -> {
			String rule = "%s %s %s".formatted(kept.process(), outcome, period);
			each(rule, tried -> due(kept.process(), outcome, periods, until, tried),
					number -> delete(number, rule, approved));
		});
		Optional.ofNullable(periods.get(ProcessRules.OTHERWISE)).ifPresent(period -> {
			String rule = "%s, no case, %s".formatted(kept.process(), period);
			Timestamp before = before(until, this.office, period);
			each(rule, tried -> ended(kept.process(), before, tried), id -> deleteProcess(id, rule));
		});
	}

	/** One that cannot be deleted stops no other. */
	private void each(String rule, Function<Set<String>, List<String>> batch, Predicate<String> delete) {
		Set<String> tried = new HashSet<>();
		int deleted = 0;
		for (List<String> due = batch.apply(tried); !due.isEmpty(); due = batch.apply(tried)) {
			for (String id : due) {
				tried.add(id);
				try {
					deleted += this.transaction.execute(status -> delete.test(id)) ? 1 : 0;
				}
				catch (RuntimeException ex) {
					LOG.error("{} could not be deleted by the rule {}", id, rule, ex);
				}
			}
		}
		if (deleted > 0) {
			LOG.info("{} deleted by the rule {}", deleted, rule);
		}
	}

	private List<String> due(String process, String outcome, Map<String, Period> periods, Instant until,
			Set<String> tried) {
		return this.jdbc
			.sql("select c.number from casefile_case c where " + DUE + "and c.number <> all(:tried)" + FREE
					+ " order by c.closed_at limit :batch")
			.params(parameters(process, outcome, periods, until, this.office))
			.param("approved", this.rules.isApprovedFirst(process))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("tried", tried.toArray(String[]::new))
			.param("batch", BATCH)
			.query(String.class)
			.list();
	}

	/**
	 * What somebody asked to have deleted before its time, once that was approved and
	 * they were told.
	 */
	private List<String> requested(Set<String> tried) {
		return this.jdbc.sql("select c.number from casefile_case c join casefile_deletion_item i on i.number = c.number"
				+ " where i.on_request and c.outcome is not null and c.deleted_at is null and c.number <> all(:tried)"
				+ FREE + " and not" + Outbox.WAITS + "limit :batch")
			.param("approved", true)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("tried", tried.toArray(String[]::new))
			.param("batch", BATCH)
			.query(String.class)
			.list();
	}

	/** Under its lock: a hold that is being placed is waited for by the next night. */
	private boolean delete(String number, String rule, boolean approved) {
		Optional<Case> over = this.jdbc
			.sql("select c.* from casefile_case c where c.number = ? and c.deleted_at is null for update skip locked")
			.param(number)
			.query(Case.class)
			.optional()
			.filter(locked -> isFree(number, approved));
		over.ifPresent(found -> this.erasure.erase(found, rule, this.clock.instant()));
		return over.isPresent();
	}

	/** A statement of its own, which sees what was committed before the lock was had. */
	private boolean isFree(String number, boolean approved) {
		return this.jdbc.sql("select exists (select from casefile_case c where c.number = :number" + FREE + ")")
			.param("number", number)
			.param("approved", approved)
			.param("now", Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	private List<String> ended(String process, Timestamp before, Set<String> tried) {
		return this.jdbc.sql("""
				select p.id_ from act_hi_procinst p
				where p.proc_def_key_ = :process and p.end_time_ < :before and p.id_ = p.root_proc_inst_id_
				  and p.id_ <> all(:tried)
				  and not exists (select from casefile_case c where c.process_instance_id = p.id_)
				order by p.end_time_ limit :batch""")
			.param("process", process)
			.param("before", before)
			.param("tried", tried.toArray(String[]::new))
			.param("batch", BATCH)
			.query(String.class)
			.list();
	}

	private boolean deleteProcess(String id, String rule) {
		boolean mine = this.jdbc.sql("select id_ from act_hi_procinst where id_ = ? for update skip locked")
			.param(id)
			.query(String.class)
			.optional()
			.isPresent();
		if (mine) {
			this.erasure.eraseProcess(id, null, rule, this.clock.instant());
		}
		return mine;
	}

	/** Of {@link #DUE}. */
	static Map<String, Object> parameters(String process, String outcome, Map<String, Period> periods, Instant until,
			Office office) {
		String[] named = periods.keySet().toArray(String[]::new);
		String[] befores = Stream.of(named)
			.map(each -> before(until, office, periods.get(each)).toInstant().toString())
			.toArray(String[]::new);
		return Map.of("process", process, "outcome", outcome, "named", named, "befores", befores, "before",
				before(until, office, periods.get(outcome)));
	}

	private static Timestamp before(Instant until, Office office, Period period) {
		return Timestamp.from(ZonedDateTime.ofInstant(until, office.zone()).minus(period).toInstant());
	}

}
