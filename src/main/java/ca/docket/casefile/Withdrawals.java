package ca.docket.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws an open case: correlates the message {@code <process>.withdrawn}, which the
 * model of the family receives.
 */
@Component
class Withdrawals {

	private final RuntimeService runtime;

	private final AsSystem system;

	private final AuditTrail auditTrail;

	private final JdbcClient jdbc;

	Withdrawals(RuntimeService runtime, AsSystem system, AuditTrail auditTrail, JdbcClient jdbc) {
		this.runtime = runtime;
		this.system = system;
		this.auditTrail = auditTrail;
		this.jdbc = jdbc;
	}

	/** Those of these cases that can be withdrawn now, by number. */
	Set<String> possible(Collection<Case> of) {
		return this.jdbc.sql("""
				select c.number from casefile_case c
				join act_ru_event_subscr s on s.proc_inst_id_ = c.process_instance_id and s.event_type_ = 'message'
				where s.event_name_ = c.process || '.withdrawn' and c.number = any(?)""")
			.param(of.stream().map(Case::number).toArray(String[]::new))
			.query(String.class)
			.set();
	}

	/**
	 * Withdraws for the submitter.
	 * @throws Ended where the case ended meanwhile
	 */
	@Transactional
	public void withdraw(Case open, String reason) {
		this.auditTrail.add(open.processInstanceId(), open.submitter(), "withdrawn", null, Map.of("reason", reason));
		try {
			// that the case is theirs was seen by the caller
			this.system.run(() -> this.runtime.createMessageCorrelation(process(open) + ".withdrawn")
				.processInstanceId(open.processInstanceId())
				.correlate());
		}
		catch (MismatchingMessageCorrelationException | OptimisticLockingException ex) {
			throw new Ended(ex);
		}
	}

	private String process(Case open) {
		ProcessInstance running = this.system.get(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceId(open.processInstanceId())
			.singleResult());
		return Optional.ofNullable(running)
			.map(instance -> instance.getProcessDefinitionId().split(":")[0])
			.orElseThrow(() -> new Ended(null));
	}

	/** The case has already ended. */
	static class Ended extends RuntimeException {

		Ended(Throwable cause) {
			super(cause);
		}

	}

}
