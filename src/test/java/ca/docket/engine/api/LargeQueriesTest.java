package ca.docket.engine.api;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What one small call may ask of the database. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class LargeQueriesTest {

	private static final String CONDITION = "{\"name\":\"a%d\",\"operator\":\"like\",\"value\":\"%%b%%\"}";

	@LocalServerPort
	private int port;

	static Stream<String> costly() {
		return Stream.of("{\"processVariables\":[" + list(300, CONDITION) + "]}",
				"{\"taskVariables\":[" + list(21, CONDITION) + "]}",
				"{\"processVariables\":[" + list(11, CONDITION) + "],\"taskVariables\":[" + list(11, CONDITION) + "]}",
				"{\"orQueries\":[" + list(21, "{\"name\":\"a%d\"}") + "]}",
				"{\"orQueries\":[{\"processVariables\":[" + list(21, CONDITION) + "]}]}",
				"{\"processInstanceIdIn\":[" + list(501, "\"%d\"") + "]}",
				"{\"x\":" + "[".repeat(13) + "]".repeat(13) + "}");
	}

	@ParameterizedTest
	@MethodSource("costly")
	void whatAsksForTooMuchIsRefusedWithASentence(String query) {
		for (String path : new String[] { "/task/count", "/task" }) {
			both("requester").forEach(requester -> refused(requester.post(path, query)));
		}
	}

	@Test
	void anOrdinaryQueryPasses() {
		String query = "{\"processVariables\":[" + list(10, CONDITION) + "],\"processInstanceIdIn\":["
				+ list(400, "\"%d\"") + "],\"orQueries\":[{\"name\":\"a\",\"assignee\":\"requester\"}]}";
		both("requester").forEach(
				requester -> assertThat(requester.post("/task/count", query)).extracting(Answer::status, Answer::body)
					.containsExactly(200, "{\"count\":0}"));
	}

	@Test
	void anAddressAsksForNoMoreThanABody() {
		String conditions = IntStream.range(0, 21).mapToObj(i -> "a" + i + "_eq_b").collect(joining(","));
		both("requester").forEach(requester -> {
			refused(requester.get("/task/count?processVariables=" + conditions));
			refused(requester.get("/task/count?process%56ariables=" + conditions.replace(",", "%2C")));
			refused(requester.get("/task?candidateGroups=" + "a,".repeat(501)));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001", "99999999999", "-1", "all" })
	void aPageHasAtMostTwoThousandRows(String size) {
		both("requester").forEach(requester -> {
			refused(requester.get("/task?maxResults=" + size));
			refused(requester.post("/task?maxResults=" + size, "{}"));
			assertThat(requester.get("/task?maxResults=2000").status()).isEqualTo(200);
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "/task, a=b, a=b&maxResults=2000", "/task, none, maxResults=2000",
					"/history/process-instance, none, maxResults=2000", "/filter/1/list, none, maxResults=2000",
					"/task, maxResults=15, maxResults=15", "/task/count, none, none", "/task/1/form, none, none" })
	void whoAsksForAllGetsTwoThousand(String path, String asked, String passed) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(asked);
		BodyCheck check = new BodyCheck(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));
		assertThat(check.checked(request, path).getQueryString()).isEqualTo(passed);
	}

	@Test
	void aCallThatFailsIsOneLineInTheLogHoweverMuchItSent(CapturedOutput log) {
		String query = "{\"dueAfterExpression\":\"${x" + "\\n%s".repeat(5_000) + "}\"}";
		both("requester").forEach(requester -> assertThat(requester.post("/task", query).status()).isEqualTo(400));
		assertThat(log.getAll().lines().filter(line -> line.contains("A call failed"))).hasSize(2)
			.allMatch(line -> line.length() < 600);
		assertThat(log.getAll()).doesNotContain("\tat ");
	}

	/** In the language of the requester. */
	private static void refused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).containsPattern("\"message\":\"(La demande (a plus|nomme)|Une page d’une liste)");
	}

	private static String list(int count, String each) {
		return IntStream.range(0, count).mapToObj(each::formatted).collect(joining(","));
	}

	private Stream<ApiClient> both(String person) {
		return Stream.of(ApiClient.program(this.port, person), ApiClient.browser(this.port, person));
	}

}
