package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes the {@code letter} to whoever applied; of a competition, to each whose
 * application is open.
 */
@Component
@ForModels(processes = { "hiring", "hiring-application" }, needs = "letter")
class WriteToApplicants implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicantLetters letters;

	WriteToApplicants(StepCase cases, Applications applications, ApplicantLetters letters) {
		this.cases = cases;
		this.applications = applications;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case about = this.cases.of(execution);
		List<Application> those = this.applications.find(about.number())
			.map(List::of)
			.orElseGet(() -> this.applications.open(about.number()));
		those.forEach(one -> this.letters.write(one, StepCase.required(execution, "letter"),
				execution.getActivityInstanceId(), Map.of()));
	}

}
