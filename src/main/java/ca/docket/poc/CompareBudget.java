package ca.docket.poc;

import java.util.Map;
import java.util.Objects;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.ProcessMessages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the latest report used up the budget, or most of it, and whether there is
 * data; once there is, takes a change of the charter from who would decide it without,
 * without an answer. Where nothing was reported since it was last asked, two reports are
 * missing.
 */
@Component
@ForModels(processes = "poc", sets = { "budgetUse", "reportsCompared", "dataKnown", "changeDecision" })
class CompareBudget implements JavaDelegate {

	private static final String DATA = "poc.data-reported";

	private final Trials trials;

	private final PolicyTerms<PocTerms> terms;

	private final ProcessMessages messages;

	CompareBudget(Trials trials, PolicyTerms<PocTerms> terms, ProcessMessages messages) {
		this.trials = trials;
		this.terms = terms;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		boolean news = "no".equals(execution.getVariable("dataKnown")) && !trial.measurements().isEmpty();
		DelegateExecution process = execution.getProcessInstance();
		process.setVariable("budgetUse", use(trial, execution.getVariable("reportsCompared")));
		process.setVariable("reportsCompared", trial.reports().size());
		process.setVariable("dataKnown", trial.measurements().isEmpty() ? "no" : "yes");
		if (news) {
			this.messages.sendIfAwaited(process.getId(), DATA, Map.of());
		}
	}

	/** Each is said once: later reports do not warn again. */
	private String use(Trial trial, Object compared) {
		if (this.trials.isOnHold(trial.caseFile())) {
			return "on-hold";
		}
		if (trial.budget().isExceeded()
				|| trial.reports().size() == Objects.requireNonNullElse((Integer) compared, 0)) {
			return "exceeded";
		}
		int warning = this.terms.latest().budgetWarning();
		return trial.budget().isUsedTo(warning) && !trial.formerBudget().isUsedTo(warning) ? "nearly-used" : "kept";
	}

}
