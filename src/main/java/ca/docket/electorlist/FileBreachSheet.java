package ca.docket.electorlist;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps all of a breach on one printed sheet in each language: what, who and at which
 * hour.
 */
@Component
@ForModels(processes = "electorlist-breach")
class FileBreachSheet implements JavaDelegate {

	private final StepCase cases;

	private final Breaches breaches;

	private final BreachSteps steps;

	private final Pdf pdf;

	private final Filing filing;

	private final Clock clock;

	FileBreachSheet(StepCase cases, Breaches breaches, BreachSteps steps, Pdf pdf, Filing filing, Clock clock) {
		this.cases = cases;
		this.breaches = breaches;
		this.steps = steps;
		this.pdf = pdf;
		this.filing = filing;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case breach = this.cases.of(execution);
		file(breach, "breach-sheet.pdf", Locale.ENGLISH);
		file(breach, "fiche-atteinte.pdf", Locale.FRENCH);
	}

	private void file(Case breach, String name, Locale language) {
		Map<String, Object> sheet = Map.of("caseFile", breach, "facts", this.breaches.facts(breach, language), "steps",
				this.steps.of(breach, language));
		this.filing.pdf(breach.number(), name, Viewer.OFFICE, "",
				this.pdf.bytes("electorlist/breach-sheet", language, sheet, this.clock.instant()));
	}

}
