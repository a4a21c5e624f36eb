package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/**
 * What whoever calls sees of a recipient. It has no link: nobody who calls can collect
 * anything.
 */
@Component
class CallFacts {

	private final LinkVisits visits;

	private final LinkHolders holders;

	private final CodeReading codes;

	private final Wording wording;

	CallFacts(LinkVisits visits, LinkHolders holders, CodeReading codes, Wording wording) {
		this.visits = visits;
		this.holders = holders;
		this.codes = codes;
		this.wording = wording;
	}

	/** Of a recipient whom the office calls by itself. */
	List<Fact> ofOwn(Delivery delivery, Locale language) {
		List<Fact> facts = of(LinkHolder.of(delivery), language);
		facts.add(fact("why", this.wording.of("electorlist.call.why." + delivery.callFor(), language), language));
		return facts;
	}

	/**
	 * Of somebody who waits for a call, or was called; nothing once it was taken back.
	 */
	List<Fact> ofAsked(Delivery delivery, Visit visit, Locale language) {
		Optional<LinkHolder> holder = this.holders.find(delivery, visit.holder());
		if (holder.isEmpty()) {
			return List.of();
		}
		List<Fact> facts = of(holder.get(), language);
		if (visit.callAt() != null) {
			facts.add(fact("when", this.wording.moment(visit.callAt(), language), language));
		}
		Optional<String> refusal = this.codes.refusal(delivery, holder.get());
		if (refusal.isPresent()) {
			facts.add(fact("code", this.wording.of(refusal.get(), language), language));
			return facts;
		}
		if (visit.isToCall() && holder.get().contact().getsCodeWritten()) {
			facts.add(fact("code", this.wording.of("electorlist.call.code.written", language), language));
			return facts;
		}
		this.visits.code(visit)
			.ifPresent(code -> facts.add(fact("code", code.substring(0, 4) + " " + code.substring(4), language)));
		return facts;
	}

	private List<Fact> of(LinkHolder holder, Locale language) {
		Contact contact = holder.contact();
		return new ArrayList<>(List.of(
				fact("name",
						"%s (%s)"
							.formatted(contact.name(), this.wording.of("electorlist.role." + holder.role(), language)),
						language),
				fact("to." + contact.codeBy(), contact.codeTo(), language),
				fact("language", this.wording.of("electorlist.language." + contact.language(), language), language)));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("electorlist.call." + what, language), value);
	}

}
