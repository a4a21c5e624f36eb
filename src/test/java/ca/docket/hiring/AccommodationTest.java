package ca.docket.hiring;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.documents.check.PdfText;
import ca.docket.mailbox.Postman;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who sees that somebody asks for accommodation. */
@DocketTest
class AccommodationTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Postman postman;

	@Autowired
	Documents documents;

	@Test
	void whatMayAskForAccommodationIsSeenByThoseWhoArrangeItAlone() throws Exception {
		Case competition = this.steps.begin();
		MimeMessage email = this.postman.write("Mia Acc <mia.acc@example.net>", this.applicants.address(competition),
				"I need an interpreter", "cv.pdf", ApplicantSteps.pdf(1));
		this.postman.deliver(email);
		String page = "/hiring/emails/" + this.applicants.emailOf(competition, "Mia Acc");
		assertThat(this.steps.open(competition)).contains("Activity_ArrangeAccommodation")
			.doesNotContain("Activity_SortEmails");
		assertThat(this.steps.visitor("hr").open(page).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("accommodation").open(page).body()).contains("I need an interpreter");
		this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation",
				this.applicants.emailOf(competition, "Mia Acc"),
				Map.of("passedOn", "application", "file", "1", "arranged", "An interpreter for the interview"));
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.screening.screening(competition);
		assertThat(this.documents.of(this.applicants.number(competition, "Mia Acc"))).hasSize(1);
		assertThat(this.steps.visitor("hr").open(page).statusCode()).isEqualTo(404);
		assertThat(
				this.steps.visitor("screener1").open("/cases/" + this.applicants.number(competition, "Mia Acc")).body())
			.contains("Mia Acc")
			.doesNotContain("interpreter", "mia.acc@example.net");
	}

	@Test
	void nobodyWhoJudgesSeesAnEmail() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Oda Plain");
		this.screening.screening(competition);
		String page = "/hiring/emails/" + this.applicants.emailOf(competition, "Oda Plain");
		assertThat(this.steps.visitor("hr").open(page).body()).contains("Please find my application attached.");
		for (String person : List.of("screener1", "manager", "accommodation", "privacy")) {
			assertThat(this.steps.visitor(person).open(page).statusCode()).as(person).isEqualTo(404);
			assertThat(this.steps.visitor(person).open(page + "/1").statusCode()).as(person).isEqualTo(404);
		}
		assertThat(
				this.steps.visitor("manager").open("/cases/" + this.applicants.number(competition, "Oda Plain")).body())
			.contains("application.pdf")
			.doesNotContain("Please find", "My application", "oda.plain@example.net", "résumé.pdf");
	}

	@Test
	void whatAPersonTakesForAPleaGoesToThoseWhoArrangeItAlone() {
		Case competition = this.steps.begin();
		this.applicants.email(competition, "Pam Plea", null, null);
		String row = this.applicants.emailOf(competition, "Pam Plea");
		assertThat(this.steps.open(competition)).as("no word of it tells").contains("Activity_SortEmails");
		this.screening.sort(competition, "Pam Plea", Map.of("sorting", "accommodation"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		assertThat(this.steps.visitor("hr").open("/hiring/emails/" + row).statusCode()).isEqualTo(404);
		this.screening.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation", row,
				Map.of("passedOn", "nothing", "arranged", "The posting in large print"));
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		assertThat(this.applicants.outcomes(competition)).isEmpty();
		assertThat(this.applicants.letters(competition, "Pam Plea")).isEmpty();
		assertThat(this.steps.visitor("hr").open("/cases/" + competition.number()).body()).contains(competition.title())
			.doesNotContain("large print", "Pam Plea");
	}

	@Test
	void aPassageOfADocumentIsHiddenFromAllOthers() throws Exception {
		Case competition = this.steps.begin();
		this.postman.deliver(this.postman.write("Nia Acc <nia.acc@example.net>", this.applicants.address(competition),
				"My disability", "cv.pdf", ApplicantSteps.pdf("I know SQL. I use a wheelchair. I know Java.", "More")));
		String row = this.applicants.emailOf(competition, "Nia Acc");
		Map<String, String> answers = new HashMap<>(Map.of("passedOn", "application", "file", "1", "hidden", "None"));
		assertThat(
				this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation", row, answers).body())
			.contains("passage");
		assertThat(this.applicants.outcomes(competition)).isEmpty();
		answers.put("hidden", "I use a\nwheelchair.");
		this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation", row, answers);
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.screening.screening(competition);
		String number = this.applicants.number(competition, "Nia Acc");
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.documents.write(this.documents.of(number).get(0), content);
		assertThat(PdfText.pages(content.toByteArray())).as("pictures").containsExactly("", "");
		assertThat(dark(content.toByteArray())).as("a line that is black").isGreaterThan(1000);
		String screener = this.screening.assigned(competition, "screener1").isEmpty() ? "screener3" : "screener1";
		assertThat(this.steps.visitor(screener)
			.open("/work/" + this.steps.task(screener, competition, "Activity_ScreenApplications"))
			.body()).contains("I know SQL. […] I know Java.").doesNotContain("wheelchair");
	}

	/**
	 * How many dots of the first page lie amid black ones, as those of letters do not.
	 */
	private static int dark(byte[] file) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file)) {
			BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
			int dark = 0;
			for (int x = 5; x < page.getWidth() - 5; x++) {
				for (int y = 5; y < page.getHeight() - 5; y++) {
					dark += Stream
						.of(page.getRGB(x - 5, y), page.getRGB(x + 5, y), page.getRGB(x, y - 5), page.getRGB(x, y + 5))
						.allMatch(dot -> (dot & 0xffffff) == 0) ? 1 : 0;
				}
			}
			return dark;
		}
	}

}
