package ca.docket.poc;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the latest report used up the budget, or most of it, and takes a change of
 * the charter from who would decide it without data once there is some, without an
 * answer.
 */
@Component
@ForModels(processes = "poc", sets = { "budgetUse", "changeDecision" })
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
		Trial trial = this.trials.of(this.cases.of(execution));
		execution.getProcessInstance().setVariable("budgetUse", use(trial));
		if ("no".equals(execution.getVariable("dataKnown")) && this.trials.awaits(trial.caseFile(), DATA)
				&& !trial.measurements().isEmpty()) {
			this.runtime.createMessageCorrelation(DATA)
				.processInstanceId(trial.caseFile().processInstanceId())
				.correlate();
		}
	}

	/** Each is said once: later reports do not warn again. */
	private String use(Trial trial) {
		if (trial.budget().isExceeded()) {
			return this.trials.isOnHold(trial.caseFile()) ? "kept" : "exceeded";
		}
		int warning = this.terms.latest().budgetWarning();
		return trial.budget().isUsedTo(warning) && !trial.formerBudget().isUsedTo(warning) ? "nearly-used" : "kept";
	}

}
