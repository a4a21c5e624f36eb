package ca.docket.poc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/** What became of a charter since it was approved, as the record has it. */
@Component
class Changes {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	Changes(AuditTrail auditTrail, AnswerWords answers) {
		this.auditTrail = auditTrail;
		this.answers = answers;
	}

	/** All that were asked for, the oldest first. */
	List<Change> of(Case trial) {
		List<AuditEntry> trail = this.auditTrail.of(trial.processInstanceId());
		List<Change> changes = new ArrayList<>();
		Object budget = this.answers.submittedAnswers(trial).get("budget");
		for (AuditEntry entry : trail) {
			if (entry.action().equals("change-requested")) {
				changes.add(new Change(entry, null, hasData(trail), asked(entry, budget)));
			}
			else if (entry.action().equals("change-decided")) {
				Change last = changes.remove(changes.size() - 1);
				boolean known = hasData(trail.subList(0, trail.indexOf(entry)));
				Change decided = new Change(last.asked(), entry, known, last.answers());
				changes.add(decided);
				budget = decided.isApproved() ? decided.answers().getOrDefault("budget", budget) : budget;
			}
			else if (entry.answers().get("newBudget") instanceof Number raised) {
				budget = raised;
			}
		}
		return changes;
	}

	private static boolean hasData(List<AuditEntry> trail) {
		return trail.stream()
			.filter(entry -> entry.action().equals("checked-in"))
			.anyMatch(entry -> entry.answers().get("values") instanceof Collection<?> values && !values.isEmpty());
	}

	/** The budget only where another was asked for: it may be raised meanwhile. */
	private static Map<String, Object> asked(AuditEntry request, Object budget) {
		Map<String, Object> answers = new HashMap<>(request.answers());
		if (Budget.amount(answers.get("budget")).compareTo(Budget.amount(budget)) == 0) {
			answers.remove("budget");
		}
		return answers;
	}

	/** The answers of the charter with what was approved since, also of the budget. */
	Map<String, Object> answers(Case trial, Predicate<Change> counts) {
		Map<String, Object> answers = new HashMap<>(this.answers.submittedAnswers(trial));
		Map<AuditEntry, Change> decided = new HashMap<>();
		of(trial).stream()
			.filter(Change::isApproved)
			.filter(counts)
			.forEach(change -> decided.put(change.decided(), change));
		for (AuditEntry entry : this.auditTrail.of(trial.processInstanceId())) {
			if (decided.containsKey(entry)) {
				answers.putAll(decided.get(entry).answers());
			}
			else if (entry.answers().get("newBudget") instanceof Number budget) {
				answers.put("budget", budget);
			}
		}
		return answers;
	}

}
