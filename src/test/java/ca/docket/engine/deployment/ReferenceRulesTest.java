package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a family names is there, and what is there is used. */
class ReferenceRulesTest {

	private static final ModelFile FORM = ModelRulesTest.file("x-ask.form",
			"{\"id\": \"x-ask\", \"type\": \"default\", \"components\": []}");

	private static final ModelFile TABLE = ModelRulesTest.file("x.dmn", TestModels.table("", "\"a\""));

	private static List<String> found(String elements, ModelFile... others) {
		return foundIn(TestModels.process(elements), others);
	}

	private static List<String> foundIn(String model, ModelFile... others) {
		List<ModelFile> files = new ArrayList<>(List.of(others));
		files.add(ModelRulesTest.file("x.bpmn", model));
		return ReferenceRules.of(FamilyModels.of(files))
			.stream()
			.map(finding -> finding.key().replace("model.", "") + " " + finding.file() + " " + finding.element()
					+ finding.details())
			.toList();
	}

	@Test
	void whatIsNamedAndThereIsTaken() {
		assertThat(found("<bpmn:userTask id='A' camunda:formRef='x-ask'/>"
				+ "<bpmn:businessRuleTask id='B' camunda:decisionRef='x'/>", FORM, TABLE))
			.isEmpty();
		assertThat(found("<bpmn:callActivity id='C' calledElement='other'/>")).as("of another family").isEmpty();
	}

	@Test
	void aFormATableOrAProcessThatIsNotThereIsRefused() {
		assertThat(found("<bpmn:subProcess id='P'><bpmn:startEvent id='T' camunda:formRef='x-none'/>"
				+ "<bpmn:userTask id='A' camunda:formRef='x-gone'/></bpmn:subProcess>"
				+ "<bpmn:businessRuleTask id='B' camunda:decisionRef='x-no'/>"
				+ "<bpmn:callActivity id='C' calledElement='x-part'/>"))
			.containsExactly("missing.form x.bpmn T[x-none]", "missing.form x.bpmn A[x-gone]",
					"missing.table x.bpmn B[x-no]", "missing.process x.bpmn C[x-part]");
	}

	@Test
	void aFormOrTableThatNothingAsksForIsRefused() {
		assertThat(found("", FORM, TABLE)).containsExactlyInAnyOrder("unused.form x-ask.form []",
				"unused.table x.dmn []");
	}

	@Test
	void aLetterThatNothingSendsIsRefused() {
		ModelFile letter = ModelRulesTest.file("x-news_en.md", "News\n");
		assertThat(found("", letter)).containsExactly("unsent.letter x-news_en.md []");
		for (String input : List.of("letter", "again")) {
			String step = sending(input, "x-news");
			assertThat(found(step, letter)).as(input).isEmpty();
			assertThat(FileNames.askedFor(ModelRulesTest.file("x.bpmn", TestModels.process(step)))).as(input)
				.containsExactly("x-news_en.md", "x-news_fr.md");
		}
		assertThat(found("", ModelRulesTest.file("electorlist-code_en.md", "A code\n"))).as("sent by Docket itself")
			.isEmpty();
		assertThat(found("", ModelRulesTest.file("earb-endorsed_en.md", "Endorsed\n"))).as("sent by a step elsewhere")
			.containsExactly("unsent.letter earb-endorsed_en.md []");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:receiveTask id='R' messageRef='M'/>",
			"<bpmn:intermediateCatchEvent id='R'><bpmn:messageEventDefinition messageRef='M'/></bpmn:intermediateCatchEvent>",
			"<bpmn:boundaryEvent id='R' attachedToRef='A'><bpmn:messageEventDefinition messageRef='M'/></bpmn:boundaryEvent>",
			"<bpmn:subProcess id='P' triggeredByEvent='true'><bpmn:startEvent id='R'><bpmn:messageEventDefinition messageRef='M'/></bpmn:startEvent></bpmn:subProcess>" })
	void whoWaitsForAMessageThatNobodySendsIsRefused(String waits) {
		assertThat(waiting(waits, "x.news")).containsExactly("unsent.message x.bpmn R[x.news]");
		assertThat(waiting(waits + sending("message", "x.news"), "x.news")).as("a step of the family").isEmpty();
		assertThat(waiting(waits + sending("stage", "news"), "x.news")).as("a part").isEmpty();
		assertThat(waiting(waits, "x.withdrawn")).as("whoever submitted it").isEmpty();
		assertThat(waiting(waits, "x.closed")).as("the last of its parts").isEmpty();
		assertThat(waiting(waits, "hiring-application.screened")).as("Docket itself").isEmpty();
	}

	@Test
	void whatBeginsACaseOrSendsAMessageWaitsForNone() {
		assertThat(waiting("<bpmn:startEvent id='R'><bpmn:messageEventDefinition messageRef='M'/></bpmn:startEvent>"
				+ "<bpmn:endEvent id='E'><bpmn:messageEventDefinition messageRef='M' camunda:delegateExpression='${joinParts}'/></bpmn:endEvent>",
				"x.news"))
			.isEmpty();
	}

	private static List<String> waiting(String elements, String message) {
		return foundIn(TestModels.process(elements)
			.replace("</bpmn:definitions>", "<bpmn:message id='M' name='%s'/></bpmn:definitions>".formatted(message)));
	}

	private static String sending(String input, String value) {
		return "<bpmn:serviceTask id='L'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='%s'>%s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"
			.formatted(input, value);
	}

	/** Else it would leave with the next file that is sent. */
	@Test
	void aTableThatAStepAsksItselfIsUsed() {
		String step = "<bpmn:serviceTask id='B' camunda:delegateExpression='${freezeBatch}'/>";
		ModelFile table = ModelRulesTest.file("audit-status-word.dmn",
				TestModels.table("", "\"a\"").replace("decision id=\"x\"", "decision id=\"audit-status-word\""));
		assertThat(found(step, table)).isEmpty();
		assertThat(FileNames.askedFor(ModelRulesTest.file("x.bpmn", TestModels.process(step))))
			.contains("audit-status-word.dmn");
	}

}
