package ca.docket.electorlist;

import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * A contact names who may collect the list too. Each has a link, a call, an acceptance
 * and lines in the ledger of their own, until the contact or the office takes it back.
 */
@Component
class Designates {

	/** EXAMPLE: in 24 hours; whoever names more mistypes, or somebody plays with it. */
	static final int MOST_A_DAY = 10;

	private final Deliveries deliveries;

	private final LinkHolders holders;

	private final DeliveryLetters letters;

	private final Access access;

	private final DeliveryLedger ledger;

	Designates(Deliveries deliveries, LinkHolders holders, DeliveryLetters letters, Access access,
			DeliveryLedger ledger) {
		this.deliveries = deliveries;
		this.holders = holders;
		this.letters = letters;
		this.access = access;
		this.ledger = ledger;
	}

	/**
	 * Whether so many were named of late, also if they were taken back, that nobody else
	 * is.
	 */
	boolean areTooMany(Delivery delivery) {
		return this.ledger.lastDay(delivery, "designate-named") >= MOST_A_DAY;
	}

	/**
	 * Names somebody and sends them their link, unless they are there or are one too
	 * many.
	 */
	@Transactional
	public boolean name(OpenedLink link, String role, Contact contact) {
		Delivery delivery = held(link);
		Optional<LinkHolder> named = areTooMany(delivery) ? Optional.empty()
				: this.holders.add(delivery, role, contact);
		named.ifPresent(holder -> {
			this.ledger.note(delivery, link.holder(), "designate-named", said(holder));
			this.letters.sendLink(delivery, holder, "electorlist-designate", "designate",
					Map.of("by", link.holder().contact().name()));
		});
		return named.isPresent();
	}

	/** The office takes it back: nothing of theirs works from now on. */
	@Transactional
	public void revoke(String number, String id, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		close(delivery, id).ifPresent(
				holder -> this.ledger.note(delivery.processInstanceId(), person, "designate-revoked", said(holder)));
	}

	/** The contact takes it back. */
	@Transactional
	public void revoke(OpenedLink link, String id) {
		Delivery delivery = held(link);
		close(delivery, id)
			.ifPresent(holder -> this.ledger.note(delivery, link.holder(), "designate-revoked", said(holder)));
	}

	private Optional<LinkHolder> close(Delivery delivery, String id) {
		Optional<LinkHolder> named = this.holders.named(delivery)
			.stream()
			.filter(holder -> holder.id().equals(id))
			.findFirst();
		named.ifPresent(holder -> {
			this.access.close(delivery, holder);
			this.holders.remove(holder);
		});
		return named;
	}

	/** Whoever was the contact when the link was opened may not be any more. */
	private Delivery held(OpenedLink link) {
		Delivery delivery = this.deliveries.hold(link.requireContact().number()).orElseThrow();
		if (!delivery.contact().equals(link.delivery().contact())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return delivery;
	}

	private static Map<String, Object> said(LinkHolder holder) {
		return Map.of("designate", holder.contact().name(), "role", holder.role());
	}

}
