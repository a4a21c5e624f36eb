package ca.docket.casefile;

import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads the {@code camunda:properties} of a task from its model. */
public final class TaskProperty {

	private TaskProperty() {
	}

	public static Optional<String> of(DelegateTask task, String name) {
		return Stream.ofNullable(task.getBpmnModelElementInstance().getChildElementsByType(ExtensionElements.class))
			.flatMap(elements -> elements.stream())
			.flatMap(elements -> elements.getChildElementsByType(CamundaProperties.class).stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> name.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

}
