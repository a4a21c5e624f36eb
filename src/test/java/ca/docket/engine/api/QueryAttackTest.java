package ca.docket.engine.api;

import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CVE-2026-109432 as an attacker would try it: over both APIs, by somebody who may open
 * Tasklist.
 */
@DocketTest
class QueryAttackTest {

	private static final String TRAP = "${''.getClass().forName('ca.docket.engine.api.QueryAttackTest$Trap').newInstance()}";

	private static final String EXPRESSION = "{\"dueAfterExpression\": \"" + TRAP + "\"}";

	private static final String NESTED = "{\"orQueries\": [" + EXPRESSION + "]}";

	@LocalServerPort
	int port;

	@Autowired
	FilterService filters;

	@Autowired
	TaskService tasks;

	/** Remembers that it was made: then the expression ran. */
	public static class Trap {

		static boolean sprung;

		public Trap() {
			sprung = true;
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "/task", "/task/count", "/filter/%s/list", "/filter/%s/count", "/filter/%s/singleResult" })
	void anExpressionInAQueryIsRefusedAndDoesNotRun(String path) {
		String all = this.filters.createTaskFilterQuery().filterName("All I may see").singleResult().getId();
		both("requester").forEach(requester -> {
			refused(requester.post(path.formatted(all), NESTED));
			refused(requester.post(path.formatted(all), EXPRESSION));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/list", "/count", "/singleResult" })
	void anExpressionThatAnOperatorStoredInAFilterDoesNotRunEither(String call) {
		Filter stored = this.filters.newTaskFilter("attack");
		stored.setQuery(this.tasks.createTaskQuery().or().dueAfterExpression(TRAP).endOr());
		this.filters.saveFilter(stored);
		try {
			both("admin").forEach(operator -> refused(operator.get("/filter/" + stored.getId() + call)));
		}
		finally {
			this.filters.deleteFilter(stored.getId());
		}
	}

	private static void refused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("\"message\":\"").doesNotContain("\tat ");
		assertThat(Trap.sprung).isFalse();
	}

	private Stream<ApiClient> both(String person) {
		return Stream.of(ApiClient.program(this.port, person), ApiClient.browser(this.port, person));
	}

}
