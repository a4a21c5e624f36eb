package ca.docket.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Where nobody of a group may do what is asked of it, because all had a part in the
 * recommendation or none is among its readers, those one level up are asked, or told.
 */
@Component
class Escalation {

	private final Recommendations recommendations;

	private final Independence independence;

	private final Confidentiality confidentiality;

	private final Directory directory;

	private final CaseLetters letters;

	private final AuditTrail auditTrail;

	Escalation(Recommendations recommendations, Independence independence, Confidentiality confidentiality,
			Directory directory, CaseLetters letters, AuditTrail auditTrail) {
		this.recommendations = recommendations;
		this.independence = independence;
		this.confidentiality = confidentiality;
		this.directory = directory;
		this.letters = letters;
		this.auditTrail = auditTrail;
	}

	/**
	 * The group whose list it goes on. The model says who is left out, and who is one
	 * level up; they are told by letter where it is no list, or nobody of them may
	 * either.
	 */
	String group(DelegateExecution execution, Case part) {
		String group = StepCase.required(execution, "group");
		String above = StepCase.required(execution, "to");
		Set<String> excluded = excluded(execution, this.recommendations.of(part.number()));
		if (somebodyMay(part, group, excluded)) {
			return group;
		}
		if (StepCase.input(execution, "task").isPresent() && somebodyMay(part, above, excluded)) {
			this.auditTrail.note(part.processInstanceId(), "raised", execution.getCurrentActivityId(),
					Map.of("from", group, "to", above));
			return above;
		}
		this.letters.toGroup(part, StepCase.required(execution, "letter"), execution.getActivityInstanceId(), above);
		return group;
	}

	private boolean somebodyMay(Case part, String group, Set<String> excluded) {
		List<String> members = new ArrayList<>(this.directory.members(group).stream().map(Person::id).toList());
		members.removeAll(excluded);
		return !this.confidentiality.readers(part.number(), members).isEmpty();
	}

	private Set<String> excluded(DelegateExecution execution, Recommendation one) {
		return switch (StepCase.required(execution, "without")) {
			case "involved" -> this.independence.excluded(one);
			case "recorders" -> Stream.concat(this.independence.owners(one).stream(), one.recorders().stream())
				.collect(Collectors.toSet());
			case "owners" -> this.independence.owners(one);
			default -> Set.of();
		};
	}

}
