package ca.docket.poc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the record of a trial says of its charter and of its check-ins. */
@Component
class Trials {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final Changes changes;

	private final Directory directory;

	private final JdbcClient jdbc;

	Trials(AuditTrail auditTrail, AnswerWords answers, Changes changes, Directory directory, JdbcClient jdbc) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.changes = changes;
		this.directory = directory;
		this.jdbc = jdbc;
	}

	/** What is in force. */
	Charter charter(Case trial) {
		return Charter.of(answers(trial));
	}

	/** What is in force, by the fields of the charter's form. */
	Map<String, Object> answers(Case trial) {
		return this.changes.answers(trial, change -> true);
	}

	/** What would be in force without the changes that came after the first value. */
	Charter withoutLateChanges(Case trial) {
		return Charter.of(this.changes.answers(trial, change -> !change.afterData()));
	}

	/** All changes that were asked for, the oldest first. */
	List<Change> changes(Case trial) {
		return this.changes.of(trial);
	}

	/** What was approved before the start. */
	Charter agreed(Case trial) {
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

	/** What is approved now, and what all check-ins say was spent. */
	Budget budget(Case trial) {
		return checkIns(trial).stream()
			.map(Trials::spent)
			.reduce(new Budget(charter(trial).budget(), BigDecimal.ZERO), Budget::plus,
					(one, other) -> one.plus(other.spent()));
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

	/** The number of the request that it comes from. */
	Optional<String> origin(Case trial) {
		return Optional.ofNullable((String) this.answers.submittedAnswers(trial).get("origin"));
	}

	/** Whether somebody has one of these tasks to do. */
	boolean waitsFor(Case trial, String... activities) {
		return this.jdbc
			.sql("select exists (select from act_ru_task where proc_inst_id_ = ? and task_def_key_ = any(?))")
			.params(trial.processInstanceId(), activities)
			.query(Boolean.class)
			.single();
	}

	/** Whether a message can be received now. */
	boolean awaits(Case trial, String message) {
		return this.jdbc
			.sql("select exists (select from act_ru_event_subscr where proc_inst_id_ = ? and event_name_ = ?)")
			.params(trial.processInstanceId(), message)
			.query(Boolean.class)
			.single();
	}

	private List<AuditEntry> checkIns(Case trial) {
		return this.auditTrail.of(trial.processInstanceId(), "checked-in");
	}

}
