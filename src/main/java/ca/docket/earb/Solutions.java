package ca.docket.earb;

import java.util.List;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.springframework.stereotype.Component;

/** The solutions before the board, as the record of their cases has them. */
@Component
class Solutions {

	private final Cases cases;

	private final AuditTrail auditTrail;

	Solutions(Cases cases, AuditTrail auditTrail) {
		this.cases = cases;
		this.auditTrail = auditTrail;
	}

	Solution of(String processInstanceId) {
		Case caseFile = this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
		return of(caseFile, this.auditTrail.of(processInstanceId));
	}

	/**
	 * @param record of the case, the oldest first
	 */
	static Solution of(Case caseFile, List<AuditEntry> record) {
		AuditEntry begun = last(record, "submitted");
		AuditEntry completed = last(record, "completed");
		return new Solution(caseFile, begun.answer("language"), ((completed != null) ? completed : begun).answers());
	}

	private static AuditEntry last(List<AuditEntry> record, String action) {
		return record.stream().filter(entry -> entry.action().equals(action)).reduce((one, next) -> next).orElse(null);
	}

}
