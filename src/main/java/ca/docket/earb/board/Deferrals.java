package ca.docket.earb.board;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.earb.meeting.BoardTerms;
import org.springframework.stereotype.Component;

/** How often the board has put off its decision on a case. */
@Component
class Deferrals {

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final PolicyTerms<BoardTerms> terms;

	Deferrals(Cases cases, AuditTrail auditTrail, PolicyTerms<BoardTerms> terms) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.terms = terms;
	}

	/** Whether it may once more, by the terms of the board that hold now. */
	boolean another(String caseNumber) {
		Case caseFile = this.cases.find(caseNumber).orElseThrow();
		return this.auditTrail.of(caseFile.processInstanceId(), "decided")
			.stream()
			.filter(entry -> entry.answer("decision").equals(Outcome.DEFERRED.id))
			.count() < this.terms.latest().mostDeferrals();
	}

}
