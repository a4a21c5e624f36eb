package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A family reaches into no other. */
class NeighbourRulesTest {

	private static final OperatorsRules OPERATORS = new OperatorsRules(Map.of(),
			Map.of("x", Set.of("clerks"), "y", Set.of("hr"), "commitment", Set.of("clerks")),
			Map.of("x-open", Set.of("y")), Set.of("commitment"), Set.of());

	private static final String CALL = "<bpmn:callActivity id='A' calledElement='%s'><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:callActivity>";

	private static List<String> found(String elements, ModelFile... others) {
		List<ModelFile> files = new ArrayList<>(List.of(others));
		files.add(ModelRulesTest.file("x-new.bpmn", TestModels.process("x-new", elements)));
		return NeighbourRules.of(FamilyModels.of(files), OPERATORS)
			.stream()
			.map(finding -> finding.key().replace("model.other.", "") + finding.details())
			.toList();
	}

	@Test
	void aFamilyCallsItselfAndWhatAllMayCall() {
		assertThat(found(CALL.formatted("x-part", "<camunda:in source='a' target='b'/>"))).isEmpty();
		assertThat(found(CALL.formatted("commitment",
				"<camunda:in businessKey='#{execution.processBusinessKey}'/><camunda:in source='a' target='commitmentId'/>")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "y", "y-part", "stranger", "xx" })
	void aProcessOfAnotherFamilyIsNotCalled(String called) {
		assertThat(found(CALL.formatted(called, ""))).containsExactly("call[" + called + "]");
	}

	@Test
	void theOperatorsCanOpenAFamilyToAProcess() {
		String model = TestModels
			.process("x-open", CALL.formatted("y-part", "") + "<bpmn:receiveTask id='B' messageRef='M'/>")
			.replace("</bpmn:definitions>", "<bpmn:message id='M' name='y.ready'/></bpmn:definitions>");
		assertThat(NeighbourRules.of(FamilyModels.of(List.of(ModelRulesTest.file("x-open.bpmn", model))), OPERATORS))
			.isEmpty();
	}

	/** More time that nobody granted, for one. */
	@Test
	void aCallGivesNothingButWhatIsAskedFor() {
		assertThat(found(CALL.formatted("commitment",
				"<camunda:in source='a' target='commitmentId'/>"
						+ "<camunda:in sourceExpression='grant' target='moreTime'/>")))
			.containsExactly("input[commitment, moreTime]");
		assertThat(found(CALL.formatted("commitment", ""))).containsExactly("needs[commitment, commitmentId]");
	}

	@ParameterizedTest
	@CsvSource({ "x.ready, true", "x-new.ready, true", "y.ready, false", "y-part.ready, false", "xx.ready, false",
			"ready, false", "commitment.met, false" })
	void aMessageIsOfItsFamily(String message, boolean own) {
		String model = TestModels.process("x-new", "<bpmn:receiveTask id='A' messageRef='M'/>")
			.replace("</bpmn:definitions>", "<bpmn:message id='M' name='" + message + "'/></bpmn:definitions>");
		assertThat(NeighbourRules.of(FamilyModels.of(List.of(ModelRulesTest.file("x-new.bpmn", model))), OPERATORS))
			.hasSize(own ? 0 : 1)
			.allMatch(finding -> finding.key().equals("model.other.message"));
	}

	@ParameterizedTest
	@CsvSource({ "to, clerks, ", "to, contact:neighbour, ", "to, hr, hr", "copies, hr, hr", "copies, nobody, nobody",
			"group, clerks, ", "group, hr, hr", "group, ${group}, hr", "to, ${elsewhere}, ", "to, ${group}, hr",
			"to, h${rest}, hr" })
	void aLetterAndAQuestionGoToGroupsThatHaveToDoWithTheFamily(String input, String reader, String stranger) {
		ModelFile form = ModelRulesTest.file("x-ask.form", """
				{"id": "x-ask", "type": "default", "components": [
				  {"type": "select", "id": "A", "key": "group", "values": [{"value": "clerks"}, {"value": "hr"}]},
				  {"type": "select", "id": "B", "key": "rest", "values": [{"value": "r"}]}]}""");
		String model = "<bpmn:userTask id='U' camunda:formRef='x-ask'/><bpmn:serviceTask id='A' camunda:delegateExpression='${sendLetter}'>"
				+ "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='%s'>%s</camunda:inputParameter>"
				+ "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask><bpmn:sequenceFlow id='F' sourceRef='U' targetRef='A'/>";
		assertThat(found(model.formatted(input, reader), form))
			.isEqualTo((stranger != null) ? List.of("group[" + stranger + ", x]") : List.of());
	}

}
