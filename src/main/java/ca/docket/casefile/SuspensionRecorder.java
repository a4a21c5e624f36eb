package ca.docket.casefile;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import ca.docket.engine.Suspension;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records in every affected open case who suspended or resumed it or its process. */
@Component
class SuspensionRecorder {

	private final AuditTrail auditTrail;

	private final Clock clock;

	SuspensionRecorder(AuditTrail auditTrail, Clock clock) {
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@EventListener
	void done(Suspension act) {
		this.auditTrail.addToAll(act.processInstanceIds(),
				new AuditEntry(this.clock.instant(), act.person(), null, act.suspended() ? "suspended" : "resumed",
						null, null, Map.of("scope", act.scope().name().toLowerCase(Locale.ROOT))));
	}

}
