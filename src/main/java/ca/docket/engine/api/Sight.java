package ca.docket.engine.api;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** What a caller sees of what a call names. */
class Sight {

	private final IdentityService identity;

	private final KnownIds ids;

	private final FinishedTasks finished;

	Sight(IdentityService identity, KnownIds ids, FinishedTasks finished) {
		this.identity = identity;
		this.ids = ids;
		this.finished = finished;
	}

	/** Whether all that the path names is there for the caller, or was theirs to do. */
	boolean isThere(String path, Caller caller) {
		return isKnown(path, caller) || this.finished.wasHeld(path, caller);
	}

	/** Whether it is a task that the caller could have done until it was done. */
	boolean wasThere(String path, Caller caller) {
		return this.finished.comesTooLate(path, caller);
	}

	/** Camunda's filters, which come later, have yet to tell the engine who calls. */
	private boolean isKnown(String path, Caller caller) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(caller.id(), List.copyOf(caller.groups()));
		try {
			return this.ids.isKnown(path, caller);
		}
		finally {
			this.identity.setAuthentication(before);
		}
	}

}
