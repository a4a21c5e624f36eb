package ca.docket.engine.api;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a call asks for in vain, no answer names a class of Java. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainRefusalsTest {

	@LocalServerPort
	int port;

	private ApiClient operator;

	private ApiClient person;

	@BeforeAll
	void signIn() {
		this.operator = ApiClient.program(this.port, "admin");
		this.person = ApiClient.browser(this.port, "coordinator");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					GET    | /task?sortBy=nonsense&sortOrder=asc           | -
					GET    | /task?dueAfter=yesterday                      | -
					POST   | /task                                         | {"orQueries":"x"}
					POST   | /task                                         | [1]
					POST   | /task                                         | {"sorting":[{"sortBy":"x","sortOrder":"asc"}]}
					POST   | /task                                         | {"dueAfterExpression":"${nothing}"}
					POST   | /process-instance                             | {"variables":[{"name":1}]}
					POST   | /history/task                                 | {"startedBefore":"yesterday"}
					GET    | /history/process-instance?startedAfter=x      | -
					PUT    | /process-instance/none/variables/x            | {"value":"a","type":"Nonsense"}
					POST   | /process-definition/key/none/start            | {}
					POST   | /process-definition/key/intake/start          | {"variables":{"title":{"value":"x","type":"Object"}}}
					POST   | /process-definition/key/intake/submit-form    | {"variables":{"title":{"value":{},"type":"Long"}}}
					POST   | /message                                      | {}
					POST   | /message                                      | {"messageName":"none"}
					POST   | /task/none/complete                           | {}
					POST   | /execution/none/signal                        | {}
					POST   | /modification/execute                         | {}
					POST   | /migration/generate                           | {"sourceProcessDefinitionId":"a","targetProcessDefinitionId":"b"}
					POST   | /filter/create                                | {"resourceType":"Nonsense"}
					POST   | /group/create                                 | {"id":"a b"}
					GET    | /job/none/stacktrace                          | -
					POST   | /job/none/execute                             | {}
					GET    | /nowhere                                      | -
					DELETE | /task                                         | -
					POST   | /deployment/create                            | {}
					""")
	void noAnswerNamesAClass(String method, String path, String body) {
		for (ApiClient caller : new ApiClient[] { this.operator, this.person }) {
			Answer answer = caller.call(method, path, body.equals("-") ? null : body);
			assertThat(answer.status()).as(answer.body()).isBetween(400, 599);
			assertThat(answer.body())
				.matches("\\{\"type\":\"(BadRequest|NotFound|MethodNotAllowed|UnsupportedMediaType|Conflict|Forbidden"
						+ "|InternalServerError)\",\"message\":\"[^\n]{5,}\"[^\n]*}")
				.doesNotContainPattern(
						"\\w(Exception|Error|Dto|Cmd|Entity)\\b(?!\",\"message)|\\b(org|java|ca)\\.|###");
		}
	}

}
