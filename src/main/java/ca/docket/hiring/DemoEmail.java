package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * An invented email for those who try Docket out.
 *
 * @param says what its PDF says; null for none
 * @param raw what its file is instead; null for a PDF
 * @param file its name; null for none attached
 * @param date what it gives as its date; null for the moment at which it is sent
 * @param automatic whether a machine sent it
 */
record DemoEmail(String person, String subject, String text, String says, String raw, String file, String date,
		boolean automatic) {

	MimeMessage to(String address, MimeMessage email) {
		try {
			MimeMessageHelper helper = new MimeMessageHelper(email, true, StandardCharsets.UTF_8.name());
			helper.setFrom(name() + "@example.net", this.person);
			helper.setTo(address);
			helper.setSubject(this.subject);
			helper.setText(this.text);
			if (this.date != null) {
				helper.setSentDate(Date.from(Instant.parse(this.date)));
			}
			if (this.automatic) {
				email.setHeader("Auto-Submitted", "auto-replied");
			}
			if (this.file != null) {
				helper.addAttachment(this.file, new ByteArrayResource(
						(this.raw != null) ? this.raw.getBytes(StandardCharsets.US_ASCII) : pdf(this.says)));
			}
			return email;
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String name() {
		return Normalizer.normalize(this.person.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace(' ', '.');
	}

	private static byte[] pdf(String says) throws IOException {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			pdf.addPage(page);
			try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
				text.beginText();
				text.setFont(new PDType1Font(FontName.HELVETICA), 11);
				text.newLineAtOffset(54, 700);
				text.showText(says);
				text.endText();
			}
			pdf.save(out);
			return out.toByteArray();
		}
	}

}
