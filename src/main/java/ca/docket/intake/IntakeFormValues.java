package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/**
 * What a form of the intake shows above its questions: the request, its tier and why, and
 * what was said so far. All of it is Markdown.
 */
@Component
class IntakeFormValues implements FormValues {

	private final AuditTrail auditTrail;

	private final RequestInWords request;

	private final TablesInWords tables;

	private final TalkInWords talk;

	private final ImpactInWords impact;

	IntakeFormValues(AuditTrail auditTrail, RequestInWords request, TablesInWords tables, TalkInWords talk,
			ImpactInWords impact) {
		this.auditTrail = auditTrail;
		this.request = request;
		this.tables = tables;
		this.talk = talk;
		this.impact = impact;
	}

	@Override
	public String process() {
		return "intake";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		List<AuditEntry> record = this.auditTrail.of(processInstanceId);
		Map<String, Object> shown = new HashMap<>();
		shown.putAll(this.request.of(processInstanceId, record, language));
		shown.putAll(this.tables.of(processInstanceId, language));
		shown.putAll(this.talk.of(record, language));
		shown.putAll(this.impact.of(processInstanceId, record, language));
		return shown;
	}

}
