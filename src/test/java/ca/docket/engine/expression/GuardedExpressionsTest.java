package ca.docket.engine.expression;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The attacks of CVE-2026-109432 and those of models, tried. */
@DocketTest
class GuardedExpressionsTest {

	private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime')}";

	@Autowired
	ApplicationContext beans;

	@Autowired
	IdentityService identity;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	ProcessEngine engine;

	@AfterEach
	void removeWhatTheTestsMade() {
		this.identity.clearAuthentication();
		this.filters.createFilterQuery()
			.filterName("guard-attack")
			.list()
			.forEach(filter -> this.filters.deleteFilter(filter.getId()));
	}

	@Test
	void aQueryRunsNoExpressionOfItsSender() {
		refused(() -> attack().list());
		refused(() -> attack().count());
		refused(() -> attack().singleResult());
		refused(() -> attack().listPage(0, 1));
	}

	@Test
	void anAlternativeInsideAQueryRunsNoExpressionEither() {
		refused(() -> nestedAttack().list());
		refused(() -> nestedAttack().count());
	}

	@Test
	void aStoredFilterRunsNoExpressionOfItsAuthor() {
		stored(attack(), id -> {
			refused(() -> this.filters.list(id));
			refused(() -> this.filters.count(id));
			refused(() -> this.filters.singleResult(id));
		});
	}

	@Test
	void aStoredFilterWithAnAlternativeRunsNoExpression() {
		stored(nestedAttack(), id -> {
			refused(() -> this.filters.list(id));
			refused(() -> this.filters.count(id));
		});
	}

	@Test
	void aQueryThatExtendsAFilterRunsNoExpression() {
		stored(this.tasks.createTaskQuery(), id -> {
			refused(() -> this.filters.list(id, attack()));
			refused(() -> this.filters.count(id, nestedAttack()));
			refused(() -> this.filters.singleResult(id, nestedAttack()));
		});
	}

	static Stream<Object> objectsOfTheMachine() throws ReflectiveOperationException {
		return Stream.of(String.class, GuardedExpressionsTest.class.getClassLoader(), Runtime.getRuntime(),
				new ProcessBuilder(), Object.class.getMethod("toString"), Thread.currentThread());
	}

	/** One of them is the loader of the tests, which must stay open. */
	@ParameterizedTest(autoCloseArguments = false)
	@MethodSource("objectsOfTheMachine")
	void noObjectOfTheMachineIsInReach(Object object) {
		ReachGuard guard = new ReachGuard(new ModelBeans(this.beans));
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> guard.getValue(null, object, "name"));
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> guard.invoke(null, object, "toString", null, new Object[0]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${now()}", "${dateTime().plusDays(2).withTimeAtStartOfDay()}", "${ dateTime() }",
			"#{dateTime().minusWeeks(1)}" })
	void datesOfTasklistsFiltersStillWork(String expression) {
		stored(this.tasks.createTaskQuery().dueAfterExpression(expression).taskName("none"),
				id -> assertThat(this.filters.list(id)).isEmpty());
	}

	@Test
	void theCurrentUserStillWorksInFilters() {
		stored(this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").taskName("none"), id -> {
			this.identity.setAuthentication("admin", List.of("camunda-admin"));
			assertThat(this.filters.list(id)).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "${now()}${now()}", "${now().getClass()}", "${dateTime().chronology}",
			"${dateTime().plusDays(now())}", "text", "${currentUser().toString()}" })
	void whatOnlyLooksLikeADateIsRefused(String expression) {
		stored(this.tasks.createTaskQuery().dueAfterExpression(expression), id -> refused(() -> this.filters.list(id)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${environment.getProperty('spring.datasource.password')}", "${dataSource.jdbcUrl}",
			"${directory}", "${text.getClass()}", "${text.class.name}", "${text.bytes.class}",
			"${execution.processEngineServices.identityService}", "${execution.getProcessEngineServices()}",
			"${execution.getProcessEngine()}", "${execution.deleteCascade('x')}", "${execution.setVariable('a', 1)}",
			"${execution.variables.getClass()}" })
	void aModelReachesNothingOfTheMachine(String expression) {
		assertThatThrownBy(() -> run(expression)).rootCause()
			.isInstanceOf(RestException.class)
			.hasMessageContaining("may not use");
	}

	@Test
	void aModelReadsValuesAndFacts() {
		run("${text.length() > 1 and empty none and execution.processInstanceId != null and execution.hasVariable('text')}");
		run("${list.size() == 1 and map.key == 'value' and now().time > 0}");
	}

	@Test
	void noVariableHidesABean() {
		assertThatThrownBy(() -> run("${deadlines.length() == 3}")).hasMessageNotContaining("may not use")
			.hasMessageContaining("length");
	}

	/**
	 * As a model deployed before the rules would: today's are refused where they come in.
	 */
	private void run(String expression) {
		ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		TestModels.whole(this.engine.getRepositoryService()
			.createDeployment()
			.name("guard-attack")
			.enableDuplicateFiltering(true)
			.addString("guard-attack.bpmn", TestModels.process("guard-attack",
					"<bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/><bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/>")))
			.deploy();
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceByKey("guard-attack")
			.setVariable("text", "ab")
			.setVariable("none", null)
			.setVariable("deadlines", "abc")
			.setVariable("list", List.of(1))
			.setVariable("map", Map.of("key", "value"))
			.execute()
			.getId();
		engine.getCommandExecutorTxRequired()
			.execute(context -> engine.getExpressionManager()
				.createExpression(expression)
				.getValue(context.getExecutionManager().findExecutionById(instance)));
	}

	private TaskQuery attack() {
		return this.tasks.createTaskQuery().dueAfterExpression(ATTACK);
	}

	private TaskQuery nestedAttack() {
		return this.tasks.createTaskQuery().or().dueAfterExpression(ATTACK).taskName("x").endOr();
	}

	private void stored(TaskQuery query, Consumer<String> use) {
		Filter filter = this.filters.newTaskFilter("guard-attack").setQuery(query);
		use.accept(this.filters.saveFilter(filter).getId());
	}

	private static void refused(Runnable attack) {
		assertThatThrownBy(attack::run).isInstanceOfAny(RestException.class, BadUserRequestException.class)
			.satisfies(refusal -> assertThat(ExceptionHandlerHelper.getInstance().getStatus(refusal).getStatusCode())
				.isEqualTo(400));
	}

}
