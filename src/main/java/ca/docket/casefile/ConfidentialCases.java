package ca.docket.casefile;

import java.util.List;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.springframework.stereotype.Component;

/** A task of a confidential case is done by those who may read it. */
@Component
class ConfidentialCases implements SubmissionRule {

	private final Cases cases;

	private final Confidentiality confidentiality;

	ConfidentialCases(Cases cases, Confidentiality confidentiality) {
		this.cases = cases;
		this.confidentiality = confidentiality;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		if (submission.task() == null) {
			return List.of();
		}
		String instance = submission.task().getProcessInstanceId();
		Case caseFile = this.cases.ofProcessInstances(List.of(instance)).get(instance);
		return (caseFile != null && this.confidentiality.isClosedToCaller(caseFile))
				? List.of(Objection.of("case.confidential")) : List.of();
	}

}
