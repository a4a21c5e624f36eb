package ca.docket.hiring;

import java.util.List;
import java.util.UUID;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import ca.docket.mailbox.IncomingEmails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is kept beside the cases ends with them, and is deleted with them, the emails too.
 */
@Component
class KeptWithCases {

	private final Competitions competitions;

	private final Applications applications;

	private final HiringEmails emails;

	private final IncomingEmails incoming;

	private final ApplicantLinks links;

	KeptWithCases(Competitions competitions, Applications applications, HiringEmails emails, IncomingEmails incoming,
			ApplicantLinks links) {
		this.competitions = competitions;
		this.applications = applications;
		this.emails = emails;
		this.incoming = incoming;
		this.links = links;
	}

	/** However it ended: no email is for it any more. */
	@EventListener
	void closed(CaseClosed event) {
		this.competitions.becomes(event.number(), "ended");
	}

	@EventListener
	void erased(CaseErased event) {
		String number = event.caseFile().number();
		List<UUID> written = this.emails.ofApplicant(number);
		this.incoming.delete(written);
		this.emails.delete(written);
		this.links.revoke(number);
		this.applications.delete(number);
		this.incoming.delete(this.emails.ofCompetition(number));
		this.competitions.delete(number);
	}

}
