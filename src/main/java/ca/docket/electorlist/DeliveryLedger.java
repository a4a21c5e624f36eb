package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.worklist.WorkListTask;
import org.springframework.stereotype.Component;

/**
 * Notes what is done with a package, on the record of its delivery: nothing of it can be
 * changed, and the chain of the record shows it.
 */
@Component
class DeliveryLedger {

	private final AuditTrail record;

	private final Clock clock;

	DeliveryLedger(AuditTrail record, Clock clock) {
		this.record = record;
		this.clock = clock;
	}

	/** How often something was done with a list in the last 24 hours. */
	long lastDay(Delivery delivery, String action) {
		Instant since = this.clock.instant().minus(Duration.ofDays(1));
		return this.record.of(delivery.processInstanceId(), action)
			.stream()
			.filter(entry -> entry.at().isAfter(since))
			.count();
	}

	/** The edition that was downloaded before the present one; empty for none. */
	Optional<Integer> formerEdition(Delivery delivery) {
		return editions(delivery, "list-downloaded").filter(edition -> edition < delivery.edition())
			.max(Comparator.naturalOrder());
	}

	boolean has(Delivery delivery, String action, int edition) {
		return editions(delivery, action).anyMatch(found -> found == edition);
	}

	private Stream<Integer> editions(Delivery delivery, String action) {
		return this.record.of(delivery.processInstanceId(), action)
			.stream()
			.map(entry -> Integer.valueOf(entry.answer("edition")));
	}

	/** What Docket itself did. */
	void note(Delivery delivery, String action, Map<String, Object> said) {
		note(delivery.processInstanceId(), null, action, said);
	}

	/** What one of the recipient's people did, or what was done for them. */
	void note(Delivery delivery, LinkHolder by, String action, Map<String, Object> said) {
		Map<String, Object> all = new HashMap<>(said);
		all.put("by", by.contact().name());
		note(delivery, action, all);
	}

	/** What was said on a list, in the words of its rows. */
	void noteRow(String processInstanceId, WorkListTask task, String action, Map<String, Object> said) {
		this.record.add(processInstanceId, task.person(), task.absent(), action, task.activity(), said, task.form());
	}

	/** What somebody of the office did; null for nobody. */
	void note(String processInstanceId, String person, String action, Map<String, Object> said) {
		this.record.add(processInstanceId, person, action, null, said);
	}

}
