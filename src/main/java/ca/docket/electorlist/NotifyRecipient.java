package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.notice.Secret;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the contact of a recipient a new personal link in the {@code letter}; former ones
 * stop working. A recipient without a list is blocked until there is one.
 */
@Component
@ForModels(processes = "electorlist-delivery", needs = "letter")
class NotifyRecipient implements JavaDelegate {

	/** EXAMPLE: whose link is too old asks for another. */
	private static final Duration HOLDS = Duration.ofDays(120);

	private final StepCase step;

	private final Deliveries deliveries;

	private final Editions editions;

	private final Access access;

	private final CaseLetters letters;

	private final Clock clock;

	NotifyRecipient(StepCase step, Deliveries deliveries, Editions editions, Access access, CaseLetters letters,
			Clock clock) {
		this.step = step;
		this.deliveries = deliveries;
		this.editions = editions;
		this.access = access;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Delivery before = this.deliveries.hold(part.number()).orElseThrow();
		boolean changed = this.editions.offer(before);
		this.deliveries.miscounted(part.number(), null);
		this.deliveries.told(part.number(), 0);
		this.deliveries.callFor(part.number(), null);
		Delivery delivery = this.deliveries.find(part.number()).orElseThrow();
		if (delivery.pack() == null) {
			this.deliveries.state(delivery.number(), "blocked");
			return;
		}
		if (changed || !before.state().equals("confirmed")) {
			this.deliveries.state(delivery.number(), (delivery.edition() > 1) ? "re-issued" : "notified");
		}
		send(execution, part, delivery);
	}

	private void send(DelegateExecution execution, Case part, Delivery delivery) {
		Map<String, Object> said = new HashMap<>();
		said.put("municipality", delivery.municipality());
		said.put("edition", delivery.edition());
		said.put("former", (delivery.edition() > 1) ? delivery.edition() - 1 : null);
		said.put("link", new Secret(this.access.newLink(delivery, this.clock.instant().plus(HOLDS)).toString()));
		this.letters.toPerson(part, StepCase.required(execution, "letter"), execution.getActivityInstanceId(),
				delivery.contact().reader(), said);
	}

}
