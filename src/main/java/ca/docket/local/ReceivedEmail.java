package ca.docket.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * An email as the mailbox shows it.
 *
 * @param html its HTML part; null where it has none
 * @param text its text part; null where it has none
 */
record ReceivedEmail(String id, String from, String to, String subject, Instant at, String html, String text) {

	static ReceivedEmail read(Path file) throws IOException {
		String id = file.getFileName().toString().replace(".eml", "");
		try (InputStream in = Files.newInputStream(file)) {
			MimeMessage email = new MimeMessage((Session) null, in);
			return new ReceivedEmail(id, names(email.getFrom()), names(email.getAllRecipients()), email.getSubject(),
					Files.getLastModifiedTime(file).toInstant(), part(email, "text/html").orElse(null),
					part(email, "text/plain").orElse(null));
		}
		catch (MessagingException ex) {
			throw new IOException("%s is no email".formatted(file), ex);
		}
	}

	private static String names(Address[] addresses) {
		return (addresses == null) ? ""
				: Arrays.stream(addresses)
					.map(address -> ((InternetAddress) address).toUnicodeString())
					.collect(Collectors.joining(", "));
	}

	private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return Optional.of(part.getContent().toString());
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				Optional<String> found = part(parts.getBodyPart(i), type);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

}
