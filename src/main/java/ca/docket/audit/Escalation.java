package ca.docket.audit;

import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells those one level up where nobody of a group may do what is asked of it: because
 * all had a part in the recommendation, or none is among its readers.
 */
@Component
class Escalation {

	private final Recommendations recommendations;

	private final Independence independence;

	private final Directory directory;

	private final CaseLetters letters;

	Escalation(Recommendations recommendations, Independence independence, Directory directory, CaseLetters letters) {
		this.recommendations = recommendations;
		this.independence = independence;
		this.directory = directory;
		this.letters = letters;
	}

	/** The model says who is left out, and who is told. */
	void unlessSomebodyMay(DelegateExecution execution, Case part, String group) {
		Recommendation one = this.recommendations.of(part.number());
		String without = StepCase.required(execution, "without");
		boolean somebody = this.directory.members(group)
			.stream()
			.map(Person::id)
			.filter(person -> this.recommendations.closedTo(person, List.of(one)).isEmpty())
			.anyMatch(person -> isLeft(person, one, without));
		if (!somebody) {
			this.letters.toGroup(part, StepCase.required(execution, "letter"), execution.getActivityInstanceId(),
					StepCase.required(execution, "to"));
		}
	}

	private boolean isLeft(String person, Recommendation one, String without) {
		return switch (without) {
			case "involved" -> this.independence.allows(person, one);
			case "recorders" ->
				!person.equals(one.owner()) && !this.recommendations.haveRecorded(one.number()).contains(person);
			case "owner" -> !person.equals(one.owner());
			default -> true;
		};
	}

}
