package ca.docket.security;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Calls the engine without the rights of the person who called Docket, for what that
 * person may have done but not do themselves; that they may is seen before.
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
