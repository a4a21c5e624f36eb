package ca.docket.casefile.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.ErasureFile.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the database with the file of deletions before anybody is served: what a
 * restored backup brought back is deleted again.
 */
@Component
class ErasureCheck implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ErasureCheck.class);

	private final ErasureFile file;

	private final Erasure erasure;

	private final JdbcClient jdbc;

	private final List<KeptAlone> alone;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private boolean running;

	ErasureCheck(ErasureFile file, Erasure erasure, JdbcClient jdbc, List<KeptAlone> alone,
			PlatformTransactionManager transactions, Clock clock) {
		this.file = file;
		this.erasure = erasure;
		this.jdbc = jdbc;
		this.alone = alone;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * A line about a case that is here.
	 *
	 * @param kept whether the case is open or on hold
	 */
	private record Back(Line line, boolean kept) {
	}

	/**
	 * @throws IllegalStateException where the file is gone, or is about cases that are
	 * kept
	 */
	@Override
	public void start() {
		List<Line> known = deleted();
		if (!known.isEmpty() && !this.file.isThere()) {
			throw new IllegalStateException(
					("%d deletions were made, but the file %s, which says so outside the database, "
							+ "is not there. Put it back from where it is kept; only where this database was never restored "
							+ "from a backup, create it empty.")
						.formatted(known.size(), this.file.path().toAbsolutePath()));
		}
		List<Line> lines = this.file.lines();
		List<Back> back = back(lines);
		refuse(back.stream().filter(Back::kept).map(one -> one.line().number()).distinct().toList());
		back.forEach(one -> this.transaction.executeWithoutResult(status -> again(one.line())));
		this.alone.forEach(kept -> this.transaction.executeWithoutResult(status -> again(kept, lines)));
		Set<String> written = lines.stream().map(Line::number).collect(Collectors.toCollection(HashSet::new));
		known.stream().filter(line -> !written.contains(line.number())).forEach(this.file::append);
		this.running = true;
	}

	/**
	 * Parts stand before their case, as they were deleted. A case that was opened after
	 * its line was written is another: a restored database gives numbers once more.
	 */
	private List<Back> back(List<Line> lines) {
		return this.jdbc
			.sql("""
					select l.at, l.number, l.rule, (c.outcome is null or %s) kept
					from unnest(?::text[], ?::text[], ?::text[]) with ordinality l(at, number, rule, place)
					join casefile_case c on c.number = l.number
					where c.deleted_at is null and c.opened_at < l.at::timestamptz order by l.place"""
				.formatted(Retention.HELD))
			.params(column(lines, Line::at), column(lines, Line::number), column(lines, Line::rule))
			.query((row,
					number) -> new Back(new Line(Instant.parse(row.getString("at")), row.getString("number"),
							row.getString("rule")), row.getBoolean("kept")))
			.list();
	}

	private static String[] column(List<Line> lines, Function<Line, Object> part) {
		return lines.stream().map(part).map(Object::toString).toArray(String[]::new);
	}

	private void refuse(List<String> kept) {
		if (!kept.isEmpty()) {
			throw new IllegalStateException(
					("The file %s says that %s was deleted, but here it is open or on hold: restore a later backup or, "
							+ "where it is to be kept, take its line out of the file.")
						.formatted(this.file.path().toAbsolutePath(), String.join(", ", kept)));
		}
	}

	private void again(Line line) {
		this.jdbc.sql("select * from casefile_case where number = ? and deleted_at is null for update")
			.param(line.number())
			.query(Case.class)
			.optional()
			.ifPresent(restored -> {
				LOG.warn("{} was deleted on {} and came back with a backup; it is deleted again", line.number(),
						line.at());
				this.erasure.delete(restored, line.rule(), line.at());
			});
	}

	private static void again(KeptAlone kept, List<Line> lines) {
		kept.deleteAgain(lines.stream().filter(line -> line.rule().equals(kept.rule())).map(Line::number).toList());
	}

	private List<Line> deleted() {
		List<Line> all = new ArrayList<>(this.jdbc.sql("""
				select c.deleted_at, c.number, coalesce(d.rule, c.process) rule from casefile_case c
				left join casefile_deletion d on d.process_instance_id = c.process_instance_id
				where c.deleted_at is not null order by c.deleted_at""")
			.query((row, number) -> new Line(row.getTimestamp("deleted_at").toInstant(), row.getString("number"),
					row.getString("rule")))
			.list());
		this.alone
			.forEach(kept -> kept.deleted().forEach(id -> all.add(new Line(this.clock.instant(), id, kept.rule()))));
		return all;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the server takes requests. */
	@Override
	public int getPhase() {
		return 0;
	}

}
