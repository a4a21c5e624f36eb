package ca.docket.audit;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a recommendation to another owner, of the same division or another. Whoever had
 * it stays on its record, and never verifies it.
 */
@Component
class OwnerChange {

	/** On record, with the owner before and after. */
	static final String HANDED_OVER = "owner-changed";

	private static final String DIVISION = "division";

	private final Recommendations recommendations;

	private final Cases cases;

	private final ConfidentialParts confidential;

	private final AuditTrail auditTrail;

	private final OwnerTasks tasks;

	OwnerChange(Recommendations recommendations, Cases cases, ConfidentialParts confidential, AuditTrail auditTrail,
			OwnerTasks tasks) {
		this.recommendations = recommendations;
		this.cases = cases;
		this.confidential = confidential;
		this.auditTrail = auditTrail;
		this.tasks = tasks;
	}

	/**
	 * Hands it over.
	 * @param person the id of the new owner
	 * @param division the id of theirs
	 * @param by the id of who does it
	 */
	@Transactional
	public void to(Recommendation one, String person, String division, String by, String reason) {
		Map<String, Object> said = new HashMap<>(Map.of("from", one.owner(), "to", person, "reason", reason));
		if (!division.equals(one.said(DIVISION))) {
			said.put(DIVISION, division);
		}
		this.auditTrail.add(one.processInstanceId(), by, HANDED_OVER, null, said);
		assign(one, person, division);
		this.tasks.handOver(one, person, division);
	}

	/** Whose it is from now on. */
	void assign(Recommendation one, String person, String division) {
		this.confidential.handOver(one, person);
		this.recommendations.ownedBy(one.number(), person, division);
		this.cases.move(one.number(), division);
	}

}
