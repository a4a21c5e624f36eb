package ca.docket.casefile.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.notice.Secret;
import ca.docket.token.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends documents of a case to its contacts, behind a personal link. */
@Component
public class ContactDocuments {

	static final String PURPOSE = "contact-documents";

	private final Sendings sendings;

	private final Tokens tokens;

	private final CaseLetters letters;

	private final Deadlines deadlines;

	private final Cases cases;

	ContactDocuments(Sendings sendings, Tokens tokens, CaseLetters letters, Deadlines deadlines, Cases cases) {
		this.sendings = sendings;
		this.tokens = tokens;
		this.letters = letters;
		this.deadlines = deadlines;
		this.cases = cases;
	}

	/**
	 * Sends them in the caller's transaction.
	 * @param letter with the placeholders {@code link} and {@code fetchBy}
	 * @param task that the office has where they are not fetched: the link holds until it
	 * expires
	 * @param documents their ids
	 */
	public void send(Case caseFile, Contact contact, String letter, String task, Collection<UUID> documents) {
		Sending sending = new Sending(UUID.randomUUID(), caseFile.number(), contact.id(), letter, task,
				this.deadlines.lastDay(caseFile.process(), task), null);
		this.sendings.add(sending, documents);
		write(caseFile, contact, sending, sending.fetchBy());
	}

	/** Sends once more what a contact can fetch; only the new links hold. */
	void sendAgain(Contact contact) {
		this.sendings.toFetch(contact.id()).forEach(sending -> {
			Case caseFile = this.cases.find(sending.caseNumber()).orElseThrow();
			LocalDate fetchBy = this.deadlines.lastDay(caseFile.process(), sending.task());
			this.sendings.again(sending, fetchBy);
			revoke(sending);
			write(caseFile, contact, sending, fetchBy);
		});
	}

	private void write(Case caseFile, Contact contact, Sending sending, LocalDate fetchBy) {
		Secret link = new Secret(
				this.tokens.issue(PURPOSE, sending.id().toString(), contact.language(), this.deadlines.endOf(fetchBy))
					.toString());
		// each link is a letter of its own
		this.letters.toPerson(caseFile, sending.letter(), "documents " + UUID.randomUUID(), contact.person(),
				Map.of("link", link, "fetchBy", fetchBy));
	}

	private void revoke(Sending sending) {
		this.tokens.revoke(PURPOSE, sending.id().toString());
	}

	@EventListener
	void erased(CaseErased event) {
		String number = event.caseFile().number();
		this.sendings.ofCase(number).forEach(this::revoke);
		this.sendings.forget(number);
	}

}
