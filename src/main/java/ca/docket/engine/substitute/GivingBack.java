package ca.docket.engine.substitute;

import java.util.concurrent.TimeUnit;

import ca.docket.engine.substitute.HeldFor.Held;
import ca.docket.security.SubstitutionEnded;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Returns the tasks that a substitute still holds when the substitution ends: to the
 * absent person if they held them before, otherwise to the candidates.
 */
@Component
class GivingBack {

	private static final Logger LOG = LoggerFactory.getLogger(GivingBack.class);

	private final HeldFor heldFor;

	private final TaskService tasks;

	private final IdentityService identity;

	/** Of its own: when a substitution ended, the transaction of that is committed. */
	private final TransactionTemplate transaction;

	GivingBack(HeldFor heldFor, TaskService tasks, IdentityService identity, PlatformTransactionManager transactions) {
		this.heldFor = heldFor;
		this.tasks = tasks;
		this.identity = identity;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** On every node: the engine lets one of them do each task. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void giveBack() {
		this.heldFor.over().forEach(this::giveBack);
		this.heldFor.forgetDone();
	}

	/** At once; what fails now is done within the minute. */
	@TransactionalEventListener(SubstitutionEnded.class)
	void ended() {
		Authentication person = this.identity.getCurrentAuthentication();
		// Whoever ended it has no right on these tasks.
		this.identity.clearAuthentication();
		try {
			this.heldFor.over().forEach(this::giveBack);
		}
		finally {
			this.identity.setAuthentication(person);
		}
	}

	private void giveBack(Held held) {
		try {
			String holder = held.taken() ? this.heldFor.substitution(held).absent() : null;
			this.transaction.executeWithoutResult(status -> this.tasks.setAssignee(held.taskId(), holder));
		}
		catch (RuntimeException ex) {
			LOG.warn("Task {} could not be given back yet", held.taskId(), ex);
		}
	}

}
