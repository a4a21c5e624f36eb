package ca.docket.hiring;

import java.util.Optional;
import java.util.UUID;

import ca.docket.mailbox.EmailParser;
import ca.docket.mailbox.IncomingEmails;
import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;
import org.springframework.stereotype.Component;

/** What the emails of applicants say, read anew from how they came. */
@Component
class ApplicantEmails {

	private final IncomingEmails incoming;

	private final HiringEmails emails;

	ApplicantEmails(IncomingEmails incoming, HiringEmails emails) {
		this.incoming = incoming;
		this.emails = emails;
	}

	/** Empty where it was deleted. */
	Optional<ParsedEmail> find(UUID id) {
		return this.incoming.find(id).filter(email -> email.raw() != null).map(EmailParser::parse);
	}

	ParsedEmail of(UUID id) {
		return find(id).orElseThrow();
	}

	HiringEmail sorted(UUID id) {
		return this.emails.of(id);
	}

	/** The attached file that is the application. */
	Attachment file(UUID id) {
		return of(id).attachments().get(sorted(id).file() - 1);
	}

}
