package ca.docket.intake;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A request shows how it stands with its impact assessment. */
@Component
class IntakeFamily implements Family {

	private final ImpactWords impact;

	IntakeFamily(ImpactWords impact) {
		this.impact = impact;
	}

	@Override
	public String process() {
		return "intake";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return this.impact.of(caseFile, language);
	}

}
