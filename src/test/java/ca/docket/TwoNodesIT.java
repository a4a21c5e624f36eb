package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.security.PasswordHash;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one database: what both want at the same moment, one gets. */
@Tag("faults")
class TwoNodesIT {

	private static final int RACES = 50;

	private static final int COMPLETIONS = 200;

	private static final int JOBS = 100;

	/** What a coordinator answers in triage. */
	private static final String DECLINED = """
			{"variables": {"triage": {"value": "decline"}, "reasons": {"value": "It is not for us."}}}""";

	private static final String PASSWORD = "correct horse battery";

	private static final String ADMIN_PASSWORD = "a long first password";

	@TempDir
	private static Path folder;

	private static Production production;

	private static Map<String, String> settings;

	private static Jar one;

	private static Jar two;

	@BeforeAll
	static void start() throws Exception {
		production = new Production();
		settings = production.settings("nodes");
		settings.put("DOCKET_PEOPLE", people().toString());
		try (Connection third = DriverManager.getConnection(settings.get("DOCKET_DATABASE_URL"));
				Statement turn = third.createStatement()) {
			turn.execute("select pg_advisory_lock(hashtext('docket start'))");
			one = production.launched(settings);
			two = production.launched(settings);
			// every ten seconds
			Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> waited(one) >= 2 && waited(two) >= 2);
		}
		one.awaitReady();
		two.awaitReady();
	}

	@AfterAll
	static void stop() throws IOException {
		Stream.of(two, one).filter(Objects::nonNull).forEach(Jar::close);
		production.close();
	}

	@Test
	void ofTwoCoordinatorsOnTwoNodesOneTakesTheTaskAndTheOtherIsTold() throws IOException {
		List<String> numbers = IntStream.range(0, RACES).mapToObj(i -> submit((i % 2 == 0) ? one : two)).toList();
		assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("AIR-\\d{4}-\\d{4}"));
		List<String> tasks = tasks(numbers);
		for (String task : tasks) {
			CompletableFuture<HttpResponse<String>> ida = CompletableFuture.supplyAsync(() -> claim(one, task, "ida"));
			CompletableFuture<HttpResponse<String>> otto = CompletableFuture
				.supplyAsync(() -> claim(two, task, "otto"));
			assertThat(Stream.of(ida.join(), otto.join())).as(ida.join().body() + otto.join().body())
				.extracting(HttpResponse::statusCode)
				.containsExactlyInAnyOrder(204, 409);
		}
		assertThat(production.jdbc("nodes")
			.sql("select count(*) from act_ru_task where assignee_ is not null and id_ in (:tasks)")
			.param("tasks", tasks)
			.query(Integer.class)
			.single()).isEqualTo(RACES);
	}

	private static int waited(Jar node) {
		return node.log().split("Another node is starting on this database; waiting for it", -1).length - 1;
	}

	@Test
	void twoThatStartAtOnceOnAnEmptyDatabaseTakeTurns() {
		assertThat(one.log() + two.log()).doesNotContain("ERROR", "\tat ");
	}

	@Test
	void whatAKilledNodeHadBegunTheOtherDoesWithinAMinute() throws IOException {
		List<String> numbers = IntStream.range(0, JOBS).mapToObj(i -> submit(one)).toList();
		JdbcClient jdbc = production.jdbc("nodes");
		String locked = "select count(*) from act_ru_job where lock_owner_ is not null";
		one.signal("STOP");
		try {
			post(two, "admin", ADMIN_PASSWORD, "/engine-rest/process-instance/delete",
					"{\"processInstanceIds\": [\"%s\"]}".formatted(String.join("\",\"", instances(numbers))));
			Awaitility.await()
				.pollInterval(Duration.ofMillis(5))
				.atMost(Duration.ofSeconds(60))
				.until(() -> jdbc.sql(locked).query(Integer.class).single(), jobs -> jobs > 5);
			two.kill();
			assertThat(jdbc.sql(locked).query(Integer.class).single()).as("jobs of the killed node").isPositive();
		}
		finally {
			one.signal("CONT");
		}
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tasks(numbers).isEmpty());
		two = production.launched(settings).awaitReady();
	}

	@Test
	void ofTwoCompletionsOnTwoNodesOneHoldsAndTheOtherIsTold() {
		List<String> numbers = IntStream.range(0, COMPLETIONS).mapToObj(i -> submit((i % 2 == 0) ? one : two)).toList();
		List<String> tasks = tasks(numbers);
		assertThat(tasks).hasSize(COMPLETIONS);
		for (String task : tasks) {
			CompletableFuture<HttpResponse<String>> ida = CompletableFuture
				.supplyAsync(() -> post(one, "ida", "/engine-rest/task/" + task + "/submit-form", DECLINED));
			CompletableFuture<HttpResponse<String>> otto = CompletableFuture
				.supplyAsync(() -> post(two, "otto", "/engine-rest/task/" + task + "/submit-form", DECLINED));
			List<HttpResponse<String>> answers = List.of(ida.join(), otto.join());
			assertThat(answers).as(ida.join().body() + otto.join().body())
				.extracting(HttpResponse::statusCode)
				.containsExactlyInAnyOrder(204, 409);
			assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
				.allSatisfy(answer -> assertThat(answer.body()).contains("This task has been done already."));
		}
		assertThat(post(one, "sam", "/engine-rest/task/" + tasks.get(0) + "/submit-form", DECLINED).statusCode())
			.as("who never saw it")
			.isEqualTo(404);
	}

	@Test
	void itemsOfTheBoardThatCompeteOnTwoNodesNeverOverfillAMeeting() {
		List<String> items = IntStream.range(0, RACES).mapToObj(i -> solution((i % 2 == 0) ? one : two)).toList();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<CompletableFuture<HttpResponse<String>>> races = items.stream()
			.map(item -> CompletableFuture.supplyAsync(() -> putOnAgenda(item), threads))
			.toList();
		assertThat(races).extracting(CompletableFuture::join)
			.allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204));
		threads.shutdown();
		JdbcClient jdbc = production.jdbc("nodes");
		assertThat(jdbc.sql("select count(distinct case_number) from earb_item where state = 'open'")
			.query(Integer.class)
			.single()).isEqualTo(RACES);
		// the example set of terms has room for five
		assertThat(jdbc.sql("select count(*) from earb_item where state = 'open' group by meeting")
			.query(Integer.class)
			.list()).hasSize(RACES / 5).containsOnly(5);
	}

	private static List<String> tasks(List<String> numbers) {
		return production.jdbc("nodes").sql("""
				select t.id_ from act_ru_task t join casefile_case c on c.process_instance_id = t.proc_inst_id_
				where c.number in (:numbers)""").param("numbers", numbers).query(String.class).list();
	}

	private static List<String> instances(List<String> numbers) {
		return production.jdbc("nodes")
			.sql("select process_instance_id from casefile_case where number in (:numbers)")
			.param("numbers", numbers)
			.query(String.class)
			.list();
	}

	/** An operator moves it on to the board, past the tasks before. */
	private static HttpResponse<String> putOnAgenda(String processInstance) {
		Jar node = (processInstance.hashCode() % 2 == 0) ? one : two;
		return post(node, "admin", ADMIN_PASSWORD, "/engine-rest/process-instance/" + processInstance + "/modification",
				"""
						{"instructions": [{"type": "startBeforeActivity", "activityId": "Activity_ItemBeforeBoard"}]}""");
	}

	private static String solution(Jar node) {
		return post(node, "sam", "/engine-rest/process-definition/key/earb/submit-form", """
				{"variables": {"title": {"value": "For one place"}, "division": {"value": "city-clerk"},
				"language": {"value": "en"}}}""").body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private static String submit(Jar node) {
		return post(node, "sam", "/engine-rest/process-definition/key/intake/submit-form", """
				{"variables": {"title": {"value": "For two"}, "division": {"value": "city-clerk"},
				"language": {"value": "en"}, "asksFor": {"value": "advice"},
				"problem": {"value": "Both want it."}, "benefit": {"value": "One gets it."}}}""").body()
			.replaceFirst(".*\"businessKey\":\"([^\"]+)\".*", "$1");
	}

	private static HttpResponse<String> claim(Jar node, String task, String person) {
		return post(node, person, "/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + person + "\"}");
	}

	private static HttpResponse<String> post(Jar node, String person, String path, String json) {
		return post(node, person, PASSWORD, path, json);
	}

	private static HttpResponse<String> post(Jar node, String person, String password, String path, String json) {
		try {
			return node.send(node.as(person, password, path)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(json))
				.build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path people() throws IOException {
		String hash = new PasswordHash().stored(PASSWORD);
		String people = """
				people:
				  - { id: sam, email: sam@example.org, groups: [ staff ], passwordHash: "%1$s" }
				  - { id: ida, email: ida@example.org, groups: [ staff, coordinators ], passwordHash: "%1$s" }
				  - { id: otto, email: otto@example.org, groups: [ staff, coordinators ], passwordHash: "%1$s" }
				""";
		return Files.writeString(folder.resolve("people.yaml"), people.formatted(hash));
	}

}
