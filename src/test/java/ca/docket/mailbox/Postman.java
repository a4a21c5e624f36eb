package ca.docket.mailbox;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Brings emails from outside to the office's mailbox, and has it read. */
@Component
public class Postman {

	private final JavaMailSender server;

	private final MailReader reader;

	Postman(JavaMailSender server, MailReader reader) {
		this.server = server;
		this.reader = reader;
	}

	/** Writes an email; {@code null} as content for none attached. */
	public MimeMessage write(String from, String to, String subject, String file, byte[] content) {
		try {
			MimeMessage email = this.server.createMimeMessage();
			MimeMessageHelper helper = new MimeMessageHelper(email, true, StandardCharsets.UTF_8.name());
			helper.setFrom(from);
			helper.setTo(to);
			helper.setSubject(subject);
			helper.setText("Please find my application attached.");
			if (content != null) {
				helper.addAttachment(file, () -> new java.io.ByteArrayInputStream(content), "application/pdf");
			}
			return email;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void deliver(MimeMessage... emails) {
		this.server.send(emails);
		this.reader.read();
	}

	public void read() {
		this.reader.read();
	}

}
