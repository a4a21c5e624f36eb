package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.ProcessMessages;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Does what an applicant wants, once they confirmed it through their link or Human
 * Resources did.
 */
@Component
class ApplicantWishes {

	static final String FIELD = "wish";

	static final String WITHDRAW = "withdraw";

	static final String REPLACE = "replace";

	static final String REMOVE = "remove";

	private final Applications applications;

	private final ProcessMessages messages;

	private final AuditTrail auditTrail;

	private final RuntimeService runtime;

	private final AsSystem system;

	ApplicantWishes(Applications applications, ProcessMessages messages, AuditTrail auditTrail, RuntimeService runtime,
			AsSystem system) {
		this.applications = applications;
		this.messages = messages;
		this.auditTrail = auditTrail;
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * @param person who confirmed it; null for the applicant
	 */
	void withdraw(Application one, String person) {
		note(one, person, Map.of(FIELD, WITHDRAW));
		this.messages.send(one.processInstanceId(), "hiring-application.withdrawn", Map.of());
	}

	/**
	 * Ends all applications of the same person but one.
	 * @param person who confirmed it; null for the applicant
	 */
	void replace(Application one, String latest, String person) {
		note(one, person, Map.of(FIELD, REPLACE, "latest", latest));
		this.applications.ofSamePerson(one)
			.stream()
			.filter(former -> !former.number().equals(latest))
			.forEach(former -> this.messages.send(former.processInstanceId(), "hiring-application.replaced", Map.of()));
	}

	/** Human Resources decides; whoever has their application deleted withdraws it. */
	void askForRemoval(Application one) {
		if (!one.closed()) {
			withdraw(one, null);
		}
		note(one, null, Map.of(FIELD, REMOVE));
		this.system.run(() -> this.runtime.startProcessInstanceByKey("hiring-request",
				Map.of(RequestedApplication.FIELD, one.number(), FIELD, REMOVE)));
	}

	void speak(Application one, String language) {
		note(one, null, Map.of(FIELD, language));
		this.applications.speaks(one, language);
	}

	/** The latest open application of the same person. */
	String latest(Application one) {
		List<Application> same = this.applications.ofSamePerson(one);
		return same.isEmpty() ? one.number() : same.get(same.size() - 1).number();
	}

	private void note(Application one, String person, Map<String, Object> wish) {
		this.auditTrail.note(one.processInstanceId(), person, "applicant-chose", null, wish);
	}

}
