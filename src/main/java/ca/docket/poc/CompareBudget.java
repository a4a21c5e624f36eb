package ca.docket.poc;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the latest check-in used up the budget, or most of it. */
@Component
@ForModels(processes = "poc", sets = "budgetUse")
class CompareBudget implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	private final PolicyTerms<PocTerms> terms;

	CompareBudget(StepCase cases, Trials trials, PolicyTerms<PocTerms> terms) {
		this.cases = cases;
		this.trials = trials;
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		Budget now = this.trials.budget(trial);
		Budget before = now.plus(this.trials.latestSpent(trial).negate());
		execution.getProcessInstance().setVariable("budgetUse", use(before, now));
	}

	/** Each is said once: later check-ins do not warn again. */
	private String use(Budget before, Budget now) {
		int warning = this.terms.latest().budgetWarning();
		if (now.isExceeded()) {
			return before.isExceeded() ? "kept" : "exceeded";
		}
		return now.isUsedTo(warning) && !before.isUsedTo(warning) ? "nearly-used" : "kept";
	}

}
