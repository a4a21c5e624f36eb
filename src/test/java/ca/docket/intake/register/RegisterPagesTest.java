package ca.docket.intake.register;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the register and its files, which are read back by PostgreSQL and by
 * JsonPath and compared field by field.
 */
@DocketTest
class RegisterPagesTest {

	private static final List<String> COLUMNS = List.of("entry", "since", "endedOn", "useCaseName", "division",
			"description", "launchDate", "aiCapabilities", "autonomous", "humanInTheLoop", "userBase", "dataUsed");

	private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);

	@Autowired
	RegisterSteps people;

	@Autowired
	JdbcTemplate jdbc;

	@LocalServerPort
	int port;

	@Test
	void theFilesSayInEnglishWhatWasPublished() {
		Case entry = this.people.published(withheldAndHostile());
		Map<String, String> row = csv("en").get(entry.number());
		assertThat(row).containsEntry("useCaseName", "'=cmd()")
			.containsEntry("division", "City Clerk's Office")
			.containsEntry("description", "Says \"hi\",\nthen ends.")
			.containsEntry("launchDate", "2026-03-02")
			.containsEntry("aiCapabilities", "Writes text")
			.containsEntry("autonomous", "Withheld: it serves in an emergency, and is published afterwards")
			.containsEntry("humanInTheLoop", "Yes")
			.containsEntry("userBase", "Two clerks")
			.containsEntry("dataUsed",
					"Withheld: exempt or sensitive under access and privacy law, as expert assessors documented")
			.containsEntry("endedOn", null);
		Map<String, Object> useCase = json("en", entry);
		assertThat(useCase).containsEntry("useCaseName", "=cmd()")
			.containsEntry("division", "City Clerk's Office")
			.containsEntry("description", "Says \"hi\",\nthen ends.")
			.containsEntry("launchDate", "2026-03-02")
			.containsEntry("since", row.get("since"))
			.containsEntry("endedOn", null)
			.containsEntry("aiCapabilities", "Writes text")
			.containsEntry("autonomous", null)
			.containsEntry("humanInTheLoop", true)
			.containsEntry("userBase", "Two clerks")
			.containsEntry("dataUsed", null)
			.containsEntry("withheld", Map.of("autonomous", row.get("autonomous"), "dataUsed", row.get("dataUsed")));
		assertThat(useCase.keySet()).containsExactlyInAnyOrderElementsOf(
				java.util.stream.Stream.concat(COLUMNS.stream(), java.util.stream.Stream.of("withheld")).toList());
	}

	@Test
	void theFilesSayTheSameInFrench() {
		Case entry = this.people.published(withheldAndHostile());
		Map<String, String> row = csv("fr").get(entry.number());
		assertThat(row).containsEntry("useCaseName", "Résumés")
			.containsEntry("division", "Bureau du greffe municipal")
			.containsEntry("description", "Il résume les décisions.")
			.containsEntry("launchDate", "2026-03-02")
			.containsEntry("aiCapabilities", "Rédige")
			.containsEntry("autonomous",
					"Non publié\u00a0: le système sert en situation d’urgence, et sera publié après")
			.containsEntry("humanInTheLoop", "Oui")
			.containsEntry("userBase", "Deux commis");
		Map<String, Object> useCase = json("fr", entry);
		COLUMNS.stream()
			.filter(column -> !List.of("autonomous", "humanInTheLoop", "dataUsed").contains(column))
			.forEach(column -> assertThat(useCase).containsEntry(column, row.get(column)));
		assertThat(useCase).containsEntry("humanInTheLoop", true)
			.containsEntry("withheld", Map.of("autonomous", row.get("autonomous"), "dataUsed", row.get("dataUsed")));
	}

	@Test
	void aFileOfAnEarlierDayDoesNotHaveWhatCameLater() {
		Case entry = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		String yesterday = LocalDate.now(java.time.ZoneId.of("America/Toronto")).minusDays(1).toString();
		assertThat(person("requester").open("/register.csv?on=" + yesterday).body()).doesNotContain(entry.number());
		assertThat(person("requester").open("/register.csv").body()).contains(entry.number());
	}

	@ParameterizedTest
	@CsvSource({ "/register.csv?on=2026-13-45, is not a day", "/register.json?on=2999-01-01, is still to come",
			"/register.json?lang=de, is not a language", "/register?on=soon, is not a day" })
	void whatCannotBeAnsweredIsRefusedWithASentence(String path, String sentence) {
		HttpResponse<String> answer = person("requester2").open(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/register", "/register.csv", "/register.json" })
	void whoIsNotSignedInIsSentToSignIn(String path) {
		assertThat(Visitor.leadsTo(new Visitor(this.port).open(path))).endsWith("/sign-in");
	}

	@Test
	void everybodyReadsThePageAndFindsItFromHome() {
		Case entry = this.people.published(withheldAndHostile());
		Visitor stranger = person("member1");
		assertThat(stranger.open("/").body()).contains("href=\"/register\"");
		assertThat(stranger.open("/register").body())
			.contains(entry.number(), "=cmd()", "City Clerk", "Withheld: it serves in an emergency")
			.doesNotContain("On their way", "action=\"/register/" + entry.number());
	}

	@Test
	void theCoordinatorsSeeWhatIsOnItsWayAndTakeEntriesUp() {
		Case drafted = this.people.drafted();
		Case published = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		Visitor coordinator = person("coordinator");
		assertThat(coordinator.open("/register").body()).contains("On their way", drafted.number(),
				"/tasks/" + this.people.task(drafted).getId(), "action=\"/register/" + published.number());
		HttpResponse<String> answer = coordinator.submit("/register", "/register/" + published.number(), Map.of());
		assertThat(Visitor.leadsTo(answer)).contains("/tasks/");
		assertThat(coordinator.submit("/register", "/register/" + published.number(), Map.of())
			.headers()
			.firstValue("Location")).isEqualTo(answer.headers().firstValue("Location"));
	}

	@Test
	void forOthersAnEntryCannotBeTakenUpAndNobodyTakesUpAnUnknownOne() {
		Case published = this.people.published(RegisterSteps.launchedOn(LONG_AGO));
		for (String person : List.of("requester2", "director", "privacy")) {
			assertThat(person(person).submit("/register", "/register/" + published.number(), Map.of()).statusCode())
				.isEqualTo(404);
		}
		assertThat(person("coordinator").submit("/register", "/register/AIR-1999-0001-01", Map.of()).statusCode())
			.isEqualTo(404);
	}

	@Test
	void theRequesterCannotWithdrawAnEntry() {
		Case drafted = this.people.drafted();
		String path = "/cases/" + drafted.number() + "/withdraw";
		Visitor requester = person("requester2");
		assertThat(requester.open("/").body()).contains(drafted.number()).doesNotContain(path);
		assertThat(requester.open(path).statusCode()).isEqualTo(404);
	}

	@Test
	void thePageOfTheCaseSaysWhatTheEntrySaysAndWhatWasAnswered() {
		Case entry = this.people.published(withheldAndHostile());
		assertThat(person("requester2").open("/cases/" + entry.number()).body()).contains("Human in the loop",
				"Two clerks", "Published");
		assertThat(person("coordinator").open("/cases/" + entry.number()).body()).contains(
				"Name of the use case, in French", "What becomes of the use case",
				"It launches: publish the entry on the day of the launch", "Publish register entry");
	}

	private static Map<String, Object> withheldAndHostile() {
		Map<String, Object> answers = RegisterSteps.launchedOn(LONG_AGO);
		answers.keySet().removeAll(List.of("autonomous", "dataUsedEn", "dataUsedFr"));
		answers.putAll(Map.of("useCaseNameEn", "=cmd()", "descriptionEn", "Says \"hi\",\nthen ends.",
				"autonomousWithheld", "emergency", "dataUsedWithheld", "exempt"));
		return answers;
	}

	/** As PostgreSQL reads it, which checks the names of the columns; by entry. */
	private Map<String, Map<String, String>> csv(String language) {
		String file = new String(person("requester").download("/register.csv?lang=" + language).body(),
				StandardCharsets.UTF_8);
		assertThat(file).startsWith("\uFEFF");
		return this.jdbc.execute((java.sql.Connection connection) -> {
			try (var statement = connection.createStatement()) {
				statement.execute("create temporary table read_back (\"%s\" text)"
					.formatted(String.join("\" text, \"", COLUMNS)));
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy read_back from stdin (format csv, header match)",
							new StringReader(file.substring(1)));
				Map<String, Map<String, String>> rows = new LinkedHashMap<>();
				try (var found = statement.executeQuery("select * from read_back")) {
					while (found.next()) {
						Map<String, String> row = new LinkedHashMap<>();
						for (String column : COLUMNS) {
							row.put(column, found.getString(column));
						}
						rows.put(row.get("entry"), row);
					}
				}
				statement.execute("drop table read_back");
				return rows;
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
	}

	private Map<String, Object> json(String language, Case entry) {
		String file = person("requester").call("/register.json?lang=" + language).body();
		assertThat(JsonPath.<String>read(file, "$.language")).isEqualTo(language);
		List<Map<String, Object>> found = JsonPath.read(file, "$.useCases[?(@.entry == '" + entry.number() + "')]");
		return found.get(0);
	}

	private Visitor person(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		return visitor;
	}

}
