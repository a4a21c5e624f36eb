package ca.docket.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.casefile.AuditEntry;
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
		AuditEntry due = this.auditTrail.submitted(batch.processInstanceId()).get(0);
		String committee = due.answer("committee");
		LocalDate day = LocalDate.parse(due.answer("committeeDate"));
		List<Recommendation> all = this.recommendations.ofCommittee(committee)
			.stream()
			.filter(one -> one.isReceivedBy(day))
			.toList();
		Set<String> confidential = this.recommendations.confidential(all);
		Map<String, String> status = this.words.of(all);
		this.batches.freeze(batch.number(), committee, day, this.ageing.today(),
				all.stream()
					.map(one -> new BatchRow(one.number(), one.reference(), status.get(one.number()),
							one.outcome() == null, one.issued(), one.target(), one.extensions(), one.returns(),
							one.takenOver(), confidential.contains(one.number())))
					.toList());
	}

}
