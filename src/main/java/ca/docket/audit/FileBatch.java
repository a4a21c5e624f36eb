package ca.docket.audit;

import java.time.ZoneOffset;
import java.util.Locale;

import ca.docket.audit.Batches.Batch;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Reports;
import ca.docket.casefile.documents.Reports.Report;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files a report to a committee as PDF and CSV, as it was frozen and approved. */
@Component
@ForModels(processes = "audit-batch")
class FileBatch implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final BatchReport report;

	private final Batches batches;

	private final Reports reports;

	FileBatch(StepCase cases, AuditTrail auditTrail, BatchReport report, Batches batches, Reports reports) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.report = report;
		this.batches = batches;
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case batch = this.cases.of(execution);
		Locale language = Locale
			.forLanguageTag(this.auditTrail.submitted(batch.processInstanceId()).get(0).answer("reportLanguage"));
		Batch frozen = this.batches.find(batch.number());
		this.reports.file(batch.number(), "report", new Report("audit/batch", language,
				this.report.page(frozen, language), frozen.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()),
				this.report.csv(frozen, language));
		this.batches.filed(batch.number());
	}

}
