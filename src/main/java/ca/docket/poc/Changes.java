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
		List<Change> changes = new ArrayList<>();
		boolean data = false;
		for (AuditEntry entry : this.auditTrail.of(trial.processInstanceId())) {
			data |= entry.action().equals("checked-in") && entry.answers().get("values") instanceof Collection<?> values
					&& !values.isEmpty();
			if (entry.action().equals("change-requested")) {
				changes.add(new Change(entry, null, data));
			}
			else if (entry.action().equals("change-decided")) {
				Change last = changes.remove(changes.size() - 1);
				changes.add(new Change(last.asked(), entry, last.afterData()));
			}
		}
		return changes;
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
