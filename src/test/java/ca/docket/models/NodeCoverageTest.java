package ca.docket.models;

import java.nio.file.Path;
import java.util.List;

import ca.docket.DocketTest;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Comes last, after every test that runs a process, and finds what none of them passed.
 * {@link ClassOrderer.OrderAnnotation} is set in {@code junit-platform.properties}.
 */
@DocketTest
@Order(Integer.MAX_VALUE)
class NodeCoverageTest {

	static List<Path> models() {
		return Models.processes();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyNodeAndFlowOfAModelIsPassedByATest(Path model) {
		assumeThat(Passed.IDS).as("run by itself it has nothing to look at").isNotEmpty();
		List<String> notPassed = Bpmn.readModelFromFile(model.toFile())
			.getModelElementsByType(FlowElement.class)
			.stream()
			.filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
			.map(NodeCoverageTest::noted)
			.filter(id -> !Passed.IDS.contains(Models.name(model) + "/" + id))
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
