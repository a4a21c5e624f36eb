package ca.docket.poc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.poc.Metric.Standing;

/** A trial as its record has it, which was read once. */
record Trial(Case caseFile, List<AuditEntry> entries, Changes changes) {

	/** What was approved before the start. */
	Charter agreed() {
		return Charter.of(this.changes.agreed());
	}

	/** What is in force. */
	Charter charter() {
		return Charter.of(this.changes.inForce());
	}

	/** All that was measured, in the order in which it was reported. */
	List<Measurement> measurements() {
		List<Measurement> measured = new ArrayList<>();
		boolean checked = false;
		for (AuditEntry entry : this.entries) {
			if (entry.answer("results").equals("accept")) {
				checked = true;
				measured.replaceAll(Measurement::checked);
			}
			checked &= !entry.answer("decision").equals("iterate");
			measured.addAll(Measurement.of(entry.answers().get("values"), checked));
		}
		return measured;
	}

	/** How those of some metrics stand that must be reached, all together. */
	Standing must(List<Metric> metrics) {
		List<Measurement> measured = measurements();
		return metrics.stream()
			.filter(metric -> metric.is(Metric.MUST))
			.map(metric -> metric.standing(measured))
			.min(Comparator.naturalOrder())
			.orElse(Standing.NOT_MEASURED);
	}

	/** Whether none of those of some metrics got worse that must not. */
	boolean isGuardKept(List<Metric> metrics) {
		List<Measurement> measured = measurements();
		return metrics.stream().filter(metric -> metric.is(Metric.GUARD)).allMatch(metric -> metric.isKept(measured));
	}

	/** Whether any report says that somebody was harmed. */
	boolean isHarmed() {
		return reports().stream().anyMatch(report -> report.answer("harm").equals("yes"));
	}

	/** What is approved now, and what was reported of it. */
	Budget budget() {
		return budget(reports());
	}

	/** What is approved now, and what some reports say of it. */
	Budget budget(List<AuditEntry> reports) {
		Budget budget = new Budget(charter().budget(), BigDecimal.ZERO, BigDecimal.ZERO);
		for (AuditEntry report : reports) {
			budget = budget.plus(report.answers());
		}
		return budget;
	}

	/** All that say what is spent and ordered. */
	List<AuditEntry> reports() {
		return this.entries.stream().filter(entry -> entry.answers().containsKey("committed")).toList();
	}

	/** Its last day, as agreed; in another round that on which its result is reviewed. */
	String lastDay() {
		String agreed = charter().endsOn();
		return latest("decided").map(decided -> decided.answer("nextDate"))
			.filter(review -> review.compareTo(agreed) > 0)
			.orElse(agreed);
	}

	/** How many rounds were begun. */
	public long rounds() {
		return 1 + said("decided").stream().filter(decision -> decision.answer("decision").equals("iterate")).count();
	}

	/** Who approved the charter, and leads the scoring. */
	String approver() {
		AuditEntry judged = latest("charter-judged").orElseThrow();
		return (judged.behalf() != null) ? judged.behalf() : judged.person();
	}

	/** The latest entry of a kind, as {@code decided}. */
	Optional<AuditEntry> latest(String action) {
		return said(action).stream().reduce((one, next) -> next);
	}

	/** All entries of a kind. */
	List<AuditEntry> said(String action) {
		return this.entries.stream().filter(entry -> entry.action().equals(action)).toList();
	}

}
