package ca.docket.electorlist;

import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.token.Tokens;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What recipients do in the demo, in their browsers. */
@Component
@Profile("!production")
class DemoClerk {

	private final Tokens tokens;

	private final OpenedLinks links;

	private final ListHandover handover;

	private final Cuts cuts;

	private final DemoCalls calls;

	DemoClerk(Tokens tokens, OpenedLinks links, ListHandover handover, Cuts cuts, DemoCalls calls) {
		this.tokens = tokens;
		this.links = links;
		this.handover = handover;
		this.cuts = cuts;
		this.calls = calls;
	}

	/** Opens the link of the notice and asks for a call; what the browser keeps. */
	String ask(Delivery delivery) {
		return this.handover.ask(opened(delivery, null), null);
	}

	/** Goes all the way, and tells a count. */
	void count(Case campaign, Delivery delivery, long counted) {
		String kept = ask(delivery);
		String code = this.calls.readOut(campaign, delivery, opened(delivery, kept).visit().orElseThrow());
		this.handover.enter(opened(delivery, kept), code);
		this.handover.accept(opened(delivery, kept), "192.0.2.1");
		Made pack = this.cuts.findPackage(opened(delivery, kept).requireKnown().pack()).orElseThrow();
		this.handover.download(opened(delivery, kept), pack, "zip", "192.0.2.1");
		this.handover.count(opened(delivery, kept), counted);
	}

	private OpenedLink opened(Delivery delivery, String kept) {
		return this.links.of(this.tokens.about(Access.PURPOSE, delivery.number()).get(0), kept);
	}

}
