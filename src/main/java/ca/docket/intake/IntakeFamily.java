package ca.docket.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Standing;
import ca.docket.casefile.words.StepWords;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A request shows how it stands with its impact assessment, and, while its commitments
 * are kept, what was decided.
 */
@Component
@Order(1)
class IntakeFamily implements Family, Standing {

	private final ImpactWords impact;

	private final AuditTrail auditTrail;

	private final StepWords steps;

	IntakeFamily(ImpactWords impact, AuditTrail auditTrail, StepWords steps) {
		this.impact = impact;
		this.auditTrail = auditTrail;
		this.steps = steps;
	}

	@Override
	public String process() {
		return "intake";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return this.impact.of(caseFile, language);
	}

	@Override
	public Optional<String> of(Case caseFile, Locale language) {
		return Optional.of(caseFile)
			.filter(request -> request.process().equals(process()))
			.flatMap(request -> this.auditTrail.latest(request.processInstanceId(), "decided"))
			.map(decided -> this.steps.outcome(process(), decided.answer("decision"), language));
	}

}
