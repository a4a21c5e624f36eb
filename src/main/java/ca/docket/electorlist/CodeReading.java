package ca.docket.electorlist;

import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Cases;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.notice.Secret;
import org.springframework.stereotype.Component;

/**
 * Gives codes to whom they are for, another way than their link: somebody reads them out
 * on the phone or types them on a TTY, or Docket writes them to a second address, and
 * then nobody of the office sees them.
 */
@Component
class CodeReading {

	private final LinkVisits visits;

	private final LinkHolders holders;

	private final NewContacts newContacts;

	private final Agreements agreements;

	private final Cases cases;

	private final CaseLetters letters;

	CodeReading(LinkVisits visits, LinkHolders holders, NewContacts newContacts, Agreements agreements, Cases cases,
			CaseLetters letters) {
		this.visits = visits;
		this.holders = holders;
		this.newContacts = newContacts;
		this.agreements = agreements;
		this.cases = cases;
		this.letters = letters;
	}

	/** Why no code is given to somebody, as a key of texts; empty where it may be. */
	Optional<String> refusal(Delivery delivery, LinkHolder holder) {
		return this.agreements.block(delivery) ? Optional.of("electorlist.call.lapsed")
				: this.newContacts.refusal(holder);
	}

	boolean mayBeRead(Delivery delivery, Visit visit) {
		return this.holders.find(delivery, visit.holder()).flatMap(holder -> refusal(delivery, holder)).isEmpty();
	}

	/**
	 * Somebody says that a code was read out, in the caller's transaction; one that is
	 * written is written now.
	 * @param list on which they say it
	 */
	void readOut(Delivery delivery, Visit visit, String list) {
		this.holders.find(delivery, visit.holder())
			.map(LinkHolder::contact)
			.filter(Contact::getsCodeWritten)
			.ifPresent(contact -> write(delivery, contact, visit));
		this.visits.readOut(visit, list);
	}

	private void write(Delivery delivery, Contact contact, Visit visit) {
		this.letters.toPerson(this.cases.find(delivery.number()).orElseThrow(), "electorlist-code",
				"code " + visit.id().substring(0, 12), contact.readerOfCode(),
				Map.of("code", new Secret(this.visits.code(visit).orElseThrow())));
	}

}
