package ca.docket.engine.deployment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a process splits, no answer gets lost. */
class SplitRulesTest {

	private static final ModelFile FORM = ModelRulesTest.file("x-ask.form", """
			{"id": "x-ask", "components": [
			  {"type": "radio", "key": "answer", "values": [{"value": "yes"}, {"value": "no"}]},
			  {"type": "radio", "key": "why", "values": [{"value": "cost"}, {"value": "risk"}]}]}""");

	private static final String ASK = "<bpmn:userTask id='A' camunda:formRef='x-ask'/>"
			+ "<bpmn:userTask id='B'/><bpmn:endEvent id='E'/><bpmn:sequenceFlow id='F0' sourceRef='A' targetRef='G'/>";

	private static List<String> found(String elements) {
		return SplitRules
			.of(FamilyModels.of(List.of(ModelRulesTest.file("x.bpmn", TestModels.process(elements)), FORM)))
			.stream()
			.map(finding -> String.join(" ",
					Stream
						.concat(Stream.of(finding.key().replace("model.split.", ""), finding.element()),
								finding.details().stream().map(Object::toString))
						.toList()))
			.toList();
	}

	/** After the question, a split with these conditions whose default leads here. */
	private static String split(String fallback, String... conditions) {
		StringBuilder split = new StringBuilder(ASK + "<bpmn:exclusiveGateway id='G' default='D'/>"
				+ "<bpmn:sequenceFlow id='D' sourceRef='G' targetRef='" + fallback + "'/>");
		for (int i = 1; i <= conditions.length; i++) {
			split.append(flow("F" + i, "E", conditions[i - 1]));
		}
		return split.toString();
	}

	private static String flow(String id, String to, String condition) {
		return ("<bpmn:sequenceFlow id='%s' sourceRef='G' targetRef='%s'><bpmn:conditionExpression>${%s}"
				+ "</bpmn:conditionExpression></bpmn:sequenceFlow>")
			.formatted(id, to, condition.replace("'", "&apos;"));
	}

	@Test
	void everyAnswerHasItsFlowAndTheDefaultAsksAPerson() {
		assertThat(found(split("A", "answer == 'yes'", "answer == 'no'"))).isEmpty();
		assertThat(found(split("B", "answer == 'yes' or 'no' == answer"))).isEmpty();
		assertThat(found(split("A", "answer == 'yes' and why == 'cost'", "answer == 'no' or why == 'risk'"))).isEmpty();
	}

	@Test
	void anAnswerWithoutAFlowIsNamed() {
		assertThat(found(split("A", "answer == 'yes'"))).containsExactly("missing G answer no");
		assertThat(found(split("A", "answer != 'yes'"))).containsExactlyInAnyOrder("missing G answer yes",
				"missing G answer no");
		assertThat(found(split("A", "answer == 'yes' and why == 'cost'", "answer == 'no'")))
			.containsExactly("missing G why risk");
	}

	@Test
	void aSplitOfMoreAnswersThanCanBeTriedIsRefusedAtOnce() {
		StringBuilder fields = new StringBuilder();
		StringBuilder condition = new StringBuilder("answer == 'yes'");
		for (int i = 0; i < 13; i++) {
			fields
				.append(",{\"type\": \"radio\", \"key\": \"a%d\", \"values\": [{\"value\": \"x\"}, {\"value\": \"y\"}]}"
					.formatted(i));
			condition.append(" and a").append(i).append(" == 'x'");
		}
		ModelFile form = ModelRulesTest.file("x-ask.form", FORM.text().replace("]}]}", "]}" + fields + "]}"));
		assertThat(SplitRules.of(FamilyModels
			.of(List.of(ModelRulesTest.file("x.bpmn", TestModels.process(split("A", condition.toString()))), form))))
			.extracting(Finding::key)
			.containsExactly("model.split.large");
	}

	@Test
	void anAnswerThatNobodyCanGiveIsAMistake() {
		assertThat(found(split("A", "answer == 'yes'", "answer == 'no'", "answer == 'perhaps'")))
			.containsExactly("never G answer perhaps yes, no");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:endEvent id='Z'/>",
			"<bpmn:serviceTask id='Z'/><bpmn:sequenceFlow id='Z1' sourceRef='Z' targetRef='E'/>",
			"<bpmn:parallelGateway id='Z'/><bpmn:sequenceFlow id='Z1' sourceRef='Z' targetRef='A'/>"
					+ "<bpmn:sequenceFlow id='Z2' sourceRef='Z' targetRef='E'/>",
			"<bpmn:subProcess id='Z'><bpmn:startEvent id='Z1'/><bpmn:sequenceFlow id='Z2' sourceRef='Z1' targetRef='Z3'/>"
					+ "<bpmn:endEvent id='Z3'/></bpmn:subProcess><bpmn:sequenceFlow id='Z4' sourceRef='Z' targetRef='E'/>",
			"<bpmn:callActivity id='Z' calledElement='other'/><bpmn:sequenceFlow id='Z1' sourceRef='Z' targetRef='E'/>",
			"<bpmn:serviceTask id='Z'/>" })
	void anUnknownAnswerEndsNothing(String fallback) {
		assertThat(found(split("Z", "answer == 'yes'", "answer == 'no'") + fallback)).containsExactly("default D");
		assertThat(found(split("Z", "answer == 'yes' and amount > 3") + fallback)).containsExactly("default D");
	}

	@Test
	void anUnknownAnswerMayPassStepsOnItsWayToAPerson() {
		assertThat(found(split("Z", "answer == 'yes'", "answer == 'no'")
				+ "<bpmn:subProcess id='Z'><bpmn:startEvent id='Z1'/><bpmn:sequenceFlow id='Z2' sourceRef='Z1' targetRef='Z3'/>"
				+ "<bpmn:userTask id='Z3'/></bpmn:subProcess>"))
			.isEmpty();
		assertThat(found(split("Z", "answer == 'yes'", "answer == 'no'")
				+ "<bpmn:serviceTask id='Z'/><bpmn:sequenceFlow id='Z1' sourceRef='Z' targetRef='A'/>"))
			.isEmpty();
	}

	@Test
	void answersThatWentAnotherWayAreNotAskedForAgain() {
		String again = "<bpmn:exclusiveGateway id='H' default='H1'/><bpmn:sequenceFlow id='H1' sourceRef='H' targetRef='A'/>"
				+ flow("H2", "E", "answer == 'yes'").replace("'G'", "'H'");
		assertThat(found(split("A", "answer == 'no'") + flow("T", "H", "answer == 'yes'") + again)).isEmpty();
		assertThat(found(split("A", "why == 'cost'", "why == 'risk'") + flow("T", "H", "why == 'cost'") + again))
			.containsExactly("missing H answer no");
	}

	@Test
	void aTaskThatAsksTheFormItselfSaysWhichAnswerGoesOn() {
		String hidden = split("A", "answer == 'yes'").replace("camunda:formRef='x-ask'/>",
				"camunda:formRef='x-ask'><bpmn:extensionElements><camunda:inputOutput>"
						+ "<camunda:inputParameter name='answer'/></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>");
		assertThat(found(hidden)).as("it does not leave the task").isEmpty();
		assertThat(found(hidden.replace("</camunda:inputOutput>",
				"<camunda:outputParameter name='answer'>${answer}</camunda:outputParameter></camunda:inputOutput>")))
			.containsExactly("missing G answer no");
	}

	@Test
	void aSplitWithoutADefaultComesAfterAnAsynchronousStep() {
		String split = ASK + "<bpmn:exclusiveGateway id='G'/>" + flow("F1", "E", "amount > 3")
				+ flow("F2", "B", "not (amount > 3)");
		assertThat(found(split)).containsExactly("no-default G");
		assertThat(found(split.replace("<bpmn:exclusiveGateway id='G'",
				"<bpmn:exclusiveGateway id='G' camunda:asyncBefore='true'")))
			.isEmpty();
		assertThat(found(split.replace("id='A'", "id='A' camunda:asyncAfter='true'"))).isEmpty();
		assertThat(found(split.replace("id='A'", "id='A' camunda:asyncBefore='true'")))
			.as("the form is sent after that")
			.containsExactly("no-default G");
	}

}
