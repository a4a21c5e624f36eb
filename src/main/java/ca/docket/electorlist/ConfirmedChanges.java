package ca.docket.electorlist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Puts into effect what two people entered and confirmed, in the caller's transaction:
 * former links stop working. A new contact names anew who else may collect the list; a
 * new deputy comes in place of the former.
 */
@Component
class ConfirmedChanges {

	private final Deliveries deliveries;

	private final Access access;

	private final LinkHolders holders;

	private final DeliveryLetters letters;

	private final ProcessMessages messages;

	private final Clock clock;

	ConfirmedChanges(Deliveries deliveries, Access access, LinkHolders holders, DeliveryLetters letters,
			ProcessMessages messages, Clock clock) {
		this.deliveries = deliveries;
		this.access = access;
		this.holders = holders;
		this.letters = letters;
		this.messages = messages;
		this.clock = clock;
	}

	void apply(Delivery delivery, ContactChange change, String confirmedBy) {
		List<String> people = List.of(change.person(), confirmedBy);
		// as exactly as the database keeps it
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (change.isOfDeputy()) {
			deputy(delivery, change.to(), now, people);
			return;
		}
		this.deliveries.contact(delivery, change.to(), now, people);
		this.access.close(delivery);
		this.holders.named(delivery).forEach(this.holders::remove);
		this.messages.sendIfAwaited(delivery.processInstanceId(), Delivery.REISSUED, Map.of());
	}

	/** Whoever waits for the delivery day gets their link then. */
	private void deputy(Delivery delivery, Contact to, Instant now, List<String> people) {
		this.holders.deputies(delivery).forEach(former -> {
			this.access.close(delivery, former);
			this.holders.remove(former);
		});
		LinkHolder deputy = this.holders.add(delivery, LinkHolder.DEPUTY, to, now, people)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
		if (delivery.isAwaited() || delivery.state().equals("confirmed")) {
			this.letters.sendLink(delivery, deputy, "electorlist-notice", "deputy", Map.of());
		}
	}

}
