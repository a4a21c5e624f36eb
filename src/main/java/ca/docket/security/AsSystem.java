package ca.docket.security;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs calls to the engine without the caller's permissions, for actions that Docket
 * takes on their behalf after checking that they may have them taken.
 */
@Component
public class AsSystem {

	private final IdentityService identity;

	AsSystem(IdentityService identity) {
		this.identity = identity;
	}

	public <T> T get(Supplier<T> doing) {
		Authentication person = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return doing.get();
		}
		finally {
			this.identity.setAuthentication(person);
		}
	}

	public void run(Runnable doing) {
		get(() -> {
			doing.run();
			return null;
		});
	}

}
