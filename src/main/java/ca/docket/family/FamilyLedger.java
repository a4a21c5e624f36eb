package ca.docket.family;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records changes of the operator's files, once for all nodes. */
@Component
@DependsOnDatabaseInitialization
class FamilyLedger {

	private static final Logger LOG = LoggerFactory.getLogger(FamilyLedger.class);

	/** The hash of a file that is gone. */
	private static final String GONE = "";

	private final JdbcClient jdbc;

	private final Clock clock;

	FamilyLedger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Row(String file, String hash, String content) {
	}

	/** What files said last that are gone. */
	FamilyFiles former(Collection<String> present) {
		return new FamilyFiles(this.jdbc.sql("""
				select distinct on (file) file, hash, content from family_file
				where hash <> '' and file <> all(?) order by file, id desc""")
			.param(present.toArray(String[]::new))
			.query(Row.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Row::file, Row::content)));
	}

	/** The groups that the office had when its file was taken last. */
	Set<String> groups() {
		return this.jdbc.sql("select content from family_file where file = ? order by id desc limit 1")
			.param(OfficeFile.NAME)
			.query(String.class)
			.optional()
			.map(FamilyLedger::groups)
			.orElse(Set.of());
	}

	/** It was checked when it was taken. */
	private static Set<String> groups(String office) {
		try {
			return FamilyYaml.read(OfficeFile.NAME, office, OfficeFile.class).groups().keySet();
		}
		catch (Unclear unclear) {
			LOG.warn("What {} said last is not understood any more: {}", OfficeFile.NAME, unclear.getMessage());
			return Set.of();
		}
	}

	/** By the engine's own lock, until the caller's transaction ends. */
	void holdDeployments() {
		this.jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
			.query()
			.listOfRows();
	}

	/** When these very files were taken last; long ago where they were not. */
	Instant taken(FamilyFiles files) {
		Map<String, Row> last = last();
		last.values().removeIf(row -> row.hash().equals(GONE));
		Map<String, String> contents = new HashMap<>();
		last.forEach((file, row) -> contents.put(file, row.content()));
		return new FamilyFiles(contents).equals(files)
				? this.jdbc.sql("select coalesce(max(taken_at), to_timestamp(0)) from family_file")
					.query(Timestamp.class)
					.single()
					.toInstant()
				: Instant.EPOCH;
	}

	private Map<String, Row> last() {
		return this.jdbc.sql("select distinct on (file) file, hash, content from family_file order by file, id desc")
			.query(Row.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Row::file, row -> row));
	}

	/**
	 * Records what is not as it was recorded last, in the caller's transaction; a node
	 * that looks at the same time waits.
	 */
	void record(FamilyFiles files) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('docket family files'))").query().listOfRows();
		Map<String, Row> last = last();
		for (Map.Entry<String, String> file : files.contents().entrySet()) {
			Row before = last.remove(file.getKey());
			if (before == null || !before.hash().equals(Sha256.of(file.getValue()))) {
				add(new Row(file.getKey(), Sha256.of(file.getValue()), file.getValue()), before);
			}
		}
		for (Row gone : last.values()) {
			if (!gone.hash().equals(GONE)) {
				add(new Row(gone.file(), GONE, ""), gone);
			}
		}
	}

	private void add(Row now, Row before) {
		String difference = Difference.between((before != null) ? before.content() : "", now.content());
		this.jdbc.sql("insert into family_file (file, hash, content, difference, taken_at) values (?, ?, ?, ?, ?)")
			.params(now.file(), now.hash(), now.content(), difference, Timestamp.from(this.clock.instant()))
			.update();
		if (before != null) {
			LOG.info("The operator's file {} has changed:\n{}", now.file(), difference);
		}
	}

}
