package ca.docket.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedStartsTest {

	@Autowired
	private ProcessEngine engine;

	private CheckedModel model;

	@BeforeAll
	void deploy() {
		this.model = new CheckedModel(this.engine);
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
	}

	@AfterAll
	void remove() {
		this.model.close();
	}

	@Test
	void aStartKeepsTheAnswersInTheTypesOfTheForm() {
		String instance = this.model.as("requester", "staff",
				() -> this.engine.getFormService()
					.submitStartForm(this.model.definition,
							Variables.putValue("title", "Parking")
								.putValue("cost", 1200)
								.putValueTyped("kinds", json("[\"data\"]"))
								.putValue("wantedBy", "2027-01-31"))
					.getId());
		Map<String, Object> stored = new HashMap<>(this.engine.getRuntimeService().getVariables(instance));
		assertThat(stored.remove("kinds")).hasToString("[\"data\"]");
		Map<String, Object> expected = new HashMap<>(Map.of("title", "Parking", "cost", 1200.0, "personal", false,
				"wantedBy", "2027-01-31", "requester", "requester"));
		expected.put("sensitivity", null);
		assertThat(stored).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToStart")
	void aStartWithWrongAnswersStoresNothing(String way, Start start) {
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of(),
				CheckedModel.values("title", "x", "approved", true), CheckedModel.values("title", 5),
				CheckedModel.values("title", "x", "cost", -1), CheckedModel.values("title", "x", "personal", true),
				CheckedModel.values("title", "x", "sensitivity", "high"),
				CheckedModel.values("title", "x", "wantedBy", "2026-02-30"),
				CheckedModel.values("title", "x", "kinds", List.of("gold")), CheckedModel.values("title", "a\0b"),
				CheckedModel.values("title", "x", "personal", Variables.byteArrayValue(new byte[] { 1 })))) {
			this.model.refused("requester", () -> start.by(this.engine, this.model.definition, wrong), "staff");
			this.model.refused("admin", () -> start.by(this.engine, this.model.definition, wrong), "camunda-admin");
		}
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("checked")
			.count()).isZero();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToStart")
	void aStartWithRightAnswersIsOpenToThoseWhoMayStart(String way, Start start) {
		this.model.as("requester", "staff", () -> {
			start.by(this.engine, this.model.definition, CheckedModel.ANSWERS);
			return null;
		});
		assertThat(running()).isOne();
	}

	static Stream<Arguments> waysToStart() {
		return Stream.of(
				way("the start form",
						(engine, definition, sent) -> engine.getFormService().submitStartForm(definition, sent)),
				way("by key",
						(engine, definition, sent) -> engine.getRuntimeService()
							.startProcessInstanceByKey("checked", sent)),
				way("by id",
						(engine, definition, sent) -> engine.getRuntimeService()
							.startProcessInstanceById(definition, sent)),
				way("a builder",
						(engine, definition, sent) -> engine.getRuntimeService()
							.createProcessInstanceByKey("checked")
							.setVariables(sent)
							.executeWithVariablesInReturn()));
	}

	private static Arguments way(String name, Start start) {
		return arguments(name, start);
	}

	@Test
	void onlyAnOperatorStartsElsewhereOrWithABusinessKeyOrByMessage() {
		RuntimeService runtime = this.engine.getRuntimeService();
		List<ThrowingCallable> ways = List.of(
				() -> this.engine.getFormService()
					.submitStartForm(this.model.definition, "of no case", CheckedModel.ANSWERS),
				() -> runtime.startProcessInstanceByKey("checked", "of no case", CheckedModel.ANSWERS),
				() -> runtime.createProcessInstanceByKey("checked").startBeforeActivity("Activity_Decide").execute(),
				() -> runtime.createProcessInstanceByKey("checked")
					.startBeforeActivity("Activity_Decide")
					.execute(true, true),
				() -> runtime.startProcessInstanceByMessage("checked.told", CheckedModel.ANSWERS),
				() -> runtime.correlateMessage("checked.told"),
				() -> runtime.createMessageCorrelation("checked.told").correlateStartMessage(),
				() -> runtime.createMessageCorrelation("checked.told").correlateAll());
		for (ThrowingCallable way : ways) {
			this.model.refused("requester", way, "staff");
		}
		assertThat(running()).isZero();
		this.model.as("admin", "camunda-admin", () -> {
			for (ThrowingCallable way : ways) {
				try {
					way.call();
				}
				catch (Throwable ex) {
					throw new AssertionError("refused to an operator", ex);
				}
			}
			return null;
		});
		assertThat(running()).isEqualTo(ways.size());
	}

	private long running() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("checked").count();
	}

	private static org.camunda.bpm.engine.variable.value.TypedValue json(String text) {
		return org.camunda.spin.plugin.variable.SpinValues.jsonValue(text).create();
	}

	interface Start {

		void by(ProcessEngine engine, String definition, Map<String, Object> sent);

	}

}
