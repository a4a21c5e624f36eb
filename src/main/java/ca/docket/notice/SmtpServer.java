package ca.docket.notice;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.Office;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** One connection to the mail server for a batch of emails, with timeouts. */
class SmtpServer implements AutoCloseable {

	private static final String TIMEOUT = "15000";

	private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(\\w+)");

	private final JavaMailSenderImpl settings;

	private final Office office;

	private final Transport transport;

	/**
	 * @throws Away where nobody answers, or not as a mail server that serves us
	 */
	SmtpServer(JavaMailSenderImpl settings, Office office) throws Away {
		this.settings = settings;
		this.office = office;
		try {
			this.transport = settings.getSession().getTransport(protocol(settings));
			this.transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(),
					settings.getPassword());
		}
		catch (MessagingException | OAuth2AuthorizationException ex) {
			throw new Away(ex);
		}
	}

	/** Sees to it that no answer is waited for for ever: the mail API's own default. */
	static void limitWaits(JavaMailSenderImpl settings) {
		Properties properties = settings.getJavaMailProperties();
		for (String wait : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.putIfAbsent("mail." + protocol(settings) + "." + wait, TIMEOUT);
		}
	}

	/** The server is unavailable or refuses the connection; no email is to blame. */
	static class Away extends Exception {

		Away(Exception cause) {
			super(reason(cause), cause);
		}

	}

	/** The server refused this email. */
	static class Refused extends Exception {

		final boolean forGood;

		Refused(Exception cause, boolean forGood) {
			super(reason(cause), cause);
			this.forGood = forGood;
		}

	}

	/**
	 * @throws Away where the server was lost over this email, or does not take our sender
	 */
	void send(Email email) throws Refused, Away {
		try {
			MimeMessage message = message(email);
			this.transport.sendMessage(message, message.getAllRecipients());
		}
		catch (MessagingException ex) {
			if (refusesUs(ex)) {
				throw new Away(ex);
			}
			throw new Refused(ex, code(ex) >= 500);
		}
	}

	boolean isThere() {
		return this.transport.isConnected();
	}

	private MimeMessage message(Email email) throws MessagingException {
		String id = "<%s@%s>".formatted(email.id(), domain());
		MimeMessage message = new MimeMessage(this.settings.getSession()) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setFrom(new InternetAddress(this.office.mailFrom(), true));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(email.address(), true));
		message.setSubject(email.subject(), "UTF-8");
		message.setSentDate(Date.from(email.createdAt()));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setHeader("Content-Language", email.language());
		message.setContent(alternatives(email));
		message.saveChanges();
		return message;
	}

	private static MimeMultipart alternatives(Email email) throws MessagingException {
		MimeBodyPart text = new MimeBodyPart();
		text.setText(TextPart.of(email.html()), "UTF-8");
		MimeBodyPart page = new MimeBodyPart();
		page.setText(email.html(), "UTF-8", "html");
		MimeMultipart parts = new MimeMultipart("alternative", text, page);
		if (email.calendar() != null) {
			parts.addBodyPart(invitation(email.calendar()));
		}
		return parts;
	}

	/** As RFC 6047 has it: the type names the method of what is in it. */
	private static MimeBodyPart invitation(String calendar) throws MessagingException {
		Matcher method = METHOD.matcher(calendar);
		String type = "text/calendar; charset=UTF-8" + (method.find() ? "; method=" + method.group(1) : "");
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
		return part;
	}

	private String domain() {
		return this.office.mailFrom().substring(this.office.mailFrom().indexOf('@') + 1);
	}

	/**
	 * Whether it takes no email of ours at present: it refuses before it has seen for
	 * whom the email is, and not because of its size (552).
	 */
	private static boolean refusesUs(MessagingException ex) {
		return ex instanceof SMTPSendFailedException refused && refused.getCommand() != null
				&& refused.getCommand().startsWith("MAIL") && refused.getReturnCode() != 552;
	}

	/** The server's answer, wherever in the chain it is; 0 where there was none. */
	private static int code(Exception failure) {
		int code = 0;
		for (Exception ex = failure; ex instanceof MessagingException one; ex = one.getNextException()) {
			if (one instanceof SMTPAddressFailedException refused) {
				code = refused.getReturnCode();
			}
			else if (one instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
				code = refused.getReturnCode();
			}
		}
		return code;
	}

	/** The mail API has a chain of its own, and what the server said at its end. */
	private static String reason(Exception failure) {
		Exception last = failure;
		while (last instanceof MessagingException one && one.getNextException() != null) {
			last = one.getNextException();
		}
		return String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
	}

	private static String protocol(JavaMailSenderImpl settings) {
		return (settings.getProtocol() != null) ? settings.getProtocol() : JavaMailSenderImpl.DEFAULT_PROTOCOL;
	}

	@Override
	public void close() {
		try {
			this.transport.close();
		}
		catch (MessagingException ex) {
			// the emails are sent; how the server says goodbye does not matter
		}
	}

}
