package ca.docket.engine.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A model uses a delegate as that says. */
class DelegateRulesTest {

	private static List<String> found(String process, String delegate, String... inputs) {
		StringBuilder mapping = new StringBuilder();
		for (String input : inputs) {
			mapping.append("<camunda:inputParameter name='" + input + "'>x</camunda:inputParameter>");
		}
		String end = "<bpmn:endEvent id='A'><bpmn:extensionElements><camunda:inputOutput>" + mapping
				+ "</camunda:inputOutput></bpmn:extensionElements><bpmn:messageEventDefinition camunda:delegateExpression='${"
				+ delegate + "}'/></bpmn:endEvent>";
		return DelegateRules
			.of(FamilyModels.of(List.of(ModelRulesTest.file(process + ".bpmn", TestModels.process(process, end)))))
			.stream()
			.map(finding -> finding.key().replace("model.delegate.", "") + finding.details())
			.toList();
	}

	@Test
	void aStepWithWhatItReadsIsTaken() {
		assertThat(found("x", "endCase", "outcome", "letter")).isEmpty();
		assertThat(found("x", "openCase", "letter", "title", "whatever")).isEmpty();
		assertThat(found("commitment", "endCommitment", "outcome")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			endCase       | outcom  | input[endCase, outcom]
			endCase       | letter  | needs[endCase, outcome]
			endCommitment | outcome | process[endCommitment, x]
			closeMeeting  | outcome | process[closeMeeting, x]
			""")
	void anInputThatIsNotReadOrLacksAndAStrangersDelegateAreFindings(String delegate, String input, String finding) {
		assertThat(found("x", delegate, input)).contains(finding);
	}

	@Test
	void everyDelegateOfAFamilySaysWhereItMayBeUsed() {
		assertThat(Delegates.names()).isNotEmpty();
		for (String own : List.of("setDueDate", "openVote", "callItems", "draftRegisterEntry",
				"scoreImpactAssessment")) {
			assertThat(Delegates.mayBeUsed(own, "x")).as(own).isFalse();
		}
		assertThat(Delegates.mayBeUsed("callItems", "earb-meeting")).isTrue();
		assertThat(Delegates.mayBeUsed("openCase", "x")).isTrue();
	}

}
