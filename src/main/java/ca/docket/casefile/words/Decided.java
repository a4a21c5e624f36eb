package ca.docket.casefile.words;

import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While a case goes on after its decision: what was decided. */
@Component
@Order(1)
class Decided implements Standing {

	private final AuditTrail auditTrail;

	private final StepWords steps;

	private final AnswerWords answers;

	Decided(AuditTrail auditTrail, StepWords steps, AnswerWords answers) {
		this.auditTrail = auditTrail;
		this.steps = steps;
		this.answers = answers;
	}

	@Override
	public Optional<String> of(Case caseFile, Locale language) {
		return this.auditTrail.latest(caseFile.processInstanceId(), "decided")
			.flatMap(decided -> this.steps.decided(caseFile, decided.answer("decision"), language)
				.or(() -> this.answers.fact(caseFile, decided, "decision", language).map(Fact::value)));
	}

}
