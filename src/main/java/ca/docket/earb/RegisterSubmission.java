package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives a submission its case number and tells the submitter. A request prefills the
 * submission; the start form does not. What is known goes to the record, for the
 * submission form to begin with, and only what the tables ask for stays in the engine.
 */
@Component
class RegisterSubmission implements JavaDelegate {

	/** What the tables and the form of the submission ask for, known or not. */
	private static final Set<String> FACTS = Set.of("tier", "coordinatorPath", "costBand", "newTechnology", "exception",
			"classification", "personalInformation", "hosting", "integrates", "wantedBy");

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Directory directory;

	private final CaseLetters letters;

	RegisterSubmission(Cases cases, AuditTrail auditTrail, Directory directory, CaseLetters letters) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.directory = directory;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		Map<String, Object> known = new HashMap<>(execution.getVariables());
		// Browsers send unanswered fields as null or empty.
		known.values().removeIf(value -> value == null || value.equals(""));
		String submitter = known.get("requester").toString();
		complete(known, submitter);
		String number = this.cases
			.open(new Opening("earb", id, known.get("title").toString(), (String) known.get("division"), submitter));
		this.auditTrail.add(id, submitter, "submitted", execution.getCurrentActivityId(), known);
		execution.setProcessBusinessKey(number);
		keepFacts(execution);
		this.letters.toSubmitter(this.cases.find(number).orElseThrow(), "earb-registered", "registered", Map.of());
	}

	/** What the case cannot be without, where the request did not say it. */
	private void complete(Map<String, Object> known, String submitter) {
		known.putIfAbsent("title", known.getOrDefault("origin", "–"));
		known.computeIfAbsent("language",
				field -> this.directory.find(submitter).map(person -> person.language().getLanguage()).orElse("en"));
		String description = Stream.of("description", "problem", "benefit")
			.map(known::get)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining("\n\n"));
		if (!description.isEmpty()) {
			known.put("description", description.substring(0, Math.min(description.length(), 4000)));
		}
	}

	private static void keepFacts(DelegateExecution execution) {
		List<String> others = execution.getVariableNames()
			.stream()
			.filter(name -> !FACTS.contains(name) && !name.equals("requester") && !name.equals("origin"))
			.toList();
		execution.removeVariables(others);
		FACTS.stream().filter(fact -> !execution.hasVariable(fact)).forEach(fact -> execution.setVariable(fact, null));
	}

}
