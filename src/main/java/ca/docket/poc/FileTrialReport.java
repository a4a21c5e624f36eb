package ca.docket.poc;

import java.time.Clock;
import java.util.Locale;

import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
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

	private final Pdf pdf;

	private final Filing filing;

	private final Clock clock;

	FileTrialReport(Trials trials, TrialReport report, Pdf pdf, Filing filing, Clock clock) {
		this.trials = trials;
		this.report = report;
		this.pdf = pdf;
		this.filing = filing;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		this.filing.pdf(trial.caseFile().number(), "trial-report.pdf", Viewer.CASE, "",
				this.pdf.bytes("poc/report", Locale.ENGLISH, this.report.of(trial), this.clock.instant()));
	}

}
