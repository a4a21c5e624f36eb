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

	OpenedLinks(Deliveries deliveries, LinkHolders holders, LinkVisits visits, Stops stops) {
		this.deliveries = deliveries;
		this.holders = holders;
		this.visits = visits;
		this.stops = stops;
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
		if (this.stops.holds(delivery) || delivery.isWaiting()) {
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
		return visit.get().hasAccepted() ? Step.collect : Step.terms;
	}

}
