package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a family names is there, and what is there is used. */
class ReferenceRulesTest {

	private static final ModelFile FORM = ModelRulesTest.file("x-ask.form",
			"{\"id\": \"x-ask\", \"type\": \"default\", \"components\": []}");

	private static final ModelFile TABLE = ModelRulesTest.file("x.dmn", TestModels.table("", "\"a\""));

	private static List<String> found(String elements, ModelFile... others) {
		List<ModelFile> files = new ArrayList<>(List.of(others));
		files.add(ModelRulesTest.file("x.bpmn", TestModels.process(elements)));
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
