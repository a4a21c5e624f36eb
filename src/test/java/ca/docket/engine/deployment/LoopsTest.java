package ca.docket.engine.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No model turns in a circle without somebody or something outside. */
class LoopsTest {

	private static final String REPEATED = "<bpmn:multiInstanceLoopCharacteristics camunda:collection='all'/>";

	private static final String TIMER = "<bpmn:timerEventDefinition><bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition>";

	private static List<String> task(String elements) {
		return ModelRulesTest.keys("x.bpmn", TestModels.process(elements));
	}

	/** From A on, and back to it. */
	private static List<String> around(String between) {
		return task("<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/>" + between
				+ "<bpmn:sequenceFlow id='Out' sourceRef='A' targetRef='B'/><bpmn:sequenceFlow id='Back' sourceRef='B' targetRef='A'/>");
	}

	@Test
	void noFlowTurnsInACircleByItself() {
		String loop = "<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/><bpmn:%s id='B'/>"
				+ "<bpmn:sequenceFlow id='F1' sourceRef='A' targetRef='B'/><bpmn:sequenceFlow id='F2' sourceRef='B' targetRef='A'/>";
		assertThat(task(loop.formatted("exclusiveGateway"))).containsExactly("model.loop");
		assertThat(task(loop.formatted("userTask"))).isEmpty();
		assertThat(task("<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/>"
				+ "<bpmn:boundaryEvent id='B' attachedToRef='A'><bpmn:errorEventDefinition/></bpmn:boundaryEvent>"
				+ "<bpmn:sequenceFlow id='F' sourceRef='B' targetRef='A'/>"))
			.containsExactly("model.loop");
	}

	@Test
	void whatOnlyLooksLikeAWaitIsALoopToo() {
		String back = "<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/><bpmn:sequenceFlow id='F1' sourceRef='A' targetRef='B'/>";
		assertThat(task(back
				+ "<bpmn:intermediateThrowEvent id='B'><bpmn:linkEventDefinition name='again'/></bpmn:intermediateThrowEvent>"
				+ "<bpmn:intermediateCatchEvent id='C'><bpmn:linkEventDefinition name='again'/></bpmn:intermediateCatchEvent>"
				+ "<bpmn:sequenceFlow id='F2' sourceRef='C' targetRef='A'/>"))
			.as("a link")
			.containsExactly("model.loop");
		assertThat(task(back
				+ "<bpmn:intermediateCatchEvent id='B'><bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition>"
				+ "</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id='F2' sourceRef='B' targetRef='A'/>"))
			.as("a condition that holds already")
			.containsExactly("model.loop");
		assertThat(task(
				"<bpmn:userTask id='A'/><bpmn:boundaryEvent id='B' attachedToRef='A'><bpmn:conditionalEventDefinition>"
						+ "<bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>"
						+ "<bpmn:sequenceFlow id='F' sourceRef='B' targetRef='A'/>"))
			.as("a task that is left before it begins")
			.containsExactly("model.loop");
	}

	@Test
	void aTaskThatIsRepeatedForAnEmptyListWaitsForNobody() {
		assertThat(around("<bpmn:userTask id='B'>" + REPEATED + "</bpmn:userTask>")).containsExactly("model.loop");
		assertThat(around("<bpmn:subProcess id='B'>" + REPEATED + "<bpmn:startEvent id='I'/><bpmn:userTask id='U'/>"
				+ "<bpmn:endEvent id='E'/><bpmn:sequenceFlow id='F1' sourceRef='I' targetRef='U'/>"
				+ "<bpmn:sequenceFlow id='F2' sourceRef='U' targetRef='E'/></bpmn:subProcess>"))
			.containsExactly("model.loop");
	}

	@Test
	void whatADelegateNeverSaysTwiceInARowEnds() {
		String loop = "<bpmn:serviceTask id='A' camunda:delegateExpression='${compareScreenings}'/>"
				+ "<bpmn:sequenceFlow id='F' sourceRef='A' targetRef='B'/><bpmn:exclusiveGateway id='B'/>"
				+ "<bpmn:sequenceFlow id='G' sourceRef='B' targetRef='A'><bpmn:conditionExpression>%s"
				+ "</bpmn:conditionExpression></bpmn:sequenceFlow>";
		assertThat(task(loop.formatted("${second}"))).doesNotContain("model.loop");
		assertThat(task(loop.formatted("${!second}"))).contains("model.loop");
		assertThat(task(loop.formatted("${second}")
			.replace("id='A' camunda:delegateExpression='${compareScreenings}'",
					"id='A' camunda:delegateExpression='${openCase}'")
				+ "<bpmn:serviceTask id='C' camunda:delegateExpression='${compareScreenings}'/>"))
			.as("said once, before the loop")
			.contains("model.loop");
	}

	@ParameterizedTest
	@ValueSource(strings = { "timeDuration PT0S", "timeDuration PT59S", "timeDate 2020-01-01T00:00:00Z",
			"timeDate ${day}", "timeDuration ${period}" })
	void aTimerThatCanBeOverWaitsForNobody(String timer) {
		String event = TIMER.formatted((Object[]) timer.split(" "));
		assertThat(around("<bpmn:intermediateCatchEvent id='B'>" + event + "</bpmn:intermediateCatchEvent>"))
			.containsExactly("model.loop");
		assertThat(task("<bpmn:userTask id='A'/><bpmn:boundaryEvent id='B' attachedToRef='A'>" + event
				+ "</bpmn:boundaryEvent><bpmn:sequenceFlow id='F' sourceRef='B' targetRef='A'/>"))
			.containsExactly("model.loop");
		assertThat(around("<bpmn:eventBasedGateway id='B'/><bpmn:intermediateCatchEvent id='C'>" + event
				+ "</bpmn:intermediateCatchEvent><bpmn:sequenceFlow id='F1' sourceRef='B' targetRef='C'/>"
				+ "<bpmn:sequenceFlow id='F2' sourceRef='C' targetRef='A'/>"))
			.containsExactly("model.loop");
	}

	@ParameterizedTest
	@ValueSource(strings = { "timeDuration PT1M", "timeDuration P1D", "timeDate ${deadlines.expiry('x','A')}" })
	void aTimerThatIsAheadIsAWait(String timer) {
		String event = TIMER.formatted((Object[]) timer.replace("'", "&apos;").split(" "));
		assertThat(around("<bpmn:intermediateCatchEvent id='B'>" + event + "</bpmn:intermediateCatchEvent>")).isEmpty();
	}

	@Test
	void callsAreNoWait() {
		assertThat(task("<bpmn:callActivity id='A' calledElement='o'/><bpmn:callActivity id='B' calledElement='p'/>"
				+ "<bpmn:sequenceFlow id='F1' sourceRef='A' targetRef='B'/><bpmn:sequenceFlow id='F2' sourceRef='B' targetRef='A'/>"))
			.containsExactly("model.loop");
	}

	@Test
	void aCallWaitsWhereEachWayThroughTheCalledProcessDoes() {
		String call = "<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'/><bpmn:callActivity id='B' calledElement='x-part' camunda:calledElementBinding='deployment'/>"
				+ "<bpmn:sequenceFlow id='F1' sourceRef='A' targetRef='B'/><bpmn:sequenceFlow id='F2' sourceRef='B' targetRef='A'/>";
		String asked = "<bpmn:exclusiveGateway id='G'/><bpmn:userTask id='U'/><bpmn:endEvent id='E'/><bpmn:sequenceFlow id='F0' sourceRef='S' targetRef='G'/>"
				+ "<bpmn:sequenceFlow id='F1' sourceRef='G' targetRef='U'/><bpmn:sequenceFlow id='F2' sourceRef='U' targetRef='E'/>";
		String aside = "<bpmn:endEvent id='Z'/><bpmn:sequenceFlow id='F3' sourceRef='G' targetRef='Z'/>";
		ModelFile caller = ModelRulesTest.file("x.bpmn", TestModels.process(call));
		assertThat(ModelRulesTest.keys(caller, ModelRulesTest.file("x-part.bpmn", TestModels.process("x-part", asked))))
			.isEmpty();
		assertThat(ModelRulesTest.keys(caller,
				ModelRulesTest.file("x-part.bpmn", TestModels.process("x-part", asked + aside))))
			.containsExactly("model.loop");
	}

	@Test
	void aSubProcessIsLeftWhereverItCanEnd() {
		String asks = "<bpmn:startEvent id='I'/><bpmn:exclusiveGateway id='G'/><bpmn:userTask id='U'/><bpmn:endEvent id='E'/>"
				+ "<bpmn:sequenceFlow id='F1' sourceRef='I' targetRef='G'/><bpmn:sequenceFlow id='F2' sourceRef='G' targetRef='U'/>"
				+ "<bpmn:sequenceFlow id='F3' sourceRef='U' targetRef='E'/>";
		String aside = "<bpmn:sendTask id='N' camunda:delegateExpression='${openCase}'/>"
				+ "<bpmn:sequenceFlow id='F4' sourceRef='G' targetRef='N'/>";
		String event = "<bpmn:subProcess id='V' triggeredByEvent='true'><bpmn:startEvent id='J'>%s</bpmn:startEvent>"
				+ "<bpmn:endEvent id='W'/><bpmn:sequenceFlow id='F5' sourceRef='J' targetRef='W'/></bpmn:subProcess>";
		assertThat(inside(asks)).isEmpty();
		assertThat(inside(asks + aside)).as("without an end event").containsExactly("model.loop");
		assertThat(inside(asks + event.formatted(TIMER.formatted("timeDuration", "PT0S")))).as("by a timer within")
			.containsExactly("model.loop");
		assertThat(inside(asks + event.formatted("<bpmn:errorEventDefinition/>"))).as("by an error within")
			.containsExactly("model.loop");
		assertThat(inside(asks + event.formatted(TIMER.formatted("timeDuration", "P1D")))).isEmpty();
	}

	/** An error is no way to the next step. */
	@Test
	void anErrorEndLeadsOnlyToWhatCatchesIt() {
		assertThat(inside(
				"<bpmn:startEvent id='I'/><bpmn:exclusiveGateway id='G'/><bpmn:userTask id='U'/><bpmn:endEvent id='E'/>"
						+ "<bpmn:endEvent id='X'><bpmn:errorEventDefinition/></bpmn:endEvent>"
						+ "<bpmn:sequenceFlow id='F1' sourceRef='I' targetRef='G'/><bpmn:sequenceFlow id='F2' sourceRef='G' targetRef='U'/>"
						+ "<bpmn:sequenceFlow id='F3' sourceRef='U' targetRef='E'/><bpmn:sequenceFlow id='F4' sourceRef='G' targetRef='X'/>"))
			.isEmpty();
	}

	private static List<String> inside(String elements) {
		return around("<bpmn:subProcess id='B'>" + elements + "</bpmn:subProcess>");
	}

}
