package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.StatementLog;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports recommendations and prints time and statements for each, from the database's
 * own log. Not among the tests that run by default:
 * {@code mvn test -Dtest=AuditImportBenchmark -Drows=1000 -DargLine=}.
 */
@DocketTest
class AuditImportBenchmark {

	private static final int ROWS = Integer.getInteger("rows", 1000);

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditFiles files;

	@Autowired
	JdbcClient jdbc;

	@Value("${docket.local.data}")
	Path data;

	private StatementLog log;

	@Test
	void aThousandRecommendationsAreImported() {
		this.log = new StatementLog(this.jdbc, this.data);
		this.files.imported(AuditImportTest.rows(25));
		Case audit = this.steps.begin(Map.of("entry", "file"));
		byte[] file = AuditImportTest.rows(ROWS).getBytes(StandardCharsets.UTF_8);
		measure("check and preview", () -> this.files.choose("coordinator", audit, file));
		measure("start, with the cases of all rows", () -> this.files.start("coordinator", audit, file));
		measure("ask the owners", () -> this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of()));
	}

	private void measure(String what, Runnable act) {
		this.log.begin();
		long start = System.nanoTime();
		act.run();
		double seconds = (System.nanoTime() - start) / 1e9;
		double statements = StatementLog.statements(this.log.all());
		this.log.end();
		System.out.printf("BENCHMARK %s: %.1f s, %.1f ms and %.1f statements for each of %d rows%n", what, seconds,
				seconds * 1000 / ROWS, statements / ROWS, ROWS);
	}

}
