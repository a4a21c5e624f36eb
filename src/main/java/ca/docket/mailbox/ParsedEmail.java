package ca.docket.mailbox;

import java.util.List;

/**
 * What an email says. All of it is anybody's word.
 *
 * @param from the address of who says to have sent it, in small letters; empty for none
 * @param name how they call themselves; empty for none
 * @param recipients the addresses that it names, in small letters
 * @param automatic whether no person wrote it, or it came over a list: nobody answers it
 * @param text what it says, without the marks of HTML; empty for nothing
 * @param readable whether all of it could be read
 */
public record ParsedEmail(String from, String name, List<String> recipients, String subject, boolean automatic,
		String text, List<Attachment> attachments, boolean readable) {

	/**
	 * A file that came with it.
	 *
	 * @param name as the sender called it
	 */
	public record Attachment(String name, String mediaType, byte[] content) {
	}

}
