package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process may call, and how its parts go. */
class CallRulesTest {

	@Test
	void aCallWithinTheFamilyStaysInItsVersion() {
		String call = "<bpmn:callActivity id='A' calledElement='x-part'%s/>";
		for (String binding : List.of("", " camunda:calledElementBinding='latest'",
				" camunda:calledElementBinding='deployment'")) {
			List<ModelFile> two = List.of(
					new ModelFile("x.bpmn",
							TestModels.process(call.formatted(binding)).getBytes(StandardCharsets.UTF_8)),
					new ModelFile("x-part.bpmn", TestModels.process("x-part", "").getBytes(StandardCharsets.UTF_8)));
			assertThat(new ModelRules(() -> ModelRulesTest.HERE).faults(two)).extracting(Finding::key)
				.isEqualTo(binding.contains("deployment") ? List.of() : List.of("model.binding"));
		}
	}

	@Test
	void partsHaveAProcessAndSomebodyWaitsForTheirStages() {
		String step = "<bpmn:serviceTask id='A' camunda:delegateExpression='${%s}'><bpmn:extensionElements>"
				+ "<camunda:inputOutput><camunda:inputParameter name='%s'>%s</camunda:inputParameter>"
				+ "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
		String wait = "<bpmn:receiveTask id='B' messageRef='M'/></bpmn:process><bpmn:message id='M' name='x.ready'/>";
		assertThat(ModelRulesTest.task(step.formatted("startParts", "process", "x-other")))
			.containsExactly("model.part.process");
		assertThat(ModelRulesTest.task(step.formatted("startParts", "process", "x"))).isEmpty();
		assertThat(ModelRulesTest.task(step.formatted("joinParts", "stage", "ready")))
			.containsExactly("model.part.stage");
		ModelFile waits = new ModelFile("x.bpmn",
				TestModels.process(step.formatted("joinParts", "stage", "ready") + wait)
					.replaceFirst("(<bpmn:message .*/>\\s*)</bpmn:process>", "$1")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(new ModelRules(() -> ModelRulesTest.HERE).faults(List.of(waits))).isEmpty();
	}

	@Test
	void noProcessCallsItselfNotEvenThroughAnother() {
		String call = "<bpmn:callActivity id='A' calledElement='%s' camunda:calledElementBinding='deployment'/>";
		assertThat(ModelRulesTest.task(call.formatted("x"))).containsExactly("model.calls-itself");
		List<ModelFile> two = List.of(
				new ModelFile("x.bpmn", TestModels.process(call.formatted("y")).getBytes(StandardCharsets.UTF_8)),
				new ModelFile("y.bpmn",
						TestModels.process(call.formatted("x"))
							.replace("id=\"x\"", "id=\"y\"")
							.getBytes(StandardCharsets.UTF_8)));
		assertThat(new ModelRules(() -> ModelRulesTest.HERE).faults(two)).extracting(Finding::key)
			.containsExactly("model.calls-itself", "model.calls-itself");
	}

}
