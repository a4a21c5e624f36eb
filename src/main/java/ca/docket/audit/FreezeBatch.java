package ca.docket.audit;

import java.util.List;
import java.util.Set;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes how the recommendations that go to a committee stand today. */
@Component
@ForModels(processes = "audit-batch", tables = StatusWords.TABLE)
class FreezeBatch implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Recommendations recommendations;

	private final StatusWords words;

	private final Batches batches;

	private final Ageing ageing;

	FreezeBatch(StepCase cases, AuditTrail auditTrail, Recommendations recommendations, StatusWords words,
			Batches batches, Ageing ageing) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.recommendations = recommendations;
		this.words = words;
		this.batches = batches;
		this.ageing = ageing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case batch = this.cases.of(execution);
		String committee = this.auditTrail.submitted(batch.processInstanceId()).get(0).answer("committee");
		List<Recommendation> all = this.recommendations.ofCommittee(committee);
		Set<String> confidential = this.recommendations.confidential(all);
		this.batches.freeze(batch.number(), committee, this.ageing.today(),
				all.stream().map(one -> row(one, confidential.contains(one.number()))).toList());
	}

	private BatchRow row(Recommendation one, boolean confidential) {
		return new BatchRow(one.number(), one.reference(), this.words.status(one), one.outcome() == null, one.issued(),
				one.target(), one.extensions(), one.returns(), one.takenOver(), confidential);
	}

}
