package ca.docket.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/**
 * The possible outcomes of a model's cases, from its input parameters {@code outcome}.
 */
final class Outcomes {

	/**
	 * How a case ends that an operator cancels, or whose calling case ended before; and
	 * what is granted without an end.
	 */
	private static final Set<String> ALWAYS = Set.of("cancelled", "dropped", "follow-on", "released");

	private Outcomes() {
	}

	static Set<String> of(BpmnModelInstance model) {
		return Stream
			.concat(ALWAYS.stream(),
					model.getModelElementsByType(CamundaInputParameter.class)
						.stream()
						.filter(input -> "outcome".equals(input.getCamundaName()))
						.map(input -> input.getTextContent().strip()))
			.collect(Collectors.toSet());
	}

}
