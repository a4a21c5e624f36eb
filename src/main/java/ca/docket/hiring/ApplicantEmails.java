package ca.docket.hiring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.casefile.documents.check.PdfText;
import ca.docket.mailbox.EmailParser;
import ca.docket.mailbox.IncomingEmails;
import ca.docket.mailbox.ParsedEmail;
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

	/**
	 * The attached file that is the application, as all may see it.
	 *
	 * @param content null where what is to be hidden is not in it
	 */
	record Shown(byte[] content, List<String> pages) {
	}

	Shown shown(UUID id) {
		byte[] content = of(id).attachments().get(sorted(id).file() - 1).content();
		List<String> pages = PdfText.pages(content);
		return this.emails.hidden(id)
			.map(passage -> new Shown(passage.hideIn(content), passage.hideIn(pages)))
			.orElseGet(() -> new Shown(content, pages));
	}

}
