package ca.docket.engine.deployment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An expression only compares wherever the engine reads one, however it is marked. */
class ExpressionPlacesTest {

	private static final String MAPPED = "<bpmn:userTask id='A'><bpmn:extensionElements><camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>";

	private static final String TIMED = "<bpmn:intermediateCatchEvent id='A'><bpmn:timerEventDefinition>%s</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";

	private static final String REPEATED = "<bpmn:userTask id='A'><bpmn:multiInstanceLoopCharacteristics camunda:collection='all'>%s</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>";

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:userTask id='A' name='RUN'/>", "<bpmn:userTask id='A' camunda:assignee='RUN'/>",
			"<bpmn:userTask id='A' camunda:candidateUsers='RUN'/>",
			"<bpmn:userTask id='A' camunda:candidateGroups='RUN'/>",
			"<bpmn:userTask id='A' camunda:candidateGroups='review-RUN'/>",
			"<bpmn:userTask id='A' camunda:dueDate='RUN'/>", "<bpmn:userTask id='A' camunda:followUpDate='RUN'/>",
			"<bpmn:userTask id='A' camunda:priority='RUN'/>", "<bpmn:userTask id='A' camunda:asyncBefore='RUN'/>",
			"<bpmn:userTask id='A'><bpmn:documentation>RUN</bpmn:documentation></bpmn:userTask>",
			"<bpmn:callActivity id='A' calledElement='o'><bpmn:extensionElements><camunda:in sourceExpression='RUN' target='a'/></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:callActivity id='A' calledElement='o'><bpmn:extensionElements><camunda:out sourceExpression='RUN' target='a'/></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:exclusiveGateway id='A'/><bpmn:endEvent id='E'/><bpmn:sequenceFlow id='F' sourceRef='A' targetRef='E'><bpmn:conditionExpression>RUN</bpmn:conditionExpression></bpmn:sequenceFlow>",
			"<bpmn:intermediateCatchEvent id='A'><bpmn:conditionalEventDefinition><bpmn:condition>RUN</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>" })
	void ofAnElement(String element) {
		assertRefused(element);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<camunda:inputParameter name='a'>RUN</camunda:inputParameter>",
			"<camunda:outputParameter name='a'>RUN</camunda:outputParameter>",
			"<camunda:inputParameter name='a'><camunda:list><camunda:value>RUN</camunda:value></camunda:list></camunda:inputParameter>",
			"<camunda:inputParameter name='a'><camunda:map><camunda:entry key='k'>RUN</camunda:entry></camunda:map></camunda:inputParameter>",
			"<camunda:inputParameter name='a'><camunda:map><camunda:entry key='RUN'>v</camunda:entry></camunda:map></camunda:inputParameter>",
			"<camunda:inputParameter name='a'><camunda:map><camunda:entry key='k'><camunda:list><camunda:value>RUN</camunda:value></camunda:list></camunda:entry></camunda:map></camunda:inputParameter>" })
	void ofAnInput(String mapping) {
		assertRefused(MAPPED.formatted(mapping));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:timeDate>RUN</bpmn:timeDate>", "<bpmn:timeDuration>RUN</bpmn:timeDuration>",
			"<bpmn:timeCycle>RUN</bpmn:timeCycle>" })
	void ofATimer(String timer) {
		assertRefused(TIMED.formatted(timer));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:completionCondition>RUN</bpmn:completionCondition>" })
	void ofALoop(String loop) {
		assertRefused(REPEATED.formatted(loop));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:error id='M' errorCode='e' camunda:errorMessage='RUN'/>",
			"<bpmn:error id='M' errorCode='RUN'/>", "<bpmn:escalation id='M' escalationCode='RUN'/>",
			"<bpmn:message id='M' name='RUN'/>" })
	void besideTheProcess(String element) {
		for (String run : new String[] { "${a.b()}", "#{a.b()}" }) {
			assertThat(ModelRulesTest.keys("x.bpmn",
					TestModels.process("")
						.replace("</bpmn:definitions>", element.replace("RUN", run) + "</bpmn:definitions>")))
				.containsAnyOf("model.expression", "model.no-expression");
		}
	}

	private static void assertRefused(String element) {
		for (String run : new String[] { "${a.b()}", "#{a.b()}" }) {
			assertThat(ModelRulesTest.task(element.replace("RUN", run))).as(run)
				.containsAnyOf("model.expression", "model.no-expression");
		}
	}

}
