package ca.docket.poc;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the latest check-in used up the budget, or most of it, and takes a change
 * of the charter from who would decide it without data once there is some.
 */
@Component
@ForModels(processes = "poc", sets = "budgetUse")
class CompareBudget implements JavaDelegate {

	private static final String DATA = "poc.data-reported";

	private final StepCase cases;

	private final Trials trials;

	private final PolicyTerms<PocTerms> terms;

	private final RuntimeService runtime;

	CompareBudget(StepCase cases, Trials trials, PolicyTerms<PocTerms> terms, RuntimeService runtime) {
		this.cases = cases;
		this.trials = trials;
		this.terms = terms;
		this.runtime = runtime;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		Budget now = this.trials.budget(trial);
		Budget before = now.plus(this.trials.latestSpent(trial).negate());
		execution.getProcessInstance().setVariable("budgetUse", use(before, now));
		if ("no".equals(execution.getVariable("dataKnown")) && this.trials.awaits(trial, DATA)
				&& !this.trials.measurements(trial).isEmpty()) {
			this.runtime.createMessageCorrelation(DATA).processInstanceId(trial.processInstanceId()).correlate();
		}
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
