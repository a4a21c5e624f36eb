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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that says nothing, and one whose disk is full: everybody is told soon, and
 * work goes on by itself.
 */
@Tag("faults")
class DatabaseFaultsIT {

	private static final String PASSWORD = "a long first password";

	private static final Duration PROMISED = Duration.ofSeconds(10);

	/** As many requests as may find room in half-filled pages of a full disk. */
	private static final int MANY = 500;

	@TempDir
	private static Path folder;

	private static boolean small;

	private static Production production;

	private static Jar jar;

	@BeforeAll
	static void startOnASmallDisk() throws IOException {
		small = run("mount", "-t", "tmpfs", "-o", "size=150m", "docket-faults", folder.toString());
		Path disk = Files.createDirectory(folder.resolve("tablespace"));
		production = new Production();
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
		Path filling = folder.resolve("filling");
		fill(filling);
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

	private static void fill(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			for (byte[] page = new byte[8192];;) {
				out.write(page);
			}
		}
		catch (IOException ex) {
			assertThat(folder.toFile().getUsableSpace()).as("room that is left").isZero();
		}
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
		// not by the process that answers: it ends with the connection
		long first = production.jdbc("postgres")
			.sql("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")
			.query(Long.class)
			.single();
		ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
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
