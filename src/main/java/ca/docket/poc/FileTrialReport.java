package ca.docket.poc;

import java.time.Clock;
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

	private final Clock clock;

	FileTrialReport(Trials trials, TrialReport report, Reports reports, Clock clock) {
		this.trials = trials;
		this.report = report;
		this.reports = reports;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		this.reports.pdf(trial.caseFile().number(), "trial-report.pdf", Viewer.CASE,
				new Report("poc/report", Locale.ENGLISH, this.report.of(trial), this.clock.instant()));
	}

}
