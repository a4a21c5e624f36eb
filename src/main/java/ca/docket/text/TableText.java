package ca.docket.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table in a reader's language.
 *
 * @param name what it decides
 * @param inputs the labels of its inputs, by expression
 * @param outputs its outputs, by name
 * @param reasons of its rules, by id
 * @param cells the texts that rules give, by id of the rule and name of the output, as
 * {@code legal.evidence}; only where they are not those of the table itself
 */
public record TableText(String name, Map<String, String> inputs, Map<String, FieldText> outputs,
		Map<String, String> reasons, Map<String, String> cells) {

	/** What a rule gives for an output, in words; empty where the value has none. */
	public Optional<String> value(String rule, String output, Object value) {
		return Optional.ofNullable(this.cells.get(rule + "." + output))
			.or(() -> Optional.ofNullable(this.outputs.get(output))
				.map(column -> column.values().get(String.valueOf(value))));
	}

	static TableText of(DmnModelInstance table, Translation words) {
		Decision decision = table.getModelElementsByType(Decision.class).iterator().next();
		Map<String, String> inputs = new LinkedHashMap<>();
		table.getModelElementsByType(Input.class)
			.forEach(input -> inputs.put(input.getInputExpression().getText().getTextContent().strip(),
					words.of(input.getId() + ".label", input.getLabel())));
		Map<String, FieldText> outputs = new LinkedHashMap<>();
		table.getModelElementsByType(Output.class)
			.forEach(output -> outputs.put(output.getName(), column(output, words)));
		Map<String, String> reasons = new LinkedHashMap<>();
		Map<String, String> cells = new LinkedHashMap<>();
		for (Rule rule : table.getModelElementsByType(Rule.class)) {
			String reason = (rule.getDescription() != null) ? rule.getDescription().getTextContent().strip() : "";
			reasons.put(rule.getId(), words.of(rule.getId() + ".description", reason));
			outputs.keySet()
				.forEach(output -> words.find(rule.getId() + "." + output)
					.ifPresent(text -> cells.put(rule.getId() + "." + output, text)));
		}
		return new TableText(words.of(decision.getId() + ".name", decision.getName()), inputs, outputs, reasons, cells);
	}

	private static FieldText column(Output output, Translation words) {
		Map<String, String> values = new LinkedHashMap<>();
		OutputValues allowed = output.getOutputValues();
		if (allowed != null) {
			for (String value : allowed.getText().getTextContent().split(",")) {
				String id = value.strip().replaceAll("^\"|\"$", "");
				values.put(id, words.of(output.getName() + ".values." + id, FieldText.inWords(id)));
			}
		}
		return new FieldText(output.getName(), FieldText.Kind.CHOICE,
				words.of(output.getId() + ".label", output.getLabel()), values, "", "", List.of(), Map.of());
	}

}
