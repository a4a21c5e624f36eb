package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.commitment.ConditionRows;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/**
 * What a form of the board's case shows above its questions, as Markdown, and what the
 * submission form begins with.
 */
@Component
class EarbFormValues implements FormValues {

	private static final String SUBMISSION = "Activity_CompleteSubmission";

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final SolutionInWords solution;

	private final PathInWords path;

	private final TalkAboutSolution talk;

	EarbFormValues(Cases cases, AuditTrail auditTrail, SolutionInWords solution, PathInWords path,
			TalkAboutSolution talk) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.solution = solution;
		this.path = path;
		this.talk = talk;
	}

	@Override
	public String process() {
		return "earb";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		List<AuditEntry> record = this.auditTrail.of(processInstanceId);
		Map<String, Object> shown = new HashMap<>(
				this.solution.of(Solutions.of(of(processInstanceId), record), language));
		if (taskDefinitionKey.equals(SUBMISSION)) {
			record.stream()
				.filter(entry -> entry.action().equals("returned"))
				.forEach(returned -> shown.put("whatIsMissing", FormValues.plain(returned.answer("missing"))));
			return shown;
		}
		record.stream()
			.filter(entry -> entry.answer("decision").equals("deferred"))
			.forEach(deferral -> shown.put("wanted", FormValues.plain(deferral.answer("wanted"))));
		shown.putAll(this.path.of(processInstanceId, language));
		shown.putAll(this.talk.of(record, language));
		return shown;
	}

	/**
	 * The texts of the submission, the facts being variables of the process; and what the
	 * architects propose, for the chair to settle.
	 */
	@Override
	public Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		List<AuditEntry> record = this.auditTrail.of(processInstanceId);
		return switch (taskDefinitionKey) {
			case SUBMISSION -> Solutions.of(of(processInstanceId), record).answers();
			case "Activity_DecideExpedited" -> proposed(record);
			default -> Map.of();
		};
	}

	private static Map<String, Object> proposed(List<AuditEntry> record) {
		List<Object> rows = record.stream()
			.filter(entry -> entry.action().equals("reviewed"))
			.map(entry -> entry.answers().get(ConditionRows.FIELD))
			.filter(List.class::isInstance)
			.flatMap(proposals -> ((List<?>) proposals).stream().map(Object.class::cast))
			.toList();
		return rows.isEmpty() ? Map.of() : Map.of(ConditionRows.FIELD, rows);
	}

	private Case of(String processInstanceId) {
		return this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
	}

}
