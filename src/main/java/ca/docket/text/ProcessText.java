package ca.docket.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process in a reader's language.
 *
 * @param words names and documentation of its elements, as {@code Activity_Ask.name}
 * @param outcomes the names of its events, by the outcome that they give to a case
 * @param inputs what it gives to its steps, by the name of the input
 * @param tables the decisions that it asks
 * @param results the decisions that give one column, by the variable that keeps it
 */
record ProcessText(Map<String, String> words, Map<String, String> outcomes, Map<String, Set<String>> inputs,
		List<String> tables, Map<String, String> results) {

	private static final Set<String> ONE_COLUMN = Set.of("singleEntry", "collectEntries");

	Optional<String> name(String element) {
		return Optional.ofNullable(this.words.get(element + ".name"));
	}

	Optional<String> documentation(String element) {
		return Optional.ofNullable(this.words.get(element + ".documentation"));
	}

	static ProcessText of(BpmnModelInstance model, Translation translation) {
		Map<String, String> words = words(model, translation);
		Map<String, String> outcomes = new HashMap<>();
		model.getModelElementsByType(ThrowEvent.class)
			.forEach(end -> outcome(end).ifPresent(
					outcome -> outcomes.putIfAbsent(outcome, words.getOrDefault(end.getId() + ".name", outcome))));
		Map<String, Set<String>> inputs = new HashMap<>();
		model.getModelElementsByType(CamundaInputParameter.class)
			.forEach(input -> inputs.computeIfAbsent(input.getCamundaName(), name -> new HashSet<>())
				.add(input.getTextContent().strip()));
		Map<String, String> results = new HashMap<>();
		List<BusinessRuleTask> asking = List.copyOf(model.getModelElementsByType(BusinessRuleTask.class));
		asking.stream()
			.filter(task -> ONE_COLUMN.contains(String.valueOf(task.getCamundaMapDecisionResult())))
			.forEach(task -> results.put(task.getCamundaResultVariable(), task.getCamundaDecisionRef()));
		return new ProcessText(words, outcomes, inputs,
				asking.stream().map(BusinessRuleTask::getCamundaDecisionRef).filter(Objects::nonNull).toList(),
				results);
	}

	private static Map<String, String> words(BpmnModelInstance model, Translation translation) {
		Map<String, String> words = new HashMap<>();
		Stream
			.<ModelElementInstance>concat(model.getModelElementsByType(Process.class).stream(),
					model.getModelElementsByType(FlowElement.class).stream())
			.filter(element -> element.getAttributeValue("id") != null)
			.forEach(element -> {
				String id = element.getAttributeValue("id");
				put(words, id + ".name", translation, element.getAttributeValue("name"));
				element.getChildElementsByType(model.getModel().getType(Documentation.class))
					.forEach(documentation -> put(words, id + ".documentation", translation,
							documentation.getTextContent().strip()));
			});
		return words;
	}

	private static void put(Map<String, String> words, String key, Translation translation, String own) {
		if (own != null && !own.isBlank()) {
			words.put(key, translation.of(key, own));
		}
	}

	private static Optional<String> outcome(ThrowEvent end) {
		return Optional.ofNullable(end.getExtensionElements())
			.stream()
			.flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
			.flatMap(mapping -> mapping.getCamundaInputParameters().stream())
			.filter(input -> "outcome".equals(input.getCamundaName()))
			.map(CamundaInputParameter::getTextContent)
			.map(String::strip)
			.findFirst();
	}

}
