package ca.docket.earb.board;

import java.util.Optional;

import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.engine.substitute.HeldFor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever leads an item ends its vote early, themselves or through their substitute. */
@Component
class EndVote {

	private final SealedRound rounds;

	private final Votes votes;

	private final HeldFor heldFor;

	private final IdentityService identity;

	EndVote(SealedRound rounds, Votes votes, HeldFor heldFor, IdentityService identity) {
		this.rounds = rounds;
		this.votes = votes;
		this.heldFor = heldFor;
		this.identity = identity;
	}

	/** Before the record takes the reason out of the engine. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void ended(DelegateTask task) {
		if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())
				&& "Activity_CloseVote".equals(task.getTaskDefinitionKey())) {
			Round vote = this.votes.of(task.getProcessInstanceId());
			caller().map(person -> this.heldFor.absent(task.getId(), person).orElse(person))
				.filter(vote.leader()::equals)
				.ifPresent(leader -> this.rounds.end(vote, leader, (String) task.getVariable("closeReason")));
		}
	}

	private Optional<String> caller() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map(Authentication::getUserId);
	}

}
