package ca.docket.casefile.step;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Opens a case: it gets its number and its place in the record with all that was
 * submitted, and the submitter gets the {@code letter}. Texts go to the record, and what
 * the tables ask for is there, answered or not. Other inputs are texts that are submitted
 * too, made of what was: {@code {problem}} in one stands for that answer, and for nothing
 * where there is none.
 */
@Component
class OpenCase implements JavaDelegate {

	private static final String LETTER = "letter";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]\\w*)}");

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	private final ModelTexts texts;

	OpenCase(Cases cases, AuditTrail auditTrail, CaseLetters letters, ModelTexts texts) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.letters = letters;
		this.texts = texts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ProcessDefinitionEntity process = ((ExecutionEntity) execution).getProcessDefinition();
		Map<String, Object> submitted = submitted(execution);
		inputs(execution).forEach((name, text) -> add(submitted, name, text));
		String submitter = (String) submitted.remove("requester");
		String number = this.cases.open(new Opening(process.getKey(), execution.getProcessInstanceId(),
				submitted.getOrDefault("title", submitted.getOrDefault("origin", "–")).toString(),
				(String) submitted.get("division"), submitter));
		this.auditTrail.submit(execution.getProcessInstanceId(), submitter, process.getInitial().getId(), submitted,
				form(process, submitted));
		execution.setProcessBusinessKey(number);
		keepFacts(execution, process.getKey(), this.texts.of(process.getDeploymentId(), Locale.ENGLISH));
		StepCase.input(execution, LETTER)
			.ifPresent(letter -> this.letters.toSubmitter(this.cases.find(number).orElseThrow(), letter, LETTER));
	}

	/** Browsers send unanswered fields as null or empty. */
	private static Map<String, Object> submitted(DelegateExecution execution) {
		Map<String, Object> submitted = new HashMap<>(execution.getProcessInstance().getVariables());
		submitted.values().removeIf(value -> value == null || value.equals(""));
		return submitted;
	}

	private static Map<String, Object> inputs(DelegateExecution execution) {
		Map<String, Object> inputs = new HashMap<>();
		if (execution != execution.getProcessInstance()) {
			inputs.putAll(execution.getVariablesLocal());
		}
		inputs.remove(LETTER);
		return inputs;
	}

	private static void add(Map<String, Object> submitted, String name, Object text) {
		String filled = PLACEHOLDER.matcher(String.valueOf(text))
			.replaceAll(field -> Matcher.quoteReplacement(submitted.getOrDefault(field.group(1), "").toString()))
			.strip();
		if (!filled.isEmpty()) {
			submitted.put(name, filled);
		}
	}

	/** What another case tells comes without a form. */
	private static FormVersion form(ProcessDefinitionEntity process, Map<String, Object> submitted) {
		Expression form = process.getStartFormDefinition().getCamundaFormDefinitionKey();
		return (form != null && !submitted.containsKey("origin"))
				? new FormVersion(form.getExpressionText(), process.getDeploymentId()) : null;
	}

	/** Variables are ids, flags, dates and outcomes that a form or a table knows. */
	private static void keepFacts(DelegateExecution execution, String key, DeployedTexts models) {
		Set<String> inputs = models.tableInputs(key).collect(Collectors.toSet());
		Set<String> facts = Stream
			.concat(inputs.stream(), models.fields().filter(field -> !field.isText()).map(FieldText::key))
			.collect(Collectors.toSet());
		facts.addAll(Set.of("requester", "origin"));
		DelegateExecution process = execution.getProcessInstance();
		process.removeVariables(process.getVariableNames().stream().filter(name -> !facts.contains(name)).toList());
		inputs.stream().filter(input -> !process.hasVariable(input)).forEach(input -> process.setVariable(input, null));
	}

}
