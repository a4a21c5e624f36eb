package ca.docket.engine.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an open or a kept case needs cannot be deleted, by operators either. */
@DocketTest
class DeletedModelsTest {

	@Autowired
	ProcessEngine engine;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private DeletableModels models;

	static List<BiFunction<Integer, String, ApiClient>> apis() {
		return List.of(ApiClient::program, ApiClient::browser);
	}

	@BeforeEach
	void noModelsYet() {
		this.models = new DeletableModels(this.engine);
	}

	@AfterEach
	void removeWhatIsLeft() {
		this.models.close();
	}

	@ParameterizedTest
	@MethodSource("apis")
	void whatAnOpenCaseGoesByCannotBeDeletedByAnOperator(BiFunction<Integer, String, ApiClient> api) {
		String deployment = this.models.process("deletable", "Count");
		this.models.begin("TST-1");
		ApiClient operator = api.apply(this.port, "admin");
		for (String path : this.models.ways(deployment)) {
			Answer answer = operator.call("DELETE", path, null);
			assertThat(answer.status()).as(path).isEqualTo(409);
			assertThat(answer.body()).as(path)
				.contains("This cannot be deleted: it is needed for cases that are open or kept (TST-1).");
		}
		assertThat(this.models.definitions()).isEqualTo(1);
		assertThat(this.models.cases()).isEqualTo(1);
	}

	@Test
	void whatAKeptCaseWentByCannotBeDeletedEither() {
		String deployment = this.models.process("deletable", "Count");
		this.models.begin("TST-2");
		this.models.end("TST-2");
		this.models.process("deletable", "Count again");
		for (String path : this.models.ways(deployment)) {
			assertThat(operator("DELETE", path).body()).as(path)
				.contains(path.contains("/key/") ? "in force" : "(TST-2)");
		}
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey("TST-2")
			.count()).isEqualTo(1);
	}

	@Test
	void ofManyCasesTheRefusalNamesThree() {
		String deployment = this.models.process("deletable", "Count");
		Stream.of("TST-5", "TST-4", "TST-3", "TST-2", "TST-1").forEach(this.models::begin);
		assertThat(operator("DELETE", "/deployment/" + deployment).body()).contains("(TST-1, TST-2, TST-3 and 2 more)");
	}

	@Test
	void theStepsOfACaseThatWasMovedToANewVersionStayKnown() {
		String before = this.models.process("deletable", "Count");
		this.models.begin("TST-7");
		String from = this.models.latest();
		this.models.process("deletable", "Count again");
		var plan = this.engine.getRuntimeService()
			.createMigrationPlan(from, this.models.latest())
			.mapEqualActivities()
			.build();
		this.engine.getRuntimeService()
			.newMigration(plan)
			.processInstanceQuery(
					this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(from))
			.execute();
		assertThat(operator("DELETE", "/deployment/" + before).body()).contains("(TST-7)");
	}

	@Test
	void whoDeploysModelsDeletesNone() {
		String deployment = this.models.process("deletable", "Count");
		for (String person : List.of("processowner", "coordinator")) {
			for (String path : this.models.ways(deployment)) {
				assertThat(ApiClient.program(this.port, person).call("DELETE", path, null).status()).isEqualTo(404);
				assertThat(ApiClient.browser(this.port, person).call("DELETE", path, null).status()).isEqualTo(404);
			}
		}
		assertThat(this.models.definitions()).isEqualTo(1);
	}

	@Test
	void nobodyDeletesTheHistoryThatKeepsAModel() {
		this.models.process("deletable", "Count");
		this.models.begin("TST-8");
		this.models.end("TST-8");
		String kept = this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey("TST-8")
			.singleResult()
			.getId();
		for (ApiClient operator : List.of(ApiClient.program(this.port, "admin"),
				ApiClient.browser(this.port, "admin"))) {
			assertThat(operator.call("DELETE", "/history/process-instance/" + kept, null).status()).isEqualTo(404);
			for (String path : List.of("/history/process-instance/delete", "/history/process-instance/set-removal-time",
					"/history/decision-instance/set-removal-time", "/history/batch/set-removal-time",
					"/history/cleanup?immediatelyDue=true")) {
				assertThat(operator
					.post(path,
							"""
									{"historicProcessInstanceIds":["%s"],"absoluteRemovalTime":"2020-01-01T00:00:00.000+0000"}"""
								.formatted(kept))
					.status()).as(path).isEqualTo(404);
			}
			assertThat(operator
				.call("PUT", "/process-definition/key/deletable/history-time-to-live", "{\"historyTimeToLive\":0}")
				.status()).isEqualTo(404);
		}
		assertThat(this.engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(kept).count())
			.isEqualTo(1);
	}

	@Test
	void aCaseThatIsJustBeginningIsNotDeletedWithItsModel() throws Exception {
		String deployment = this.models.process("deletable", "Count");
		CompletableFuture<Answer> deletion = new TransactionTemplate(this.transactions).execute(status -> {
			this.models.begin("TST-9");
			CompletableFuture<Answer> sent = CompletableFuture
				.supplyAsync(() -> operator("DELETE", "/deployment/" + deployment + "?cascade=true"));
			assertThatThrownBy(() -> sent.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
			return sent;
		});
		assertThat(deletion.get().body()).contains("(TST-9)");
		assertThat(this.models.cases()).isEqualTo(1);
	}

	@Test
	void theOfficeItselfMayDelete() {
		String deployment = this.models.process("deletable", "Count");
		this.models.begin("TST-10");
		assertThatCode(() -> this.engine.getRepositoryService().deleteDeployment(deployment, true))
			.doesNotThrowAnyException();
		this.models.forget(deployment);
	}

	private Answer operator(String method, String path) {
		return ApiClient.program(this.port, "admin").call(method, path, null);
	}

}
