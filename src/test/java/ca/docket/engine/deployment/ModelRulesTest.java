package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be deployed and what not, without an engine. */
class ModelRulesTest {

	static final Surroundings HERE = new Surroundings(Delegates.names(), Set.of("docket.example.org"),
			Map.of("own", Set.of("T"), "hiring-disposal", Set.of("Event_MonthBegun")), OperatorsRules.NONE, true);

	@Test
	void whatDocketComesWithBreaksNoRule() {
		assertThat(new ModelRules(() -> HERE).findings(ShippedModels.files())).isEmpty();
	}

	/** Of a model with its French. */
	static List<String> keys(String name, String content) {
		ModelFile file = file(name, content);
		return keys(Stream.concat(Stream.of(file), TestModels.french(file).stream()).toArray(ModelFile[]::new));
	}

	static ModelFile file(String name, String content) {
		return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

	static List<String> keys(ModelFile... files) {
		return new ModelRules(() -> HERE).faults(List.of(files)).stream().map(Finding::key).distinct().toList();
	}

	static List<String> task(String task) {
		return keys("x.bpmn", TestModels.process(task));
	}

	private static List<String> condition(String expression) {
		return task(
				"<bpmn:userTask id='A' name='%s'/>".formatted(expression.replace("'", "&apos;").replace("<", "&lt;")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/>",
			"<bpmn:userTask id='A' camunda:candidateGroups='coordinators,review-${discipline}' camunda:priority='${priority}'/>",
			"<bpmn:callActivity id='A' calledElement='other'><bpmn:extensionElements><camunda:in businessKey='#{execution.processBusinessKey}'/><camunda:in source='a' target='b'/></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:list><camunda:value>${b}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:intermediateCatchEvent id='A'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
			"<bpmn:textAnnotation id='A'><bpmn:text>Ask the clerk.</bpmn:text></bpmn:textAnnotation>",
			"<bpmn:sendTask id='A' camunda:delegateExpression='#{openCase}'/>" })
	void whatOfficesDrawIsTaken(String task) {
		assertThat(task(task)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:serviceTask id='A' camunda:type='shell'/>",
			"<bpmn:serviceTask id='A' camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'/>",
			"<bpmn:serviceTask id='A' camunda:expression='${deadlines.toString()}'/>",
			"<bpmn:serviceTask id='A' camunda:type='external' camunda:topic='t'/>",
			"<bpmn:serviceTask id='A'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:field name='a' stringValue='b'/></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:scriptTask id='A' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
			"<bpmn:scriptTask id='A' scriptFormat='feel' camunda:resource='classpath://application.yaml'/>",
			"<bpmn:userTask id='A' camunda:formKey='embedded:deployment:x.html'/>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:formData/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:formProperty id='a'/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:validator config='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A' camunda:formHandlerClass='x.Y'/>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:taskListener id='L' event='timeout' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:executionListener event='start' expression='${1}'/></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:endEvent id='A'><bpmn:extensionElements><camunda:executionListener event='end' delegateExpression='${endCase}'/></bpmn:extensionElements></bpmn:endEvent>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:taskListener id='L' event='timeout' delegateExpression='${endCase}'><bpmn:timerEventDefinition/></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:adHocSubProcess id='A'/>", "<bpmn:transaction id='A'/>",
			"<bpmn:intermediateThrowEvent id='A'><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>",
			"<bpmn:serviceTask id='A' isForCompensation='true' camunda:delegateExpression='${openCase}'/>",
			"<bpmn:userTask id='A'><bpmn:documentation><b xmlns='http://www.w3.org/1999/xhtml'>x</b></bpmn:documentation></bpmn:userTask>",
			"<bpmn:callActivity id='A' camunda:caseRef='x'/>",
			"<bpmn:callActivity id='A' calledElement='o' camunda:variableMappingClass='x.Y'/>",
			"<bpmn:callActivity id='A' calledElement='o' camunda:variableMappingDelegateExpression='${openCase}'/>",
			"<bpmn:callActivity id='A' calledElement='o' camunda:calledElementTenantId='x'/>",
			"<bpmn:callActivity id='A' calledElement='o'><bpmn:extensionElements><camunda:in variables='all'/></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:errorEventDefinition id='E' expression='${true}'/></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:intermediateThrowEvent id='A'><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>",
			"<bpmn:endEvent id='A'><bpmn:messageEventDefinition camunda:type='shell'/></bpmn:endEvent>",
			"<bpmn:subProcess id='A'><bpmn:standardLoopCharacteristics/></bpmn:subProcess>",
			"<bpmn:userTask id='A'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression/></bpmn:potentialOwner></bpmn:userTask>",
			"<x:scriptTask xmlns:x='urn:x' id='A' scriptFormat='juel'><x:script>${1}</x:script></x:scriptTask>",
			"<bpmn:serviceTask id='A' xmlns:a='http://activiti.org/bpmn' a:class='x.Y'/>" })
	void whatCouldRunOrReachSomethingIsRefused(String task) {
		assertThat(task(task)).isNotEmpty()
			.allMatch(key -> Set.of("model.element", "model.attribute", "model.activiti", "model.collection")
				.contains(key));
	}

	@ParameterizedTest
	@ValueSource(strings = { "candidateStarterGroups", "candidateStarterUsers", "taskPriority", "tenantId" })
	void whoStartsAProcessAndHowItIsTreatedIsNotItsModels(String attribute) {
		assertThat(keys("x.bpmn",
				TestModels.process("").replace("isExecutable", "camunda:%s='staff' isExecutable".formatted(attribute))))
			.containsExactly("model.attribute");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "${title}", "#{title}", "${a == 'b' and not (c > 1) or empty d}",
			"${check == 'stricter' ? stricterPath : coordinatorPath}", "${assessments.contains('x') and level == null}",
			"${deadlines.expiry('intake','Activity_AnswerQuestion')}", "#{execution.processBusinessKey}",
			"${a ne -1}" })
	void anExpressionMayCompareVariables(String expression) {
		assertThat(condition(expression)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${a.class}", "${a['class']}", "${a.b}", "${execution}",
			"${execution.setVariable('a', 1)}", "${execution.processEngineServices}", "${openCase}", "${deadlines}",
			"${deadlines.edition()}", "${deadlines.expiry(a, b)}", "${now()}", "${currentUser()}",
			"${a.b.contains('c')}", "${a.contains('b','c')}", "${a.contains(b.c())}", "${1 + 1}", "${a}${b}",
			"text ${a}", "${a", "${a ? b.c() : d}", "${[a]}", "${a == b.size()}", "#{a.b()}", "${task}",
			"${execution['processBusinessKey']}", "x#{a.b()}y" })
	void anExpressionMayDoNoMore(String expression) {
		assertThat(condition(expression)).containsExactly("model.expression");
	}

	@Test
	void anExpressionCannotBeHiddenInEntitiesCommentsOrDepth() {
		assertThat(task("<bpmn:userTask id='A' name='&#36;{a.b()}'/>")).containsExactly("model.expression");
		assertThat(
				task("<bpmn:userTask id='A'><bpmn:documentation>$<!-- -->{a.b()}</bpmn:documentation></bpmn:userTask>"))
			.containsExactly("model.expression");
		assertThat(task(
				"<bpmn:userTask id='A'><bpmn:documentation><![CDATA[${a.b()}]]></bpmn:documentation></bpmn:userTask>"))
			.containsExactly("model.expression");
		assertThat(condition("${" + "(".repeat(20) + "a" + ")".repeat(20) + "}")).isEmpty();
		assertThat(condition("${" + "(".repeat(4000) + "a" + ")".repeat(4000) + "}")).containsExactly("model.long",
				"model.expression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:callActivity id='A' calledElement='${x}'/>",
			"<bpmn:businessRuleTask id='A' camunda:decisionRef='${x}' camunda:decisionRefBinding='deployment'/>",
			"<bpmn:userTask id='A' camunda:formRef='${x}' camunda:formRefBinding='deployment'/>",
			"<bpmn:userTask id='A'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${x}'/></bpmn:userTask>",
			"<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${x}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>" })
	void namesOfOthersAreNoExpressions(String task) {
		assertThat(task(task)).containsExactly("model.no-expression");
	}

	@Test
	void messagesAndErrorsHavePlainNames() {
		String beside = "</bpmn:process><bpmn:%s id='M' name='${x}'/>";
		assertThat(beside(beside.formatted("message"))).containsExactly("model.no-expression");
		assertThat(beside(beside.formatted("error"))).containsExactly("model.no-expression");
		assertThat(beside(beside.formatted("signal"))).containsExactly("model.element");
		assertThat(beside(beside.formatted("import"))).containsExactly("model.element");
	}

	@Test
	void aFileHoldsNoSecondProcessAndNoSecondDecision() {
		assertThat(beside(
				"</bpmn:process><bpmn:process id='earb-item' isExecutable='true' camunda:historyTimeToLive='P1D'/>"))
			.containsExactly("model.one");
		String table = TestModels.table("", "1");
		String decision = table.substring(table.indexOf("<decision id"), table.indexOf("</definitions>"));
		assertThat(keys("x.dmn",
				table.replace("</definitions>",
						decision.replace("decision id=\"x\"", "decision id=\"earb-terms\"") + "</definitions>")))
			.containsExactly("model.one");
	}

	private static List<String> beside(String end) {
		return keys("x.bpmn", TestModels.process("").replace("</bpmn:process>", end));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${x}", "${openCase.execute()}", "openCase", "${openCase} ", "${environment}",
			"${true ? openCase : x}", "" })
	void workIsHandedToExactlyOneDelegate(String expression) {
		List<String> found = task("<bpmn:serviceTask id='A' camunda:delegateExpression='%s'/>".formatted(expression));
		assertThat(found).isEqualTo(expression.endsWith(" ") ? List.of() : List.of("model.delegate"));
	}

	@Test
	void aCalledProcessIsInTheSameCase() {
		assertThat(task("<bpmn:callActivity id='A' calledElement='o'><bpmn:extensionElements>"
				+ "<camunda:in businessKey='AIR-2026-0001'/></bpmn:extensionElements></bpmn:callActivity>"))
			.containsExactly("model.case-number");
		assertThat(task("<bpmn:callActivity id='A' calledElement='o'><bpmn:extensionElements>"
				+ "<camunda:in businessKey='${other}'/></bpmn:extensionElements></bpmn:callActivity>"))
			.containsExactly("model.case-number");
	}

	@Test
	void noEntityIsReadAndNoBombGoesOff() {
		String lol = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
		assertThat(keys("x.bpmn", lol + TestModels.process("").substring(TestModels.process("").indexOf("<bpmn:def"))))
			.containsExactly("model.xml");
		assertThat(keys("x.dmn", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>")).containsExactly("model.xml");
		assertThat(keys("x.bpmn", "<a>".repeat(10_000))).containsExactly("model.xml");
		assertThat(keys("x.bpmn", "")).containsExactly("model.xml");
		assertThat(keys("x.bpmn", "\1\2")).containsExactly("model.xml");
		assertThat(keys("x.bpmn",
				"<?xml-stylesheet href='x'?>"
						+ TestModels.process("").substring(TestModels.process("").indexOf("<bpmn:def"))))
			.containsExactly("model.instruction");
	}

	@Test
	void otherToolsModelsGetAClearAnswer() {
		assertThat(keys("x.dmn", "<definitions xmlns='http://www.omg.org/spec/DMN/20151101/dmn.xsd'/>"))
			.containsExactly("model.old-dmn");
		assertThat(keys("x.bpmn", "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL'/>"))
			.containsExactly("model.cmmn");
		assertThat(keys("x.bpmn", "<html/>")).containsExactly("model.root");
		assertThat(task("<bpmn:serviceTask id='A'><bpmn:extensionElements>"
				+ "<z:taskDefinition xmlns:z='http://camunda.org/schema/zeebe/1.0' type='x'/></bpmn:extensionElements></bpmn:serviceTask>"))
			.containsExactly("model.camunda-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "isExecutable=\"false\"", "isExecutable=\"TRUE\"" })
	void aProcessThatTheEngineWouldPassOverIsRefused(String executable) {
		assertThat(keys("x.bpmn", TestModels.process("").replace("isExecutable=\"true\"", executable)))
			.containsExactly("model.not-executable");
	}

	@Test
	void anIdIsThereOnceOverProcessesTablesAndForms() {
		byte[] process = TestModels.process("").getBytes(StandardCharsets.UTF_8);
		byte[] form = "{\"id\": \"x\", \"components\": []}".getBytes(StandardCharsets.UTF_8);
		assertThat(new ModelRules(() -> HERE)
			.faults(List.of(new ModelFile("x.bpmn", process), new ModelFile("x.form", form)))).extracting(Finding::key)
			.containsExactly("model.id-twice");
	}

	@Test
	void aFlowWithoutAnIdGoesPastNoRule() {
		assertThat(task("<bpmn:userTask id='A'/><bpmn:sequenceFlow sourceRef='S' targetRef='A'/>"))
			.containsExactly("model.no-id");
	}

}
