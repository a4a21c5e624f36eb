package ca.docket.electorlist;

import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes certificates of recipients that their list and all copies are destroyed. */
@Component
class DestructionCertificates {

	private static final String CERTIFIED = "electorlist-delivery.certified";

	private static final String FORMER_DESTROYED = "former-edition-destroyed";

	private final Deliveries deliveries;

	private final Cases cases;

	private final DestructionHolds holds;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	DestructionCertificates(Deliveries deliveries, Cases cases, DestructionHolds holds, DeliveryLedger ledger,
			ProcessMessages messages) {
		this.deliveries = deliveries;
		this.cases = cases;
		this.holds = holds;
		this.ledger = ledger;
		this.messages = messages;
	}

	boolean isHeld(Delivery delivery) {
		return this.holds.lieOn(delivery.campaign());
	}

	/** The edition of whose destruction nothing is known yet; empty for none. */
	Optional<Integer> formerEdition(Delivery delivery) {
		return isHeld(delivery) ? Optional.empty() : this.ledger.formerEdition(delivery)
			.filter(edition -> !this.ledger.has(delivery, FORMER_DESTROYED, edition));
	}

	/** The former edition and all copies are destroyed. */
	@Transactional
	public void certifyFormer(OpenedLink link, String holders) {
		Delivery delivery = this.deliveries.hold(link.requireSpokesperson().number()).orElseThrow();
		this.cases.lock(delivery.campaign());
		formerEdition(delivery).ifPresent(edition -> this.ledger.note(delivery, link.holder(), FORMER_DESTROYED,
				Map.of("edition", edition, "holders", holders)));
	}

	/** Takes one, unless the list is to be kept; nobody places a hold meanwhile. */
	@Transactional
	public void certify(OpenedLink link, Map<String, Object> certificate) {
		String number = link.requireSpokesperson().number();
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		this.cases.lock(delivery.campaign());
		if (!isHeld(delivery) && delivery.state().equals("confirmed")
				&& this.messages.isAwaited(delivery.processInstanceId(), CERTIFIED)) {
			this.deliveries.state(number, "destroyed");
			this.ledger.note(delivery, link.holder(), "destruction-certified", certificate);
			this.messages.send(delivery.processInstanceId(), CERTIFIED, Map.of());
		}
	}

}
