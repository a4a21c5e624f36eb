package ca.docket.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Runs after all tests, and finds what none of them passed. */
class NodeCoverageIT {

	static List<Path> models() {
		return Models.processes();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyNodeAndFlowOfAModelIsPassedByATest(Path model) throws IOException {
		assumeThat(System.getProperty("test")).as("some tests alone pass little").isNull();
		Set<String> passed = Passed.all();
		List<String> notPassed = Bpmn.readModelFromFile(model.toFile())
			.getModelElementsByType(FlowElement.class)
			.stream()
			.filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
			.map(NodeCoverageIT::noted)
			.filter(id -> !passed.contains(Models.name(model) + "/" + id))
			.toList();
		assertThat(notPassed).as("nodes and flows of %s that no test passes", model).isEmpty();
	}

	/**
	 * The engine takes no flow from a gateway that waits for events: it begins the event
	 * that came.
	 */
	private static String noted(FlowElement element) {
		return (element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway)
				? flow.getTarget().getId() : element.getId();
	}

}
