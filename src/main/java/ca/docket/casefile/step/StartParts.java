package ca.docket.casefile.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.part.Parts;
import ca.docket.casefile.part.Parts.Row;
import ca.docket.engine.PlainValues;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes a part, which goes by the {@code process}, of each row that was answered last in
 * the list {@code rows}. A field {@code requester} of the row says who is its submitter;
 * else nobody is.
 */
@Component
@ForModels(needs = { "process", "rows" })
class StartParts implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Parts parts;

	private final Directory directory;

	StartParts(StepCase cases, AuditTrail auditTrail, Parts parts, Directory directory) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.parts = parts;
		this.directory = directory;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		String list = StepCase.required(execution, "rows");
		Optional<AuditEntry> said = this.auditTrail.latestWith(caseFile.processInstanceId(), list);
		List<?> answered = ApartRows.of(execution, list)
			.orElseGet(() -> PlainValues.items(said.map(entry -> entry.answers().get(list)).orElse(null)));
		this.parts.start(caseFile, StepCase.required(execution, "process"),
				said.map(AuditEntry::form).map(form -> form.list(list)).orElse(null), rows(answered));
	}

	private List<Row> rows(List<?> answered) {
		return IntStream.range(0, answered.size())
			.mapToObj(i -> row(String.valueOf(i + 1), (Map<?, ?>) answered.get(i)))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private Row row(String key, Map<?, ?> answers) {
		return new Row(key, submitter(answers.get("requester")), (Map<String, Object>) answers);
	}

	/** By sign-in name or address, as a form may ask for a person. */
	private String submitter(Object named) {
		return (named == null || named.equals("")) ? ""
				: this.directory.named(named.toString()).map(Person::id).orElse("");
	}

}
