package ca.docket.electorlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.ProcessMessages;
import ca.docket.notice.EmailFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts recipients on the list of calls, which is opened where none is open. */
@Component
class OwnCalls {

	private final Deliveries deliveries;

	private final LinkHolders holders;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	OwnCalls(Deliveries deliveries, LinkHolders holders, DeliveryLedger ledger, ProcessMessages messages) {
		this.deliveries = deliveries;
		this.holders = holders;
		this.ledger = ledger;
		this.messages = messages;
	}

	/** Somebody waits for a call, in the caller's transaction. */
	void open(String campaign) {
		this.messages.open(this.deliveries.campaignProcess(campaign), "Activity_CallRecipients", "electorlist.call");
	}

	/**
	 * The office calls recipients of a campaign by itself, in the caller's transaction:
	 * all of them on one list.
	 */
	void callFor(List<Delivery> called, String reason) {
		called.stream().filter(delivery -> delivery.callFor() == null).forEach(delivery -> {
			this.deliveries.callFor(delivery.number(), reason);
			this.ledger.note(delivery, "call-due", Map.of("reason", reason));
		});
		called.stream().findFirst().map(Delivery::campaign).ifPresent(this::open);
	}

	/**
	 * An email that will never arrive is work at once, also where somebody redirected it.
	 */
	@EventListener
	@Transactional
	public void failed(EmailFailed event) {
		Optional.ofNullable(event.caseNumber())
			.flatMap(this.deliveries::hold)
			.filter(delivery -> !delivery.isEnded()
					&& (event.address() == null || isWrittenTo(delivery, event.address())))
			.ifPresent(delivery -> callFor(List.of(delivery), "bounced"));
	}

	private boolean isWrittenTo(Delivery delivery, String address) {
		return this.holders.all(delivery).stream().anyMatch(holder -> holder.contact().isWrittenTo(address));
	}

}
