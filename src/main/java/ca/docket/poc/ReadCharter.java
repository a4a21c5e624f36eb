package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.calendar.PolicyTerms;
import ca.docket.commitment.Commitments;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reads from the charter who leads and sponsors the trial, who else is on its team and
 * who evaluates it, unless it is still to be written, whether the request it comes from
 * has an accepted assessment of privacy, and whether law or policy asks for one.
 */
@Component
@ForModels(processes = "poc", sets = { "charterMissing", "trialLead", "trialSponsor", "trialTeam", "trialEvaluators",
		"privacyAccepted", "privacyBy", "dataKnown" })
class ReadCharter implements JavaDelegate {

	private final Trials trials;

	private final Commitments commitments;

	private final PolicyTerms<PocTerms> terms;

	ReadCharter(Trials trials, Commitments commitments, PolicyTerms<PocTerms> terms) {
		this.trials = trials;
		this.commitments = commitments;
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		Charter charter = trial.agreed();
		DelegateExecution process = execution.getProcessInstance();
		process.setVariable("charterMissing", charter.lead().isEmpty());
		if (!charter.lead().isEmpty()) {
			List<String> team = this.trials.ids(charter.wholeTeam());
			process.setVariables(Map.of("trialLead", team.get(0), "trialSponsor", team.get(1), "trialTeam", team,
					"trialEvaluators", this.trials.ids(charter.evaluators()), "privacyAccepted",
					isPrivacyAccepted(trial.changes().agreed().get("origin")) ? "yes" : "no", "privacyBy",
					this.terms.latest().privacyBy(), "dataKnown", "no"));
		}
	}

	private boolean isPrivacyAccepted(Object request) {
		return request != null && this.commitments.of(request.toString())
			.stream()
			.anyMatch(promised -> promised.topic().equals("privacy-impact") && promised.state().equals("met"));
	}

}
