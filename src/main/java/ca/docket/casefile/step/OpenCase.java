package ca.docket.casefile.step;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.casefile.contact.NamedContacts;
import ca.docket.casefile.part.PartRow;
import ca.docket.casefile.part.Parts;
import ca.docket.engine.PlainValues;
import ca.docket.engine.SubmittedVariables;
import ca.docket.engine.deployment.ForModels;
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
 * submitted, and the submitter, or {@code to}, gets the {@code letter}. Texts go to the
 * record, and what the tables ask for is there, answered or not. Other inputs are texts
 * that are submitted too, made of what was: {@code {problem}} in one stands for that
 * answer, and for nothing where there is none. A part of a case is opened in the same
 * way, from its row.
 */
@Component
@ForModels(reads = ForModels.ANY, sets = ForModels.ANY)
class OpenCase implements JavaDelegate {

	/** What says who is told, and how; all other inputs are texts. */
	private static final Set<String> TELLING = Set.of("letter", "to", "copies");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]\\w*)}");

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final NamedContacts contacts;

	private final SendLetter letters;

	private final ModelTexts texts;

	private final Parts parts;

	OpenCase(Cases cases, AuditTrail auditTrail, NamedContacts contacts, SendLetter letters, ModelTexts texts,
			Parts parts) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.contacts = contacts;
		this.letters = letters;
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ProcessDefinitionEntity process = ((ExecutionEntity) execution).getProcessDefinition();
		Optional<PartRow> part = this.parts.toOpen(execution.getProcessBusinessKey());
		Map<String, Object> submitted = part.map(PartRow::answers).orElseGet(() -> submitted(execution));
		inputs(execution).forEach((name, text) -> add(submitted, name, text));
		FormVersion form = part.map(PartRow::form).orElseGet(() -> form(process, submitted));
		keepFacts(execution, process, form, part.isPresent() ? submitted : Map.of());
		String submitter = (String) submitted.remove("requester");
		Map<String, Object> recorded = ApartRows.recorded(execution, this.texts.fields(form, Locale.ENGLISH),
				submitted);
		String number = open(opening(execution, process, submitted, submitter), part);
		this.auditTrail.submit(execution.getProcessInstanceId(), submitter, process.getInitial().getId(), recorded,
				form);
		execution.setProcessBusinessKey(number);
		this.contacts.keep(number, form, submitted);
		this.letters.send(this.cases.find(number).orElseThrow(), execution, "letter");
	}

	/** What nobody submitted is the office's own. */
	private static Opening opening(DelegateExecution execution, ProcessDefinitionEntity process,
			Map<String, Object> submitted, String submitter) {
		return new Opening(process.getKey(), execution.getProcessInstanceId(),
				submitted.getOrDefault("title", submitted.getOrDefault("origin", "–")).toString(),
				(String) submitted.get("division"), Objects.requireNonNullElse(submitter, ""));
	}

	private String open(Opening opening, Optional<PartRow> part) {
		return part.map(row -> this.cases.openPart(row.partOf(), row.number(), opening))
			.orElseGet(() -> this.cases.open(opening));
	}

	/** Browsers send unanswered fields as null or empty. */
	private static Map<String, Object> submitted(DelegateExecution execution) {
		Map<String, Object> submitted = new HashMap<>(execution.getProcessInstance().getVariables());
		submitted.values().removeIf(value -> value == null || value.equals(""));
		submitted.replaceAll((name, value) -> PlainValues.of(value));
		return submitted;
	}

	private static Map<String, Object> inputs(DelegateExecution execution) {
		Map<String, Object> inputs = new HashMap<>();
		if (execution != execution.getProcessInstance()) {
			inputs.putAll(execution.getVariablesLocal());
		}
		inputs.keySet().removeAll(TELLING);
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

	/**
	 * Variables are ids, flags, dates and outcomes that a form or a table knows; what a
	 * table asks for is there, answered or not.
	 * @param told what is no variable yet
	 */
	private void keepFacts(DelegateExecution execution, ProcessDefinitionEntity definition, FormVersion form,
			Map<String, Object> told) {
		DeployedTexts models = this.texts.of(definition.getDeploymentId(), Locale.ENGLISH);
		Set<String> inputs = models.tableInputs(definition.getKey()).collect(Collectors.toSet());
		Set<String> facts = facts(Stream.concat(models.fields(), this.texts.fields(form, Locale.ENGLISH).stream()));
		facts.addAll(inputs);
		DelegateExecution process = execution.getProcessInstance();
		SubmittedVariables.forget(process,
				process.getVariableNames().stream().filter(name -> !facts.contains(name)).toList());
		Map<String, Object> kept = new HashMap<>(told);
		kept.keySet().retainAll(facts);
		process.setVariables(PlainValues.variables(kept));
		inputs.stream().filter(input -> !process.hasVariable(input)).forEach(input -> process.setVariable(input, null));
	}

	private static Set<String> facts(Stream<FieldText> fields) {
		Set<String> facts = fields.filter(field -> !field.isText()).map(FieldText::key).collect(Collectors.toSet());
		facts.addAll(Set.of("requester", "origin"));
		return facts;
	}

}
