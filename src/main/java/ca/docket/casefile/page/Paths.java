package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The paths through a model or a sub-process of it. */
final class Paths {

	private Paths() {
	}

	/**
	 * The nodes in the order in which one would tell of them: the usual path to its end,
	 * then what turns off from it.
	 */
	static List<FlowNode> inOrder(Collection<FlowNode> nodes) {
		Set<FlowNode> told = new LinkedHashSet<>();
		nodes.stream().filter(StartEvent.class::isInstance).forEach(start -> tell(start, nodes, told));
		told.addAll(nodes);
		return new ArrayList<>(told);
	}

	private static void tell(FlowNode node, Collection<FlowNode> nodes, Set<FlowNode> told) {
		if (told.add(node)) {
			after(node, nodes).forEach(next -> tell(next, nodes, told));
		}
	}

	/** What may follow a node, the usual first. */
	static Stream<FlowNode> after(FlowNode node, Collection<FlowNode> nodes) {
		SequenceFlow usual = usual(node);
		Stream<FlowNode> flows = Stream
			.concat(Stream.ofNullable(usual), node.getOutgoing().stream().filter(flow -> !flow.equals(usual)))
			.map(SequenceFlow::getTarget);
		return Stream.concat(flows, nodes.stream()
			.filter(event -> event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(node)));
	}

	private static SequenceFlow usual(FlowNode node) {
		if (node instanceof ExclusiveGateway split) {
			return split.getDefault();
		}
		return (node instanceof InclusiveGateway split) ? split.getDefault() : null;
	}

}
