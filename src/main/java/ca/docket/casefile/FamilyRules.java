package ca.docket.casefile;

import java.util.List;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.springframework.stereotype.Component;

/** Asks the family of a process to check a submission. */
@Component
class FamilyRules implements SubmissionRule {

	private final CaseFamilies families;

	FamilyRules(CaseFamilies families) {
		this.families = families;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		return this.families.of(submission.process()).map(family -> family.check(submission)).orElse(List.of());
	}

}
