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

	/** An attached file as all may see it. */
	record Shown(byte[] content, List<String> pages) {

		private static Shown as(byte[] content) {
			return new Shown(content, PdfText.pages(content));
		}

	}

	/**
	 * The attached files that are the application.
	 * @return empty where what is to be hidden is in none of them, or cannot be hidden
	 */
	List<Shown> shown(UUID id) {
		ParsedEmail said = of(id);
		List<byte[]> files = this.emails.of(id)
			.files()
			.stream()
			.map(which -> said.attachments().get(which - 1).content())
			.toList();
		return this.emails.hidden(id)
			.map(passage -> hidden(passage, files))
			.orElseGet(() -> files.stream().map(Shown::as).toList());
	}

	private static List<Shown> hidden(HiddenPassage passage, List<byte[]> files) {
		List<Shown> shown = files.stream()
			.map(content -> new Shown(passage.hideIn(content), passage.hideIn(PdfText.pages(content))))
			.toList();
		// what did not change is the very same array
		boolean hidden = shown.stream().noneMatch(one -> one.content() == null)
				&& shown.stream().anyMatch(one -> !files.contains(one.content()));
		return hidden ? shown : List.of();
	}

}
