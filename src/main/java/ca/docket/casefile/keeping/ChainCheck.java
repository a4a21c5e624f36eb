package ca.docket.casefile.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Verifies the hash chains of one case or all, as of one moment and without loading them
 * into memory: every link follows from the previous one, every sealed row is unchanged or
 * was deleted properly, and no row is outside its chain.
 */
public final class ChainCheck {

	private static final int FETCHED = 1000;

	private static final String UNSEALED = """
			select coalesce(k.number, u.process_instance_id) of, u.kind || ' ' || u.id what from (
			  select process_instance_id, 'opened' kind, number id from casefile_case
			  union all
			  select process_instance_id, 'closed', number from casefile_case where outcome is not null
			  union all
			  select process_instance_id, 'record', id::text from casefile_record
			  union all
			  select process_instance_id, 'decision', id::text from casefile_decision
			  union all
			  select process_instance_id, 'note', id::text from casefile_note
			  union all
			  select d.process_instance_id, 'document', d.id::text from (
			    select c.process_instance_id, f.id from casefile_document f join casefile_case c on c.number = f.case_number) d
			  union all
			  select process_instance_id, 'hold', id::text from casefile_hold
			  union all
			  select process_instance_id, 'deleted', id::text from casefile_deletion) u
			left join casefile_case k on k.process_instance_id = u.process_instance_id
			where not exists (select from casefile_chain c where c.kind = u.kind and c.sealed_id = u.id)
			""";

	/** A document's row names the hash of its bytes. */
	private static final String BYTES = """
			select d.case_number of, 'document ' || d.id || ' has other bytes than were put in' what
			from casefile_document d join casefile_case c on c.number = d.case_number
			where d.sha256 is distinct from (select encode(sha256(string_agg(bytes, '' order by part)), 'hex')
			                                 from casefile_document_chunk where document = d.id)
			""";

	private final Connection database;

	private final String processInstanceId;

	private final Consumer<Broken> told;

	private long cases;

	private long links;

	private long broken;

	private ChainCheck(Connection database, String processInstanceId, Consumer<Broken> told) {
		this.database = database;
		this.processInstanceId = processInstanceId;
		this.told = told;
	}

	/**
	 * The result of a verification.
	 *
	 * @param broken how many of the cases are broken, or rows outside of any chain
	 */
	public record Summary(long cases, long links, long broken) {

		@Override
		public String toString() {
			return "%d chains with %d links were checked: %s.".formatted(this.cases, this.links, (this.broken == 0)
					? "all are as they were written" : this.broken + " are not as they were written");
		}
	}

	/**
	 * Verifies in a transaction of the caller, who sees to it that rows are fetched in
	 * pieces and that what it sees does not change meanwhile.
	 * @param processInstanceId of the one case; null for all
	 * @param told hears of the first broken row of each case
	 */
	public static Summary run(Connection database, String processInstanceId, Consumer<Broken> told)
			throws SQLException {
		ChainCheck check = new ChainCheck(database, processInstanceId, told);
		check.chains();
		check.rows(UNSEALED, "u", " is not in the chain");
		check.rows(BYTES, "c", "");
		return new Summary(check.cases, check.links, check.broken);
	}

	private void chains() throws SQLException {
		try (PreparedStatement query = query(ChainLink.SELECT, "c", " order by c.process_instance_id, c.seq");
				ResultSet row = query.executeQuery()) {
			String at = null;
			ChainWalk walk = null;
			while (row.next()) {
				ChainLink link = ChainLink.of(row);
				if (!link.processInstanceId().equals(at)) {
					end(walk);
					at = link.processInstanceId();
					walk = new ChainWalk(link);
				}
				walk.next(link);
				this.links++;
			}
			end(walk);
		}
	}

	private void end(ChainWalk walk) {
		if (walk != null) {
			this.cases++;
			walk.end().ifPresent(this::tell);
		}
	}

	private void rows(String sql, String table, String finding) throws SQLException {
		try (PreparedStatement query = query(sql, table, " order by 1, 2"); ResultSet row = query.executeQuery()) {
			while (row.next()) {
				tell(new Broken(row.getString("of"), 0, row.getString("what") + finding));
			}
		}
	}

	private void tell(Broken found) {
		this.broken++;
		this.told.accept(found);
	}

	private PreparedStatement query(String sql, String table, String order) throws SQLException {
		boolean one = this.processInstanceId != null;
		String of = one ? (sql.contains("where") ? " and " : " where ") + table + ".process_instance_id = ?" : "";
		PreparedStatement query = this.database.prepareStatement(sql + of + order);
		query.setFetchSize(FETCHED);
		if (one) {
			query.setString(1, this.processInstanceId);
		}
		return query;
	}

}
