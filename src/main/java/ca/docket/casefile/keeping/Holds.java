package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal and freedom-of-information holds on cases, with person and reason. */
@Component
public class Holds {

	private final JdbcClient jdbc;

	private final AuditTrail auditTrail;

	private final Clock clock;

	Holds(JdbcClient jdbc, AuditTrail auditTrail, Clock clock) {
		this.jdbc = jdbc;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/**
	 * The holds that stop the deletion of a case now; nobody but the office sees them.
	 */
	public List<Hold> active(Viewer viewer) {
		return viewer.office() ? of(viewer.caseFile()).stream().filter(Hold::active).toList() : List.of();
	}

	/** Whether a case, or the one that it is part of, is on hold. */
	public boolean isHeld(String number) {
		return this.jdbc
			.sql("select exists (select from casefile_case c where c.number = ? and " + Retention.HELD + ")")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	/** When the last backup ends that has a case which was deleted. */
	Instant backupsUntil(Case deleted) {
		return this.jdbc.sql("select max(backups_until) from casefile_deletion where process_instance_id = ?")
			.param(deleted.processInstanceId())
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	/** All holds of a case, the latest first. */
	List<Hold> of(Case held) {
		return this.jdbc.sql("""
				select h.id, h.at, h.person, h.kind, h.reason, l.at lifted_at, l.person lifted_by,
				       l.reason lifted_reason
				from casefile_hold h left join casefile_hold l on l.lifts = h.id
				where h.process_instance_id = ? and h.lifts is null order by h.id desc""")
			.param(held.processInstanceId())
			.query(Hold.class)
			.list();
	}

	/**
	 * Places a hold; the same again, as by a double click, places none.
	 * @throws TooLate where the case was deleted meanwhile
	 */
	@Transactional
	public void place(Case held, String person, String kind, String reason) {
		lock(held);
		boolean again = of(held).stream()
			.anyMatch(hold -> hold.active() && hold.person().equals(person) && hold.kind().equals(kind)
					&& hold.reason().equals(reason));
		if (!again) {
			add(held, person, kind, reason, null);
			this.auditTrail.add(held.processInstanceId(), person, "held", null, Map.of("hold", kind, "reason", reason));
		}
	}

	/**
	 * Lifts a hold; the same again, as by a double click, changes nothing.
	 * @throws TooLate where it is none of this case, or somebody lifted it meanwhile
	 */
	@Transactional
	public void lift(Case held, String person, long id, String reason) {
		lock(held);
		Hold hold = of(held).stream().filter(each -> each.id() == id).findFirst().orElseThrow(TooLate::new);
		if (hold.active()) {
			add(held, person, hold.kind(), reason, id);
			this.auditTrail.add(held.processInstanceId(), person, "released", null,
					Map.of("hold", hold.kind(), "reason", reason));
		}
		else if (!(hold.liftedBy().equals(person) && hold.liftedReason().equals(reason))) {
			throw new TooLate();
		}
	}

	/** One after the other, and not while the case is being deleted. */
	private void lock(Case held) {
		this.jdbc.sql("select number from casefile_case where number = ? and deleted_at is null for update")
			.param(held.number())
			.query(String.class)
			.optional()
			.orElseThrow(TooLate::new);
	}

	private void add(Case held, String person, String kind, String reason, Long lifts) {
		this.jdbc.sql("""
				insert into casefile_hold (process_instance_id, at, person, kind, reason, lifts)
				values (?, ?, ?, ?, ?, ?)""")
			.params(held.processInstanceId(), Timestamp.from(this.clock.instant()), person, kind, reason, lifts)
			.update();
	}

	/** Somebody else, or the deletion of the case, was faster. */
	static class TooLate extends RuntimeException {

	}

}
