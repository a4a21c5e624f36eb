package ca.docket.poc;

import java.time.Instant;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Reports;
import ca.docket.casefile.documents.Reports.Report;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the report of a trial as a document of its case; each round has its version. */
@Component
@ForModels(processes = "poc")
class FileTrialReport implements JavaDelegate {

	private final Trials trials;

	private final TrialReport report;

	private final Reports reports;

	FileTrialReport(Trials trials, TrialReport report, Reports reports) {
		this.trials = trials;
		this.report = report;
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		Instant at = trial.entries().get(trial.entries().size() - 1).at();
		this.reports.pdf(trial.caseFile().number(), "trial-report.pdf", Viewer.CASE,
				new Report("poc/report", Locale.ENGLISH, this.report.of(trial), at));
	}

}
