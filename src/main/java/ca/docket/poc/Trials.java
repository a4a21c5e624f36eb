package ca.docket.poc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** What the record of a trial says of its charter and of its check-ins. */
@Component
class Trials {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final Directory directory;

	Trials(AuditTrail auditTrail, AnswerWords answers, Directory directory) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.directory = directory;
	}

	Charter charter(Case trial) {
		return Charter.of(this.answers.submittedAnswers(trial));
	}

	/** All that was measured, in the order in which it was reported. */
	List<Measurement> measurements(Case trial) {
		return checkIns(trial).stream()
			.flatMap(checkIn -> Measurement.of(checkIn.answers().get("values")).stream())
			.toList();
	}

	/** Whether any check-in reported that somebody was harmed. */
	boolean harmed(Case trial) {
		return checkIns(trial).stream().anyMatch(checkIn -> checkIn.answer("harm").equals("yes"));
	}

	/** What was approved last, and what all check-ins say was spent. */
	Budget budget(Case trial) {
		BigDecimal approved = this.auditTrail.of(trial.processInstanceId(), "budget-decided")
			.stream()
			.map(decision -> decision.answers().get("newBudget"))
			.filter(Objects::nonNull)
			.reduce((former, later) -> later)
			.map(Budget::amount)
			.orElseGet(() -> charter(trial).budget());
		return checkIns(trial).stream()
			.map(Trials::spent)
			.reduce(new Budget(approved, BigDecimal.ZERO), Budget::plus, (one, other) -> one.plus(other.spent()));
	}

	/** What the latest check-in says was spent. */
	BigDecimal latestSpent(Case trial) {
		return checkIns(trial).stream().map(Trials::spent).reduce(BigDecimal.ZERO, (former, later) -> later);
	}

	private static BigDecimal spent(AuditEntry checkIn) {
		return Budget.amount(checkIn.answers().get("spent"));
	}

	/** How many rounds were begun. */
	long rounds(Case trial) {
		return 1 + this.auditTrail.of(trial.processInstanceId(), "decided")
			.stream()
			.filter(decision -> decision.answer("decision").equals("iterate"))
			.count();
	}

	/** Who approved the charter, and leads the scoring. */
	String approver(Case trial) {
		AuditEntry approval = this.auditTrail.latest(trial.processInstanceId(), "charter-judged").orElseThrow();
		return (approval.behalf() != null) ? approval.behalf() : approval.person();
	}

	/** The ids of those who score it. */
	List<String> scorers(Case trial) {
		return charter(trial).evaluators().stream().map(this::id).toList();
	}

	/** The id of a person whom a charter names; the form accepts nobody else. */
	String id(String named) {
		return this.directory.named(named).map(Person::id).orElseThrow();
	}

	private List<AuditEntry> checkIns(Case trial) {
		return this.auditTrail.of(trial.processInstanceId(), "checked-in");
	}

}
