package ca.docket.hiring;

import java.util.stream.Collectors;

import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;

/**
 * What lists show of an email: it is read once, when it comes.
 *
 * @param text its beginning
 * @param files the names of the attached files, one a line
 */
record EmailExtract(String subject, String text, String files) {

	private static final int SHOWN = 2000;

	static EmailExtract of(ParsedEmail said) {
		return new EmailExtract(said.subject(), said.text().substring(0, Math.min(said.text().length(), SHOWN)),
				said.attachments().stream().map(Attachment::name).collect(Collectors.joining("\n")));
	}

}
