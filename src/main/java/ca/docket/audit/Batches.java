package ca.docket.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ca.docket.Json;
import ca.docket.casefile.CaseErased;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports to committees, frozen as of a day, and when the committees meet. */
@Component
class Batches {

	private static final TypeReference<Batch> BATCH = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	Batches(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A report to a committee.
	 *
	 * @param committeeDate the date of the committee that it is for
	 * @param rows how each recommendation stood
	 * @param previous the number of the one to the same committee for the date before, or
	 * for the same date if it was filed before; null for none
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Batch(String number, String committee, LocalDate committeeDate, LocalDate asOf, List<BatchRow> rows,
			String previous) {
	}

	/** Freezes a report that reconciles, in place of what was frozen for it before. */
	void freeze(String number, String committee, LocalDate committeeDate, LocalDate asOf, List<BatchRow> rows) {
		this.jdbc.sql("delete from audit_batch where number = ?").param(number).update();
		this.jdbc
			.sql("""
					insert into audit_batch (number, committee, committee_date, as_of, rows, previous) select ?, ?, ?, ?, ?::json, (
					  select number from audit_batch
					  where lower(committee) = lower(?) and committee_date <= ? and filed_at is not null
					  order by committee_date desc, filed_at desc limit 1)""")
			.params(number, committee, committeeDate, asOf, this.json.write(rows), committee, committeeDate)
			.update();
		if (!reconciliation(find(number)).isEven()) {
			throw new IllegalStateException(number + " does not follow from the last report to its committee");
		}
	}

	/** It is approved, and the next one follows from it. */
	void filed(String number) {
		this.jdbc.sql("update audit_batch set filed_at = clock_timestamp() where number = ?").param(number).update();
	}

	Batch find(String number) {
		return frozen(number).orElseThrow();
	}

	private Optional<Batch> frozen(String number) {
		return this.jdbc.sql("select to_json(b) from audit_batch b where number = ?")
			.param(number)
			.query(String.class)
			.optional()
			.map(batch -> this.json.read(batch, BATCH));
	}

	/**
	 * The committee of an audit meets on one more day.
	 * @return whether that was not known
	 */
	boolean meets(String audit, LocalDate day) {
		return this.jdbc.sql("""
				update audit_recommendation set committee_dates = committee_dates || ?
				where audit = ? and ? <> all (committee_dates)""").params(day, audit, day).update() > 0;
	}

	/**
	 * It does not meet on a day.
	 * @return whether it was to
	 */
	boolean meetsNot(String audit, LocalDate day) {
		return this.jdbc.sql("""
				update audit_recommendation set committee_dates = array_remove(committee_dates, ?)
				where audit = ? and ? = any (committee_dates)""").params(day, audit, day).update() > 0;
	}

	/**
	 * The audits of a report whose committee is not to receive them any more by its date.
	 */
	List<String> takenBack(String processInstanceId) {
		return this.jdbc.sql("""
				select distinct r.audit from audit_batch b join casefile_case c using (number),
				  json_array_elements(b.rows) each join audit_recommendation r on r.number = each ->> 'number'
				where c.process_instance_id = ? and b.committee_date < all (r.committee_dates) order by r.audit""")
			.param(processInstanceId)
			.query(String.class)
			.list();
	}

	/** Whether a filed report has an audit for no other of its dates than this one. */
	boolean isReported(String audit, LocalDate day) {
		return this.jdbc
			.sql("""
					select exists (select from audit_batch b, json_array_elements(b.rows) each,
					    (select committee, committee_dates from audit_recommendation where audit = :audit limit 1) a
					  where b.filed_at is not null and lower(b.committee) = lower(a.committee) and b.committee_date >= :day
					    and each ->> 'number' like :audit || '-%' and not exists (
					      select from unnest(a.committee_dates) other where other <> :day and other <= b.committee_date))""")
			.param("audit", audit)
			.param("day", day)
			.query(Boolean.class)
			.single();
	}

	Reconciliation reconciliation(Batch batch) {
		return Reconciliation.of(frozen(batch.previous()).map(Batch::rows).orElse(List.of()), batch.rows());
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from audit_batch where number = ?").param(event.caseFile().number()).update();
	}

}
