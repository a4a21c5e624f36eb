package ca.docket.electorlist;

import java.util.Optional;

import ca.docket.electorlist.OpenedLink.Step;
import ca.docket.token.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Knows how far a recipient is who opens a personal link. */
@Component
class OpenedLinks {

	static final String COOKIE = "docket-list";

	private final Deliveries deliveries;

	private final LinkHolders holders;

	private final LinkVisits visits;

	private final Stops stops;

	private final Agreements agreements;

	OpenedLinks(Deliveries deliveries, LinkHolders holders, LinkVisits visits, Stops stops, Agreements agreements) {
		this.deliveries = deliveries;
		this.holders = holders;
		this.visits = visits;
		this.stops = stops;
		this.agreements = agreements;
	}

	/**
	 * As it is now.
	 * @param kept what the browser keeps; null for nothing
	 */
	OpenedLink of(Token token, String kept) {
		Delivery delivery = Optional.of(token)
			.filter(link -> link.purpose().equals(Access.PURPOSE))
			.flatMap(link -> this.deliveries.find(this.holders.delivery(link.subject())))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Optional<Visit> visit = Optional.ofNullable(kept).flatMap(value -> this.visits.find(value, token));
		LinkHolder holder = this.holders.find(delivery, token.subject())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new OpenedLink(token, kept, delivery, holder, visit, step(delivery, visit));
	}

	private Step step(Delivery delivery, Optional<Visit> visit) {
		if (delivery.isEnded()) {
			return Step.done;
		}
		if (!delivery.isDue() || this.stops.holds(delivery)) {
			return Step.stopped;
		}
		if (this.agreements.block(delivery)) {
			return Step.lapsed;
		}
		if (delivery.isWaiting()) {
			return Step.stopped;
		}
		if (visit.isEmpty()) {
			return Step.call;
		}
		if (!visit.get().isKnown()) {
			return Step.code;
		}
		if (delivery.miscounted() != null) {
			return Step.checked;
		}
		if (!visit.get().hasAccepted()) {
			return Step.terms;
		}
		return (delivery.pack() != null && this.agreements.hold(delivery)) ? Step.collect : Step.keep;
	}

}
