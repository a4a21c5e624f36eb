package ca.docket.electorlist;

import java.util.Locale;

import ca.docket.casefile.Case;
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

	private final BreachFamily breach;

	private final BreachSteps steps;

	private final Sheets sheets;

	FileBreachSheet(StepCase cases, BreachFamily breach, BreachSteps steps, Sheets sheets) {
		this.cases = cases;
		this.breach = breach;
		this.steps = steps;
		this.sheets = sheets;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case breach = this.cases.of(execution);
		file(breach, "breach-sheet.pdf", Locale.ENGLISH);
		file(breach, "fiche-atteinte.pdf", Locale.FRENCH);
	}

	private void file(Case breach, String name, Locale language) {
		this.sheets.file(breach, name, language, "electorlist.breach.sheet", this.breach.facts(breach, language),
				this.steps.of(breach, language));
	}

}
