package ca.docket.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import ca.docket.mailbox.ParsedEmail.Attachment;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.jsoup.Jsoup;

/**
 * Reads an email as far as it can be read, within limits: a broken or hostile one is not
 * readable, and nothing worse.
 */
public final class EmailParser {

	private static final int DEEPEST = 10;

	private static final int MOST_PARTS = 100;

	private static final int LONGEST_TEXT = 20_000;

	private final List<Attachment> attachments = new ArrayList<>();

	private final StringBuilder plain = new StringBuilder();

	private final StringBuilder html = new StringBuilder();

	private boolean readable = true;

	private int parts;

	private EmailParser() {
	}

	public static ParsedEmail parse(IncomingEmail email) {
		return new EmailParser().read(email);
	}

	private ParsedEmail read(IncomingEmail email) {
		Properties lenient = new Properties();
		lenient.put("mail.mime.address.strict", "false");
		try {
			MimeMessage message = new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(email.raw()));
			if (email.whole()) {
				safely(message, 0);
			}
			InternetAddress from = from(message);
			return new ParsedEmail(address(from), line(Objects.toString(from.getPersonal(), "")), recipients(message),
					subject(message), isAutomatic(message), text(), List.copyOf(this.attachments),
					this.readable && email.whole());
		}
		catch (MessagingException | RuntimeException ex) {
			return new ParsedEmail("", "", List.of(), "", false, text(), List.of(), false);
		}
	}

	/** One part that cannot be read hides no other. */
	private void safely(Part part, int depth) {
		try {
			part(part, depth);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			this.readable = false;
		}
	}

	private void part(Part part, int depth) throws MessagingException, IOException {
		if (depth > DEEPEST || ++this.parts > MOST_PARTS) {
			this.readable = false;
			return;
		}
		if (part.isMimeType("multipart/*")) {
			Multipart several = (Multipart) part.getContent();
			for (int i = 0; i < several.getCount(); i++) {
				safely(several.getBodyPart(i), depth + 1);
			}
		}
		else if (isText(part)) {
			append(part);
		}
		else if (!isPicture(part)) {
			this.attachments.add(attachment(part));
		}
	}

	private static boolean isText(Part part) throws MessagingException {
		return part.isMimeType("text/*") && part.getFileName() == null
				&& !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	/** A logo in a signature is no file that somebody attached. */
	private static boolean isPicture(Part part) throws MessagingException {
		return part.isMimeType("image/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	private void append(Part part) throws MessagingException, IOException {
		StringBuilder to = part.isMimeType("text/html") ? this.html : this.plain;
		try (InputStream in = part.getInputStream()) {
			to.append(new String(in.readNBytes(LONGEST_TEXT * 4), charset(part))).append('\n');
		}
	}

	private static Charset charset(Part part) {
		try {
			String named = new ContentType(part.getContentType()).getParameter("charset");
			return Charset.forName(MimeUtility.javaCharset(Objects.requireNonNullElse(named, "utf-8")));
		}
		catch (MessagingException | IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private static Attachment attachment(Part part) throws MessagingException, IOException {
		String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		try (InputStream in = part.getInputStream()) {
			return new Attachment(name(part), type, in.readAllBytes());
		}
	}

	private static String name(Part part) throws MessagingException {
		String name = part.getFileName();
		if (name == null) {
			return part.isMimeType("message/*") ? "email.eml" : "file";
		}
		return line(decoded(name).replaceAll(".*[/\\\\]", ""));
	}

	private String text() {
		String said = this.plain.toString().isBlank() ? Jsoup.parse(this.html.toString()).wholeText()
				: this.plain.toString();
		return said.substring(0, Math.min(said.length(), LONGEST_TEXT)).replace("\0", "").strip();
	}

	private static InternetAddress from(Message message) {
		try {
			Address[] from = message.getFrom();
			return (from != null && from.length > 0 && from[0] instanceof InternetAddress one) ? one
					: new InternetAddress();
		}
		catch (MessagingException ex) {
			return new InternetAddress();
		}
	}

	private static String address(InternetAddress one) {
		return line(Objects.toString(one.getAddress(), "")).toLowerCase(Locale.ROOT);
	}

	/** Where the server notes whom it delivered it to, that counts as well. */
	private static List<String> recipients(Message message) throws MessagingException {
		return Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Resent-To")
			.flatMap(header -> addresses(message, header))
			.map(EmailParser::address)
			.distinct()
			.toList();
	}

	private static Stream<InternetAddress> addresses(Message message, String header) {
		try {
			String[] lines = message.getHeader(header);
			return (lines != null) ? Arrays.stream(InternetAddress.parseHeader(String.join(",", lines), false))
					: Stream.empty();
		}
		catch (MessagingException ex) {
			return Stream.empty();
		}
	}

	private static String subject(Message message) throws MessagingException {
		String[] subject = message.getHeader("Subject");
		return (subject != null) ? line(decoded(MimeUtility.unfold(subject[0]))) : "";
	}

	private static String decoded(String said) {
		try {
			return MimeUtility.decodeText(said);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			return said;
		}
	}

	private static String line(String said) {
		return said.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	/** By RFC 3834 and RFC 5321, and by what servers send that do not keep to them. */
	private static boolean isAutomatic(Message message) throws MessagingException {
		String[] submitted = message.getHeader("Auto-Submitted");
		String[] precedence = message.getHeader("Precedence");
		String[] path = message.getHeader("Return-Path");
		return submitted != null && !submitted[0].strip().toLowerCase(Locale.ROOT).startsWith("no")
				|| precedence != null
						&& precedence[0].toLowerCase(Locale.ROOT).matches("\\s*(bulk|junk|list|auto_reply)\\s*")
				|| path != null && path[0].strip().equals("<>")
				|| Stream.of("List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress", "X-Autoreply", "X-Loop")
					.anyMatch(header -> has(message, header))
				|| message.isMimeType("multipart/report")
				|| address(from(message)).matches("(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@.*");
	}

	private static boolean has(Message message, String header) {
		try {
			return message.getHeader(header) != null;
		}
		catch (MessagingException ex) {
			return true;
		}
	}

}
