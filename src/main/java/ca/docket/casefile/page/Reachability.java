package ca.docket.casefile.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Determines which steps of a model are still reachable from the current state of a case.
 */
class Reachability {

	private final Set<String> now;

	private final Map<ModelElementInstance, Set<String>> reached = new HashMap<>();

	Reachability(Set<String> now) {
		this.now = now;
	}

	/**
	 * Whether a step can be reached: from a step of its own part of the model, or because
	 * that part as a whole can be, or at any time.
	 */
	boolean reaches(FlowNode node) {
		ModelElementInstance part = node.getParentElement();
		if (part instanceof SubProcess && !this.now.contains(((SubProcess) part).getId())) {
			return reaches((SubProcess) part);
		}
		return node instanceof SubProcess aside && aside.triggeredByEvent()
				|| this.reached.computeIfAbsent(part, this::from).contains(node.getId());
	}

	private Set<String> from(ModelElementInstance part) {
		Collection<FlowNode> nodes = part.getChildElementsByType(FlowNode.class);
		Set<String> seen = new HashSet<>();
		Deque<FlowNode> next = new ArrayDeque<>();
		nodes.stream().filter(node -> this.now.contains(node.getId())).forEach(next::add);
		while (!next.isEmpty()) {
			Paths.after(next.poll(), nodes).filter(node -> seen.add(node.getId())).forEach(next::add);
		}
		return seen;
	}

}
