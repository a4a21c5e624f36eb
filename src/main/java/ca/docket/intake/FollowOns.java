package ca.docket.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Links;
import ca.docket.casefile.Viewer;
import ca.docket.engine.StartMessages;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that an approved request sets off, each by a message that another process
 * begins with. It is told what the request said, under the names of the request's form,
 * with {@code origin} (the number of the request), {@code requester} and {@code tier}. It
 * must register its case before it first waits.
 */
@Component
class FollowOns {

	private final RuntimeService runtime;

	private final StartMessages messages;

	private final IdentityService identity;

	private final Cases cases;

	private final Requests requests;

	private final Links links;

	private final AuditTrail auditTrail;

	private final DecisionLog decisionLog;

	private final JdbcClient jdbc;

	private final Clock clock;

	FollowOns(RuntimeService runtime, StartMessages messages, IdentityService identity, Cases cases, Requests requests,
			Links links, AuditTrail auditTrail, DecisionLog decisionLog, JdbcClient jdbc, Clock clock) {
		this.runtime = runtime;
		this.messages = messages;
		this.identity = identity;
		this.cases = cases;
		this.requests = requests;
		this.links = links;
		this.auditTrail = auditTrail;
		this.decisionLog = decisionLog;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Starts what is not started yet, once each, in the caller's transaction or one of
	 * its own; all of it is put on record for everybody who sees the request.
	 * @param processInstanceId of the request
	 * @param messages that processes begin with
	 * @param person who wants it; null for Docket itself
	 * @return the messages that no process takes; they are kept to be started later
	 */
	@Transactional
	public List<String> start(String processInstanceId, Collection<String> messages, String person) {
		return messages.stream()
			.distinct()
			.filter(message -> !isStarted(processInstanceId, message) && !start(processInstanceId, message, person))
			.toList();
	}

	/** The messages of a request that no process took so far. */
	List<String> notTaken(String processInstanceId) {
		return this.jdbc
			.sql("select message from intake_follow_on where process_instance_id = ? and number is null order by 1")
			.param(processInstanceId)
			.query(String.class)
			.list();
	}

	/** Whoever comes second waits here until the first is done. */
	private boolean isStarted(String processInstanceId, String message) {
		this.jdbc.sql("insert into intake_follow_on values (?, ?, null) on conflict do nothing")
			.params(processInstanceId, message)
			.update();
		return this.jdbc.sql("""
				select number is not null from intake_follow_on
				where process_instance_id = ? and message = ? for update""")
			.params(processInstanceId, message)
			.query(Boolean.class)
			.single();
	}

	private boolean start(String processInstanceId, String message, String person) {
		Optional<String> started = withoutRights(() -> correlate(processInstanceId, message));
		started.ifPresent(number -> this.jdbc
			.sql("update intake_follow_on set number = ? where process_instance_id = ? and message = ?")
			.params(number, processInstanceId, message)
			.update());
		Map<String, Object> said = new HashMap<>(Map.of("followOn", message));
		started.ifPresent(number -> said.put("case", number));
		this.auditTrail.add(processInstanceId, new AuditEntry(this.clock.instant(), person, null,
				started.isPresent() ? "follow-on-started" : "follow-on-not-taken", null, Viewer.CASE, said));
		started.ifPresent(number -> this.links.add(this.requests.of(processInstanceId).number(), number));
		return started.isPresent();
	}

	private Optional<String> correlate(String processInstanceId, String message) {
		if (!this.messages.isTaken(message)) {
			return Optional.empty();
		}
		ProcessInstance begun = this.runtime.createMessageCorrelation(message)
			.setVariables(told(processInstanceId))
			.correlateStartMessage();
		return Optional.of(Optional.ofNullable(this.cases.ofProcessInstances(List.of(begun.getId())).get(begun.getId()))
			.orElseThrow(() -> new IllegalStateException(
					"The process that begins with %s registered no case before it waits".formatted(message)))
			.number());
	}

	private Map<String, Object> told(String processInstanceId) {
		AuditEntry submitted = this.auditTrail.latest(processInstanceId, "submitted").orElseThrow();
		Map<String, Object> told = new HashMap<>(submitted.answers());
		told.put("origin", this.requests.of(processInstanceId).number());
		told.put("requester", submitted.person());
		told.put("tier",
				this.decisionLog.latest(processInstanceId, "intake-risk-tier")
					.map(logged -> logged.outputs().get(0).get("tier"))
					.orElse(null));
		return told;
	}

	/**
	 * Nobody has a right to begin such a case by themselves; that this one may be begun
	 * was seen by the caller.
	 */
	private <T> T withoutRights(Supplier<T> doing) {
		Authentication person = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return doing.get();
		}
		finally {
			this.identity.setAuthentication(person);
		}
	}

}
