package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.AuditEntry;
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
		String known = trial.measurements().isEmpty() ? "no" : "yes";
		boolean news = !known.equals(execution.getVariable("dataKnown"));
		DelegateExecution process = execution.getProcessInstance();
		process.setVariables(Map.of("budgetUse", use(trial, execution.getVariable("reportsCompared")),
				"reportsCompared", trial.reports().size(), "dataKnown", known));
		if (news) {
			this.messages.sendIfAwaited(process.getId(), "poc.data-reported", Map.of());
		}
	}

	/** Each is said once: later reports do not warn again. */
	private String use(Trial trial, Object compared) {
		if (this.trials.isOnHold(trial.caseFile())) {
			return "on-hold";
		}
		List<AuditEntry> reports = trial.reports();
		if (trial.budget().isExceeded() || reports.size() == ((compared != null) ? (int) compared : 0)) {
			return "exceeded";
		}
		int warning = this.terms.latest().budgetWarning();
		return trial.budget().isUsedTo(warning)
				&& !trial.budget(reports.subList(0, reports.size() - 1)).isUsedTo(warning) ? "nearly-used" : "kept";
	}

}
