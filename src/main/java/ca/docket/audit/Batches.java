package ca.docket.audit;

import java.time.LocalDate;
import java.util.List;

import ca.docket.Json;
import ca.docket.casefile.CaseErased;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports to committees, frozen as of a day. */
@Component
class Batches {

	private static final TypeReference<List<BatchRow>> ROWS = new TypeReference<>() {
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
	 * @param previous the number of the one to the same committee for the date before, or
	 * for the same date if it was filed before; null for none
	 */
	record Batch(String number, String committee, LocalDate committeeDate, LocalDate asOf, String previous) {
	}

	/** Freezes a report that reconciles, in place of what was frozen for it before. */
	void freeze(String number, String committee, LocalDate committeeDate, LocalDate asOf, List<BatchRow> rows) {
		this.jdbc.sql("delete from audit_batch where number = ?").param(number).update();
		this.jdbc
			.sql("""
					insert into audit_batch (number, committee, committee_date, as_of, rows, previous) select ?, ?, ?, ?, ?::json, (
					  select b.number from audit_batch b join casefile_case c on c.number = b.number
					  where lower(b.committee) = lower(?) and b.committee_date <= ? and c.outcome is not null
					  order by b.committee_date desc, c.closed_at desc limit 1)""")
			.params(number, committee, committeeDate, asOf, this.json.write(rows), committee, committeeDate)
			.update();
		if (!reconciliation(find(number)).isEven()) {
			throw new IllegalStateException(number + " does not follow from the last report to its committee");
		}
	}

	Batch find(String number) {
		return this.jdbc.sql("select * from audit_batch where number = ?").param(number).query(Batch.class).single();
	}

	/** What was frozen; nothing for no report. */
	List<BatchRow> rows(String number) {
		return this.jdbc.sql("select rows from audit_batch where number = ?")
			.param(number)
			.query(String.class)
			.optional()
			.map(rows -> this.json.read(rows, ROWS))
			.orElse(List.of());
	}

	Reconciliation reconciliation(Batch batch) {
		return Reconciliation.of(rows(batch.previous()), rows(batch.number()));
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from audit_batch where number = ?").param(event.caseFile().number()).update();
	}

}
