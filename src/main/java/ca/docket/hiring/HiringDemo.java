package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A posting to which ten emails come, for those who try Docket out. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class HiringDemo implements ApplicationRunner {

	private static final String ADDRESS = "applications+data@example.org";

	private static final List<String> APPLICANTS = List.of("Amara Diallo", "Benoît Gagné", "Chen Li", "Dana Novak",
			"Elif Kaya", "Farid Haddad");

	private final DemoCases cases;

	private final JavaMailSender server;

	HiringDemo(DemoCases cases, JavaMailSender server) {
		this.cases = cases;
		this.server = server;
	}

	/** The emails are read once the posting is there. */
	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("hiring")) {
			Case competition = this.cases.begin("hiring", "manager", posting());
			this.cases.complete("hr", this.cases.tasks(competition, "Activity_ApprovePosting").get(0),
					Map.of("approval", "approve"));
			APPLICANTS.forEach(person -> email(person, "Data co-op", "Please find my application attached.",
					person + ".pdf", pdf(person)));
			email("Gina Rossi", "Data co-op", "My résumé is in Word.", "resume.docx",
					"PK".getBytes(StandardCharsets.US_ASCII));
			email("Hugo Petit", "Stage en données", "J’ai oublié le fichier.", null, null);
			email("Iris Wong", "Data co-op", "I need an interpreter for an interview.", "iris.pdf", pdf("Iris Wong"));
			email("Jon Smith", "A question", "Is the office close to a subway station?", null, null);
		}
	}

	private static Map<String, Object> posting() {
		Map<String, Object> posting = new HashMap<>(Map.of("title", "Data co-op, summer term", "kind", "co-op", "term",
				"From May to August", "payFrom", 900, "payTo", 1050, "payUnit", "week", "closingDay",
				LocalDate.now().plusDays(30).toString(), "closingTime", "17:00", "applyAddress", ADDRESS));
		posting.putAll(Map.of("pageLimit", 3, "posting",
				"Help us make the office’s data useful. One PDF with cover letter and résumé, three pages at most.",
				"usesAi", "no", "saysVacancy", "yes", "asksCanadianExperience", "no", "saysAccommodation", "yes",
				"saysCollection", "yes", "language", "en"));
		posting.put("areas", List.of(area("Data", 2), area("Web", 1)));
		posting.put("qualifications",
				List.of(qualification("Enrolled in a co-op program", "required", 1),
						qualification("Has written programs that others use", "required", 1),
						qualification("Writes clearly in English or French", "asset", 3),
						qualification("Has worked with open data", "asset", 2)));
		posting.put("checks", "references");
		posting.put("screenersEach", "two");
		posting.put("maskNames", "no");
		posting.put("conditions", List.of(Map.of("condition", "Are you enrolled in a co-op program?"),
				Map.of("condition", "Are you eligible to work in Canada?")));
		posting.put("screenersNamed",
				List.of("screener1", "screener2", "screener3")
					.stream()
					.map(person -> Map.of("screenerNamed", person))
					.toList());
		return posting;
	}

	private static Map<String, Object> area(String area, int openings) {
		return Map.of("area", area, "areaManager", "manager", "openings", openings);
	}

	private static Map<String, Object> qualification(String text, String need, int weight) {
		return Map.of("qualification", text, "need", need, "weight", weight);
	}

	private void email(String person, String subject, String text, String file, byte[] content) {
		try {
			MimeMessage email = this.server.createMimeMessage();
			MimeMessageHelper helper = new MimeMessageHelper(email, true, StandardCharsets.UTF_8.name());
			String name = Normalizer.normalize(person.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
				.replaceAll("\\p{M}", "")
				.replace(' ', '.');
			helper.setFrom(name + "@example.net", person);
			helper.setTo(ADDRESS);
			helper.setSubject(subject);
			helper.setText(text);
			if (content != null) {
				helper.addAttachment(file, new ByteArrayResource(content));
			}
			this.server.send(email);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] pdf(String person) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			pdf.addPage(page);
			try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
				text.beginText();
				text.setFont(new PDType1Font(FontName.HELVETICA), 12);
				text.newLineAtOffset(72, 700);
				text.showText("Application of " + person);
				text.endText();
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
