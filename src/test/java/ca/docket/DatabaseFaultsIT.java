package ca.docket;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.docket.security.PasswordHash;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A database that says nothing, one whose disk is full, and one that ended because there
 * is no room for its log: everybody is told soon, and work goes on by itself.
 */
@Tag("faults")
class DatabaseFaultsIT {

	private static final String PASSWORD = "a long first password";

	private static final Duration PROMISED = Duration.ofSeconds(10);

	/** As many requests as may find room in half-filled pages of a full disk. */
	private static final int MANY = 500;

	@TempDir
	private static Path folder;

	@TempDir
	private static Path database;

	private static boolean small;

	private static Production production;

	private static Jar jar;

	@BeforeAll
	static void startOnASmallDisk() throws IOException {
		Files.createDirectory(logs());
		small = run("mount", "-t", "tmpfs", "-o", "size=150m", "docket-faults", folder.toString());
		Path disk = Files.createDirectory(folder.resolve("tablespace"));
		run("mount", "-t", "tmpfs", "-o", "size=400m", "docket-wal", logs().toString());
		production = new Production(data(), logs().resolve("wal"));
		production.jdbc("postgres").sql("create tablespace small location '%s'".formatted(disk)).update();
		Map<String, String> settings = production.settings("faults");
		production.jdbc("postgres").sql("alter database faults set tablespace small").update();
		settings.put("DOCKET_PEOPLE", Files.writeString(folder.resolve("people.yaml"), """
				people:
				  - { id: sam, email: sam@example.org, groups: [ staff ], passwordHash: "%s" }
				""".formatted(new PasswordHash().stored(PASSWORD))).toString());
		jar = production.launched(settings);
		jar.awaitReady();
	}

	@AfterAll
	static void stop() throws IOException {
		jar.close();
		production.close();
		run("umount", folder.toString());
		run("umount", logs().toString());
	}

	private static Path data() {
		return database.resolve("data");
	}

	private static Path logs() {
		return database.resolve("logs");
	}

	@Test
	void aSilentDatabaseIsToldWithinTenSecondsOnApisPagesAndSignIn() throws IOException {
		Visitor signedIn = new Visitor(jar.port());
		signedIn.signIn("sam", PASSWORD);
		List<String> server = server();
		signal("-STOP", server);
		try {
			assertThat(soon(() -> send(list())).body()).startsWith("{").contains("The database cannot be reached");
			assertThat(soon(() -> send(submission())).body()).startsWith("{")
				.contains("The database cannot be reached");
			assertThat(soon(() -> signedIn.open("/cases")).body()).contains("<h1>The database cannot be reached");
			assertThat(soon(() -> new Visitor(jar.port()).signIn("sam", PASSWORD)).body())
				.contains("<h1>The database cannot be reached");
		}
		finally {
			signal("-CONT", server);
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> send(submission()).statusCode(), status -> status == 200);
	}

	@Test
	void aFullDiskIsToldOnceAMinuteInTheLogAndWorkResumesWhenThereIsRoom() throws IOException {
		Assumptions.assumeTrue(small, "a full disk: no small file system can be mounted here");
		Path filling = fill(folder);
		HttpResponse<String> refused = Stream.generate(() -> send(submission()))
			.limit(MANY)
			.filter(answer -> answer.statusCode() != 200)
			.findFirst()
			.orElseThrow();
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
		assertThat(refused.body()).contains("The disk of the database is full");
		long lines = jar.log().lines().count();
		Awaitility.await()
			.during(Duration.ofSeconds(15))
			.atMost(Duration.ofSeconds(30))
			.until(() -> jar.log().lines().count() - lines <= 2);
		Files.delete(filling);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> send(submission()).statusCode(), status -> status == 200);
	}

	@Test
	void withoutRoomForItsLogTheDatabaseEndsWhichIsToldAndWorkGoesOnOnceItRuns() throws IOException {
		Assumptions.assumeTrue(small, "no room for WAL: no small file system can be mounted here");
		Path filling = fill(logs());
		JdbcClient server = production.jdbc("postgres");
		assertThatThrownBy(() -> useUp(server)).isInstanceOf(DataAccessException.class);
		assertThat(soon(() -> send(submission())).body()).contains("The database cannot be reached");
		assertThat(soon(() -> send(list())).body()).contains("The database cannot be reached");
		Files.delete(filling);
		production.startAgain(data());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> send(submission()).statusCode(), status -> status == 200);
	}

	/** Each switch begins another file of the log. */
	private static void useUp(JdbcClient server) {
		for (int i = 0; i < 100; i++) {
			server.sql("select pg_logical_emit_message(true, 'docket', 'something')").query(String.class).single();
			server.sql("select pg_switch_wal()").query(String.class).single();
		}
	}

	private static Path fill(Path disk) throws IOException {
		Path file = disk.resolve("filling");
		try (OutputStream out = Files.newOutputStream(file)) {
			for (byte[] page = new byte[8192];;) {
				out.write(page);
			}
		}
		catch (IOException ex) {
			assertThat(disk.toFile().getUsableSpace()).as("room that is left").isZero();
		}
		return file;
	}

	private static HttpResponse<String> soon(Supplier<HttpResponse<String>> asking) {
		Instant asked = Instant.now();
		HttpResponse<String> answer = asking.get();
		assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		return answer;
	}

	private static HttpRequest list() {
		return jar.as("sam", PASSWORD, "/engine-rest/task").build();
	}

	private static HttpRequest submission() {
		return jar.as("sam", PASSWORD, "/engine-rest/process-definition/key/intake/submit-form")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("""
					{"variables": {"title": {"value": "For a full disk"}, "division": {"value": "city-clerk"},
					"language": {"value": "en"}, "asksFor": {"value": "advice"},
					"problem": {"value": "%s"}, "benefit": {"value": "There is room."}}}"""
				.formatted("It is full. ".repeat(100))))
			.build();
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return jar.send(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The processes of PostgreSQL. */
	private static List<String> server() {
		long mine = production.jdbc("postgres").sql("select pg_backend_pid()").query(Long.class).single();
		ProcessHandle postmaster = ProcessHandle.of(mine).orElseThrow().parent().orElseThrow();
		return Stream.concat(Stream.of(postmaster), postmaster.children())
			.map(process -> String.valueOf(process.pid()))
			.toList();
	}

	private static void signal(String signal, List<String> processes) throws IOException {
		run(Stream.concat(Stream.of("kill", signal), processes.stream()).toArray(String[]::new));
	}

	private static boolean run(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
