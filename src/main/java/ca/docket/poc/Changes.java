package ca.docket.poc;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;

/** What became of a charter, entry by entry of its record. */
final class Changes {

	private final ZoneId zone;

	private final Map<String, Object> agreed = new HashMap<>();

	private final Map<String, Object> inForce = new HashMap<>();

	private final List<Change> all = new ArrayList<>();

	private boolean hasData;

	/**
	 * Reads a record.
	 * @param zone where days begin and end
	 */
	Changes(List<AuditEntry> trail, ZoneId zone) {
		this.zone = zone;
		trail.forEach(this::read);
	}

	/**
	 * A change that was asked for.
	 *
	 * @param decided null while it is not decided
	 * @param afterData whether a value was reported, or could be, before it was decided
	 * @param answers what takes the place of answers of the charter
	 */
	record Change(AuditEntry asked, AuditEntry decided, boolean afterData, Map<String, Object> answers) {

		boolean isApproved() {
			return this.decided != null && this.decided.answer("changeDecision").equals("approve");
		}

	}

	/** What was approved before the start, by the fields of the charter's form. */
	Map<String, Object> agreed() {
		return this.agreed;
	}

	Map<String, Object> inForce() {
		return this.inForce;
	}

	/**
	 * The metrics without the changes that came after the first value; empty where there
	 * is no such change.
	 */
	Optional<List<Metric>> withoutLate() {
		Map<String, Object> charter = new HashMap<>(this.agreed);
		approved().stream().filter(change -> !change.afterData()).forEach(change -> charter.putAll(change.answers()));
		return (late() > 0) ? Optional.of(Metric.of(charter.get("metrics"))) : Optional.empty();
	}

	/** How many were approved once there was data. */
	long late() {
		return approved().stream().filter(Change::afterData).count();
	}

	List<Change> approved() {
		return this.all.stream().filter(Change::isApproved).toList();
	}

	/** All that were asked for, the oldest first. */
	List<Change> all() {
		return this.all;
	}

	private void read(AuditEntry entry) {
		switch (entry.action()) {
			case AuditTrail.SUBMITTED ->
				List.of(this.agreed, this.inForce).forEach(charter -> charter.putAll(entry.answers()));
			case "checked-in", "reported", "lessons-written" ->
				Measurement.of(entry.answers().get("values"), false).forEach(this::measured);
			case "change-requested" -> this.all.add(new Change(entry, null, this.hasData, asked(entry)));
			case "change-decided" -> decided(entry);
			case "budget-decided" -> this.inForce.computeIfPresent("budget",
					(field, budget) -> Objects.requireNonNullElse(entry.answers().get("newBudget"), budget));
			default -> {
			}
		}
	}

	/** Whoever decided a change knew the value, unless it was measured since. */
	private void measured(Measurement value) {
		this.hasData = true;
		LocalDate day = LocalDate.parse(value.on());
		this.all.replaceAll(
				change -> new Change(change.asked(), change.decided(),
						change.afterData() || change.decided() == null
								|| day.isBefore(LocalDate.ofInstant(change.decided().at(), this.zone)),
						change.answers()));
	}

	/** The budget only where another was asked for: it may be raised meanwhile. */
	private Map<String, Object> asked(AuditEntry request) {
		Map<String, Object> answers = new HashMap<>(request.answers());
		if (Budget.amount(answers.get("budget")).compareTo(Budget.amount(this.inForce.get("budget"))) == 0) {
			answers.remove("budget");
		}
		return answers;
	}

	private void decided(AuditEntry decision) {
		Change open = this.all.remove(this.all.size() - 1);
		Change decided = new Change(open.asked(), decision, open.afterData(), open.answers());
		this.all.add(decided);
		if (decided.isApproved()) {
			this.inForce.putAll(decided.answers());
		}
	}

}
