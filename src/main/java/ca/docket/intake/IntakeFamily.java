package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A request shows how it stands with its impact assessment: due, attached and scored,
 * waived, missing.
 */
@Component
class IntakeFamily implements Family {

	private final AuditTrail auditTrail;

	private final DecisionLog decisionLog;

	private final Wording wording;

	IntakeFamily(AuditTrail auditTrail, DecisionLog decisionLog, Wording wording) {
		this.auditTrail = auditTrail;
		this.decisionLog = decisionLog;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "intake";
	}

	/** Nothing where none is called for; {@code impactDue} as long as one is. */
	@Override
	public Map<String, Object> shown(Case request, DelegateTask task, Locale language) {
		String processInstanceId = request.processInstanceId();
		List<AuditEntry> record = this.auditTrail.of(processInstanceId);
		Optional<AuditEntry> scored = last(record, "assessment-scored");
		if (scored.isPresent()) {
			return Map.of("impact", scored(scored.get(), language));
		}
		Optional<AuditEntry> waived = record.stream().filter(IntakeFamily::waives).findFirst();
		if (waived.isPresent()) {
			return Map.of("impact", waived(waived.get(), language));
		}
		return isCalledFor(processInstanceId) ? due(record, language) : Map.of();
	}

	private Map<String, Object> due(List<AuditEntry> record, Locale language) {
		Map<String, Object> said = new HashMap<>(Map.of("impactDue", "yes"));
		String due = this.wording.of("intake.impact.due", language);
		said.put("impact", last(record, "assessment-missing")
			.map(missing -> this.wording.of("intake.impact.missing", language, this.wording.day(missing.at(), language))
					+ "\n\n" + due)
			.orElse(due));
		last(record, "not-scored").ifPresent(refused -> said.put("notScored",
				FormValues.plain(refused.answer("file")) + ": " + FormValues.plain(refused.answer("reason"))));
		return said;
	}

	private String scored(AuditEntry scored, Locale language) {
		return this.wording.of("intake.impact.scored", language,
				this.wording.of("impact.level." + scored.answer("level"), language), scored.answer("version"),
				scored.answer("current"), scored.answer("raw"), scored.answer("mitigation"),
				this.wording.day(scored.at(), language));
	}

	private String waived(AuditEntry triage, Locale language) {
		return "**%s**\n\n%s".formatted(this.wording.of("intake.impact.waived", language,
				FormValues.plain(this.wording.person(triage.person())), this.wording.day(triage.at(), language)),
				FormValues.plain(triage.answer("impactWaiverReason")));
	}

	private boolean isCalledFor(String processInstanceId) {
		return this.decisionLog.latest(processInstanceId, "intake-assessments")
			.stream()
			.flatMap(logged -> logged.outputs().stream())
			.anyMatch(output -> "algorithmic-impact".equals(output.get("assessment")));
	}

	private static boolean waives(AuditEntry entry) {
		return entry.action().equals("triaged") && "waive".equals(entry.answers().get("impactWaiver"));
	}

	private static Optional<AuditEntry> last(List<AuditEntry> record, String action) {
		return record.stream().filter(entry -> entry.action().equals(action)).reduce((one, next) -> next);
	}

}
