package ca.docket.engine.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that every family calls keeps what its callers need. */
class ContractRulesTest {

	private static final String CALLER = """
			<bpmn:callActivity id='A' calledElement='commitment'><bpmn:extensionElements>
			  <camunda:in source='a' target='commitmentId'/>
			  <camunda:in source='a' target='never'/>
			  <camunda:out source='judgement' target='b'/>
			</bpmn:extensionElements></bpmn:callActivity>
			<bpmn:boundaryEvent id='B' attachedToRef='A'><bpmn:escalationEventDefinition escalationRef='L'/></bpmn:boundaryEvent>
			""";

	private static String model() throws IOException {
		return new ClassPathResource("processes/commitment.bpmn").getContentAsString(StandardCharsets.UTF_8);
	}

	private static List<String> found(String next) throws IOException {
		ModelFile caller = ModelRulesTest.file("x.bpmn",
				TestModels.process(CALLER)
					.replace("</bpmn:definitions>",
							"<bpmn:escalation id='L' escalationCode='commitment-overdue'/></bpmn:definitions>"));
		return ContractRules
			.of("commitment", List.of(ModelRulesTest.file("commitment.bpmn", model())),
					List.of(ModelRulesTest.file("commitment.bpmn", next)), List.of(caller))
			.stream()
			.map(finding -> finding.key().replace("model.contract.", "") + finding.details())
			.toList();
	}

	@Test
	void whatKeepsItIsTaken() throws IOException {
		assertThat(found(model())).isEmpty();
		assertThat(found(model().replace("Event_CommitmentOverdue", "Event_Late")
			.replace("name=\"Report on commitment\"", "name=\"Report\""))).isEmpty();
		assertThat(found(model().replace("${noteOverdue}", "${sendLetter}"))).as("nobody takes that").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'${setDueDate}', '${sendLetter}', 'input[x, commitmentId]'",
			"'name=\"judgement\"', 'name=\"verdict\"', ",
			"'escalationCode=\"commitment-overdue\"', 'escalationCode=\"late\"', 'event[x, commitment-overdue]'" })
	void whatDropsSomethingIsRefused(String old, String other, String finding) throws IOException {
		assertThat(found(model().replace(old, other))).isEqualTo((finding != null) ? List.of(finding) : List.of());
	}

	/** A step sets it too, until that goes. */
	@Test
	void anOutputThatNothingSetsIsRefused() throws IOException {
		assertThat(found(
				model().replace("name=\"judgement\"", "name=\"verdict\"").replace("${noteReport}", "${sendLetter}")))
			.containsExactly("output[x, judgement]");
	}

}
