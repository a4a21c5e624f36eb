package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.docket.security.PasswordHash;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A database that says nothing, one that ended, and one whose disk is full: everybody is
 * told soon, and work goes on by itself.
 */
@Tag("faults")
class DatabaseFaultsIT {

	private static final String PASSWORD = "a long first password";

	private static final Duration PROMISED = Duration.ofSeconds(10);

	/** As many requests as may find room in half-filled pages of a full disk. */
	private static final int MANY = 500;

	@TempDir
	private static Path folder;

	private static SmallDisk disk;

	private static SmallDisk logDisk;

	private static EmbeddedPostgres.Builder server;

	private static Production production;

	private static Jar jar;

	@BeforeAll
	static void startOnASmallDisk() throws IOException {
		disk = new SmallDisk(folder.resolve("disk"), 150);
		logDisk = new SmallDisk(folder.resolve("log"), 300);
		server = EmbeddedPostgres.builder()
			.setPort(Jar.freePort())
			.setDataDirectory(folder.resolve("data"))
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofMinutes(2))
			.setLocaleConfig("waldir", folder.resolve("log/pg_wal").toString());
		production = new Production(server);
		Path tablespace = Files.createDirectory(folder.resolve("disk/tablespace"));
		production.jdbc("postgres").sql("create tablespace small location '%s'".formatted(tablespace)).update();
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
		logDisk.close();
		disk.close();
	}

	@Test
	void aSilentDatabaseIsToldWithinTenSecondsOnApisPagesAndSignIn() throws IOException {
		Visitor signedIn = signedIn();
		List<String> processes = processes();
		signal("-STOP", processes);
		try {
			assertThatEverybodyIsTold(signedIn);
		}
		finally {
			signal("-CONT", processes);
		}
		awaitWork();
	}

	/** PostgreSQL ends then, and whoever manages it starts it once there is room. */
	@Test
	void aDatabaseThatEndedForWantOfRoomForItsLogIsToldAndWorkResumesWhenItIsBack() throws Exception {
		logDisk.require();
		Visitor signedIn = signedIn();
		ProcessHandle postmaster = postmaster();
		logDisk.fill();
		JdbcClient database = production.jdbc("postgres");
		assertThatThrownBy(() -> SmallDisk.useUpWal(database)).isInstanceOf(DataAccessException.class);
		postmaster.onExit().get(60, TimeUnit.SECONDS);
		try {
			assertThatEverybodyIsTold(signedIn);
			assertThat(jar.send(HttpRequest.newBuilder(jar.address("/actuator/health/readiness")).build()).statusCode())
				.isEqualTo(503);
			assertThat(jar.send(HttpRequest.newBuilder(jar.address("/actuator/health/liveness")).build()).statusCode())
				.isEqualTo(200);
			assertThatTheLogIsQuiet(() -> send(submission()));
		}
		finally {
			logDisk.makeRoom();
			production.close();
			production = new Production(server);
		}
		awaitWork();
	}

	@Test
	void aFullDiskIsToldOnceAMinuteInTheLogAndWorkResumesWhenThereIsRoom() throws IOException {
		disk.require();
		disk.fill();
		HttpResponse<String> refused = Stream.generate(() -> send(submission()))
			.limit(MANY)
			.filter(answer -> answer.statusCode() != 200)
			.findFirst()
			.orElseThrow();
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
		assertThat(refused.body()).contains("The disk of the database is full");
		assertThatTheLogIsQuiet(() -> send(submission()));
		disk.makeRoom();
		awaitWork();
	}

	private static Visitor signedIn() {
		Visitor visitor = new Visitor(jar.port());
		visitor.signIn("sam", PASSWORD);
		return visitor;
	}

	private static void assertThatEverybodyIsTold(Visitor signedIn) {
		assertThat(soon(() -> send(list())).body()).startsWith("{").contains("The database cannot be reached");
		assertThat(soon(() -> send(submission())).body()).startsWith("{").contains("The database cannot be reached");
		assertThat(soon(() -> signedIn.open("/cases")).body()).contains("<h1>The database cannot be reached");
		assertThat(soon(() -> new Visitor(jar.port()).signIn("sam", PASSWORD)).body())
			.contains("<h1>The database cannot be reached");
	}

	private static void assertThatTheLogIsQuiet(Runnable meanwhile) {
		long lines = jar.log().lines().count();
		Awaitility.await().during(Duration.ofSeconds(15)).atMost(Duration.ofSeconds(30)).until(() -> {
			meanwhile.run();
			return jar.log().lines().count() - lines <= 2;
		});
	}

	private static void awaitWork() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> send(submission()).statusCode(), status -> status == 200);
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
	private static List<String> processes() {
		ProcessHandle postmaster = postmaster();
		return Stream.concat(Stream.of(postmaster), postmaster.children())
			.map(process -> String.valueOf(process.pid()))
			.toList();
	}

	/** Not the process that answers: it ends with the connection. */
	private static ProcessHandle postmaster() {
		return ProcessHandle
			.of(production.jdbc("postgres")
				.sql("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")
				.query(Long.class)
				.single())
			.orElseThrow();
	}

	private static void signal(String signal, List<String> processes) throws IOException {
		SmallDisk.run(Stream.concat(Stream.of("kill", signal), processes.stream()).toArray(String[]::new));
	}

}
