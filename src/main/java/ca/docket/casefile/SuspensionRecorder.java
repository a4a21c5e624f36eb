package ca.docket.casefile;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import ca.docket.engine.Suspension;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts on record, in every open case concerned, who suspended it or its process, and who
 * resumed it.
 */
@Component
class SuspensionRecorder {

	private final Records records;

	private final Clock clock;

	SuspensionRecorder(Records records, Clock clock) {
		this.records = records;
		this.clock = clock;
	}

	@EventListener
	void done(Suspension act) {
		this.records.addToAll(act.processInstanceIds(),
				new Entry(this.clock.instant(), act.person(), null, act.suspended() ? "suspended" : "resumed", null,
						null, Map.of("scope", act.scope().name().toLowerCase(Locale.ROOT))));
	}

}
