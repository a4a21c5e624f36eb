package ca.docket.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ca.docket.Jar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A disk without room for the log of PostgreSQL, which then ends and cannot start: Docket
 * ends too, with a sentence, and nothing is missing once there is room.
 */
@Tag("faults")
class NoRoomForWalIT {

	@TempDir
	private static Path folder;

	private static boolean small;

	private static Path disk;

	@BeforeAll
	static void putTheLogOnASmallDisk() throws Exception {
		disk = Files.createDirectory(folder.resolve("disk"));
		small = run("mount", "-t", "tmpfs", "-o", "size=300m", "docket-wal", disk.toString());
		Path postgres = Files.createDirectories(folder.resolve("data/postgres"));
		new EmbeddedDatabase(postgres).close();
		Path log = postgres.resolve("data/pg_wal");
		run("mv", log.toString(), disk.toString());
		Files.createSymbolicLink(log, disk.resolve("pg_wal"));
	}

	@AfterAll
	static void removeIt() throws Exception {
		run("umount", disk.toString());
	}

	@Test
	void itEndsWithOneSentenceAndGoesOnWhenThereIsRoom() throws IOException {
		Assumptions.assumeTrue(small, "no room for WAL: no small file system can be mounted here");
		Jar jar = Jar.started(folder.resolve("data"), "--docket.local.cases=false");
		String number = submitted(jar);
		Path filling = disk.resolve("filling");
		fill(filling);
		JdbcClient database = database();
		assertThatThrownBy(() -> useUp(database)).isInstanceOf(DataAccessException.class);
		jar.awaitEnd();
		assertThat(jar.exitCode()).isEqualTo(DatabaseWatch.TRY_AGAIN);
		assertThat(jar.log()).containsOnlyOnce("PostgreSQL had ended, and Docket ends too: ")
			.contains("No space left on device");
		Files.delete(filling);
		try (Jar again = Jar.started(folder.resolve("data"), "--docket.local.cases=false")) {
			assertThat(again.send(again.as("coordinator", "docket", "/engine-rest/history/process-instance").build())
				.body()).contains('"' + number + '"');
			assertThat(submitted(again)).isNotEqualTo(number);
		}
	}

	/** Each switch begins another file of the log. */
	private static void useUp(JdbcClient database) {
		for (int i = 0; i < 100; i++) {
			database.sql("select pg_logical_emit_message(true, 'docket', 'something')").query(String.class).single();
			database.sql("select pg_switch_wal()").query(String.class).single();
		}
	}

	private static JdbcClient database() throws IOException {
		Path postgres = folder.resolve("data/postgres");
		String port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3);
		return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port),
				"postgres", Files.readString(postgres.resolve("password"))));
	}

	private static String submitted(Jar jar) throws IOException {
		HttpRequest request = jar.as("requester2", "docket", "/engine-rest/process-definition/key/intake/submit-form")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("""
					{"variables": {"title": {"value": "Kept"}, "division": {"value": "city-clerk"},
					"language": {"value": "en"}, "asksFor": {"value": "advice"},
					"problem": {"value": "Things get lost."}, "benefit": {"value": "Nothing is lost."}}}"""))
			.build();
		return jar.send(request).body().replaceFirst(".*\"businessKey\":\"([^\"]+)\".*", "$1");
	}

	private static void fill(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			for (byte[] page = new byte[8192];;) {
				out.write(page);
			}
		}
		catch (IOException ex) {
			assertThat(disk.toFile().getUsableSpace()).as("room that is left").isZero();
		}
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
	}

}
