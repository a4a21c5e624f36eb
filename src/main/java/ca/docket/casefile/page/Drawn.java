package ca.docket.casefile.page;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.ModelInstance;

/** The order in which a picture is read: from left to right, then down. */
final class Drawn {

	private Drawn() {
	}

	static Comparator<FlowNode> order(ModelInstance model) {
		Map<String, Bounds> places = model.getModelElementsByType(BpmnShape.class)
			.stream()
			.filter(shape -> shape.getBpmnElement() != null)
			.collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds,
					(one, other) -> one));
		return Comparator.comparingDouble(at(places, Bounds::getX)).thenComparingDouble(at(places, Bounds::getY));
	}

	private static ToDoubleFunction<FlowNode> at(Map<String, Bounds> places, ToDoubleFunction<Bounds> side) {
		return node -> Optional.ofNullable(places.get(node.getId())).map(side::applyAsDouble).orElse(0.0);
	}

}
