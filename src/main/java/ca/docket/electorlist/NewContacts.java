package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.calendar.PolicyTerms;
import ca.docket.security.Vouching;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Contacts that were changed a short while ago: to collect a list they need a manager,
 * besides the two people who changed them. Of those who were changed in the database
 * alone, nobody collects anything.
 */
@Component
class NewContacts {

	private final PolicyTerms<ListTerms> terms;

	private final Deliveries deliveries;

	private final LinkHolders holders;

	private final DeliveryLedger ledger;

	private final Clock clock;

	private final Vouching vouching;

	NewContacts(PolicyTerms<ListTerms> terms, Deliveries deliveries, LinkHolders holders, DeliveryLedger ledger,
			Clock clock, Vouching vouching) {
		this.terms = terms;
		this.deliveries = deliveries;
		this.holders = holders;
		this.ledger = ledger;
		this.clock = clock;
		this.vouching = vouching;
	}

	/** Those of a recipient. */
	List<LinkHolder> of(Delivery delivery) {
		return this.holders.all(delivery).stream().filter(this::needsManager).toList();
	}

	/** Those of a recipient whom nobody changed in Docket. */
	List<LinkHolder> altered(Delivery delivery) {
		return this.holders.all(delivery).stream().filter(holder -> !this.holders.isAsEntered(holder)).toList();
	}

	/** Why no code is given to somebody, as a key of texts; empty where it may be. */
	Optional<String> refusal(LinkHolder holder) {
		if (!this.holders.isAsEntered(holder)) {
			return Optional.of("electorlist.contact.altered");
		}
		return needsManager(holder) ? Optional.of("electorlist.contact.new") : Optional.empty();
	}

	boolean needsManager(LinkHolder holder) {
		return holder.since() != null && holder.since()
			.plus(Duration.ofDays(this.terms.latest().contactDays()))
			.isAfter(this.clock.instant());
	}

	/** Whether they are independent of the two who changed it, which is sealed. */
	public boolean mayAllow(LinkHolder holder, String person) {
		return this.holders.isAsEntered(holder) && this.vouching.areIndependent(List.of(person), holder.changedBy());
	}

	/**
	 * A manager lets somebody collect the list, independently of the two who changed it.
	 * @param id whose link it is
	 * @param seen the address and the number that the manager saw
	 */
	@Transactional
	public void allow(String number, String id, String seen, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		LinkHolder holder = this.holders.find(delivery, id)
			.filter(found -> found.contact().where().equals(seen) && mayAllow(found, person))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
		if (needsManager(holder)) {
			if (holder.isMainContact()) {
				this.deliveries.contact(delivery, holder.contact(), null, holder.changedBy());
			}
			else {
				this.holders.allow(delivery, holder);
			}
			this.ledger.note(delivery.processInstanceId(), person, "new-contact-allowed",
					Map.of("role", holder.role()));
		}
	}

}
