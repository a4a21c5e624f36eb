package ca.docket.casefile;

import java.time.Clock;
import java.util.Map;

import ca.docket.engine.Raised;
import ca.docket.engine.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records where separation of duties kept somebody from a task or moved it to the next
 * level.
 */
@Component
class SeparationRecorder {

	private final AuditTrail auditTrail;

	private final Clock clock;

	SeparationRecorder(AuditTrail auditTrail, Clock clock) {
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/** In a transaction of its own: that of the attempt is rolled back. */
	@EventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void refused(Refusal refusal) {
		this.auditTrail.add(refusal.processInstanceId(), new AuditEntry(this.clock.instant(), refusal.person(),
				refusal.absent(), "refused", refusal.task(), null, Map.of("reason", refusal.reason())));
	}

	@EventListener
	void raised(Raised raised) {
		this.auditTrail.add(raised.processInstanceId(), null, "raised", raised.task(),
				raised.from().isEmpty() ? Map.of("to", raised.to()) : Map.of("from", raised.from(), "to", raised.to()));
	}

}
