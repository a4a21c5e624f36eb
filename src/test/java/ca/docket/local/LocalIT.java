package ca.docket.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.Jar;
import ca.docket.MailSink;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The default profile as a process: what it was given outlives every way to end it. */
class LocalIT {

	private static final int ENOUGH = 30;

	private static final Pattern ACKNOWLEDGED = Pattern.compile("(?m)^Subject: (AIR-\\d+-\\d+): we have your request");

	private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (\\S+)");

	@TempDir
	private static Path data;

	private static Jar jar;

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	@BeforeAll
	static void start() {
		jar = Jar.started(data, "--docket.notice.lease=5s", "--docket.notice.poll=1s");
	}

	@AfterAll
	static void stop() throws IOException {
		jar.stop();
		assertThat(data.resolve("postgres/data/postmaster.pid")).as("PostgreSQL was stopped").doesNotExist();
	}

	@Test
	void aNormalStartIsQuietAndEndsWithTheAddressAndTheSignIns() {
		assertThat(jar.log()).doesNotContain("WARN", "ERROR", "\tat ");
		assertThat(jar.log()).containsSubsequence("http://localhost:" + jar.port() + "/", "password docket",
				"Program coordinators", "coordinator, coordinator2", "Operators", "admin");
	}

	@Test
	@Tag("faults")
	void nothingAcknowledgedIsMissingAfterARestart() throws IOException {
		writeUntil(() -> jar.stop());
		restart();
		assertThatNothingIsMissing();
	}

	@Test
	@Tag("faults")
	void nothingAcknowledgedIsMissingAfterTheApplicationWasKilled() throws IOException {
		ProcessHandle orphan = postgres();
		writeUntil(() -> jar.kill());
		assertThat(orphan.isAlive()).isTrue();
		restart();
		assertThat(postgres().pid()).isNotEqualTo(orphan.pid());
		assertThatNothingIsMissing();
	}

	@Test
	@Tag("faults")
	void nothingAcknowledgedIsMissingAfterPostgresWasKilled() throws IOException {
		writeUntil(() -> postgres().destroyForcibly());
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			// who waits for a connection is served once PostgreSQL is back, the others
			// are told
			HttpResponse<String> meanwhile = jar.send(jar.as("admin", "docket", "/engine-rest/task").build());
			assertThat(meanwhile.statusCode()).as(meanwhile.body()).isIn(200, 503);
			assertThat(meanwhile.body()).startsWith((meanwhile.statusCode() == 200) ? "[" : "{\"type\":");
			return jar.log().contains("PostgreSQL had ended and was started again.");
		});
		jar.awaitReady();
		assertThatNothingIsMissing();
	}

	@Test
	@Tag("faults")
	void whereItsDatabaseCannotBeStartedAgainItEndsWithOneSentence(@TempDir Path other) throws IOException {
		Jar lost = Jar.started(other, "--docket.local.cases=false");
		ProcessHandle server = postgres(other);
		Files.move(other.resolve("postgres/data"), other.resolve("postgres/lost"));
		server.destroyForcibly();
		lost.awaitEnd();
		assertThat(lost.exitCode()).isEqualTo(DatabaseWatch.TRY_AGAIN);
		assertThat(lost.log()).containsOnlyOnce("PostgreSQL had ended, and Docket ends too: ");
	}

	@Test
	@Tag("faults")
	void nothingAcknowledgedIsMissingAfterBothWereKilled() throws IOException {
		writeUntil(() -> {
			postgres().destroyForcibly();
			jar.kill();
		});
		restart();
		assertThatNothingIsMissing();
	}

	@Test
	void aSecondOneOnTheSameDataEndsWithOneSentence() {
		Jar second = Jar.launched(Map.of(), "--docket.local.data=" + data).awaitEnd();
		assertThat(second.exitCode()).isEqualTo(1);
		assertThat(second.log()).containsOnlyOnce("Another Docket runs on the data folder " + data)
			.doesNotContain("\tat ");
		jar.awaitReady();
	}

	@Test
	void aTakenPortEndsWithOneSentenceAndPostgresStopped(@TempDir Path other) {
		Jar second = Jar.launched(Map.of(), "--server.port=" + jar.port(), "--docket.local.data=" + other).awaitEnd();
		assertThat(second.exitCode()).isEqualTo(1);
		assertThat(second.log()).containsOnlyOnce("Port " + jar.port() + " is taken by another program")
			.doesNotContain("\tat ");
		assertThat(other.resolve("postgres/data")).isDirectory();
		assertThat(other.resolve("postgres/data/postmaster.pid")).doesNotExist();
	}

	@Test
	void aDatabaseOfAnEarlierBuildEndsWithOneSentence(@TempDir Path other) throws IOException {
		Path postgres = Files.createDirectory(other.resolve("postgres"));
		Path migration = Files.createDirectory(other.resolve("migration"));
		Files.writeString(migration.resolve("V1__casefile.sql"), "create table casefile_case (number text)");
		try (EmbeddedDatabase earlier = new EmbeddedDatabase(postgres)) {
			Flyway.configure()
				.dataSource(earlier.url(), "postgres", earlier.password())
				.locations("filesystem:" + migration)
				.load()
				.migrate();
		}
		Jar refused = Jar.launched(Map.of(), "--docket.local.data=" + other).awaitEnd();
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.log()).containsOnlyOnce("The database is of an earlier build of Docket")
			.containsOnlyOnce("delete the folder \"%s/\".".formatted(other))
			.doesNotContain("\tat ", "WARN", "Flyway");
		assertThat(postgres.resolve("data/postmaster.pid")).doesNotExist();
	}

	/**
	 * Somebody asks for something all the time, and in the middle of it something
	 * happens.
	 */
	private void writeUntil(Runnable happens) {
		AtomicBoolean over = new AtomicBoolean();
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
			while (!over.get()) {
				submit();
			}
		});
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.acknowledged.size() >= ENOUGH);
		happens.run();
		over.set(true);
		writer.join();
	}

	private void submit() {
		HttpRequest request = jar.as("requester2", "docket", "/engine-rest/process-definition/key/intake/submit-form")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("""
					{"variables": {"title": {"value": "Kept"}, "division": {"value": "city-clerk"},
					"language": {"value": "en"}, "asksFor": {"value": "advice"},
					"problem": {"value": "Things get lost."}, "benefit": {"value": "Nothing is lost."}}}"""))
			.build();
		try {
			HttpResponse<String> answer = jar.send(request);
			if (answer.statusCode() == 200) {
				this.acknowledged.add(answer.body().replaceFirst(".*\"businessKey\":\"([^\"]+)\".*", "$1"));
			}
		}
		catch (IOException ex) {
			// not acknowledged
		}
	}

	private static void restart() {
		jar = Jar.started(data, "--docket.notice.lease=5s", "--docket.notice.poll=1s");
	}

	private void assertThatNothingIsMissing() throws IOException {
		String there = jar
			.send(jar.as("coordinator", "docket",
					"/engine-rest/history/process-instance?processDefinitionKey=intake&maxResults=1000")
				.build())
			.body();
		assertThat(this.acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH)
			.doesNotHaveDuplicates()
			.allSatisfy(number -> assertThat(there).contains('"' + number + '"'));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(lettersSent()).containsKeys(this.acknowledged.toArray(String[]::new)));
		assertThat(lettersSent().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
	}

	/**
	 * The Message-IDs of the acknowledgements in the email sink, by case: a letter sent
	 * twice has one.
	 */
	private static Map<String, Set<String>> lettersSent() {
		Map<String, Set<String>> sent = new HashMap<>();
		for (String email : new MailSink(data.resolve("mail")).emails("")) {
			Matcher subject = ACKNOWLEDGED.matcher(email);
			Matcher id = MESSAGE_ID.matcher(email);
			if (subject.find() && id.find()) {
				sent.computeIfAbsent(subject.group(1), number -> new HashSet<>()).add(id.group(1));
			}
		}
		return sent;
	}

	private static ProcessHandle postgres() {
		return postgres(data);
	}

	private static ProcessHandle postgres(Path data) {
		try {
			String pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(0);
			return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
