package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.documents.check.PdfText;
import ca.docket.mailbox.Postman;
import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A posting may ask for one file or for two, and gets what it asks for. */
@DocketTest
class TwoFilesTest {

	private static final byte[] RESUME = ApplicantSteps.pdf("Knows SQL", "Has worked with data");

	private static final byte[] LETTER = ApplicantSteps.pdf("Dear office");

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

	@Autowired
	JdbcClient jdbc;

	@Test
	void whereAPostingAsksForTwoBothAreFiledAndScreened() throws Exception {
		Case competition = this.steps.begin(posting("two"));
		email(competition, "Ada Two", RESUME, LETTER);
		assertThat(this.applicants.fault(competition, "Ada Two")).isEmpty();
		this.screening.screening(competition);
		String number = this.applicants.number(competition, "Ada Two");
		assertThat(this.documents.of(number)).extracting(Document::name)
			.containsExactlyInAnyOrder("application.pdf", "application-2.pdf");
		assertThat(content(number, "application-2.pdf")).as("as sent").isEqualTo(LETTER);
		assertThat(this.steps.visitor("hr").open("/cases/" + number).body())
			.contains("only Human Resources, Hiring managers, Screeners of applications");
		assertThat(screened(competition)).containsSubsequence("Page 1 of the document", "Knows SQL",
				"Page 2 of the document", "Has worked with data", "Page 3: page 1 of the second document",
				"Dear office");
	}

	@Test
	void whatIsNotAsThePostingAsksWaitsForAPersonWhoChoosesTheFiles() throws Exception {
		Case competition = this.steps.begin(posting("two"));
		email(competition, "Bea Long", RESUME, RESUME);
		email(competition, "Cem Alone", RESUME);
		email(competition, "Dia Three", RESUME, LETTER, LETTER);
		email(competition, "Eli Word", RESUME, new byte[] { 'P', 'K' });
		assertThat(List.of("Bea Long", "Cem Alone", "Dia Three", "Eli Word"))
			.extracting(person -> this.applicants.fault(competition, person))
			.containsExactly("too-many-pages", "one-file", "several-files", "not-pdf");
		this.screening.sort(competition, "Bea Long", Map.of("sorting", "application", "file", "1", "secondFile", "1"));
		this.screening.sort(competition, "Cem Alone", Map.of("sorting", "application", "file", "1", "secondFile", "2"));
		assertThat(this.applicants.outcomes(competition)).as("the same file twice, and one that is not there")
			.isEmpty();
		this.screening.sort(competition, "Bea Long", Map.of("sorting", "application", "file", "1", "secondFile", "2"));
		this.screening.sort(competition, "Cem Alone", Map.of("sorting", "application", "file", "1"));
		this.screening.sort(competition, "Dia Three", Map.of("sorting", "application", "file", "3", "secondFile", "1"));
		this.screening.sort(competition, "Eli Word", Map.of("sorting", "format"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.confirm(competition, "Eli Word");
		assertThat(letter("Eli Word")).contains("two attached PDFs", "at most 3 pages together")
			.doesNotContain("one attached PDF", "pages each");
		this.screening.screening(competition);
		assertThat(this.documents.of(this.applicants.number(competition, "Bea Long"))).hasSize(2);
		assertThat(this.documents.of(this.applicants.number(competition, "Cem Alone"))).hasSize(1);
		assertThat(content(this.applicants.number(competition, "Dia Three"), "application-2.pdf"))
			.as("in the order chosen")
			.isEqualTo(RESUME);
	}

	@Test
	void whereAPostingAsksForOneTwoAreAFault() throws Exception {
		Case competition = this.steps.begin();
		email(competition, "Fay Two", RESUME, LETTER);
		assertThat(this.applicants.fault(competition, "Fay Two")).isEqualTo("several-files");
		assertThat(this.steps.visitor("hr")
			.open("/work/" + this.steps.task("hr", competition, "Activity_SortEmails"))
			.body()).contains("data-field=\"answer-secondFile\" hidden=\"hidden\"");
		this.screening.sort(competition, "Fay Two", Map.of("sorting", "format"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.screening.confirm(competition, "Fay Two");
		assertThat(letter("Fay Two")).contains("one attached PDF of at most 3 pages").doesNotContain("two attached");
	}

	@Test
	void aPassageIsHiddenInTheFileThatHasItAndTheOtherStaysAsSent() throws Exception {
		Case competition = this.steps.begin(posting("two-each"));
		MimeMessage email = written(competition, "Gus Acc", RESUME,
				ApplicantSteps.pdf("I use a wheelchair.", "2", "3"));
		email.setSubject("My disability");
		this.postman.deliver(email);
		String row = this.applicants.emailOf(competition, "Gus Acc");
		Map<String, String> answers = new HashMap<>(
				Map.of("passedOn", "application", "file", "1", "secondFile", "2", "hidden", "I use crutches."));
		assertThat(this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation", row, answers)
			.statusCode()).as("in none of them").isEqualTo(400);
		answers.put("hidden", "I use a wheelchair.");
		this.screening.save("accommodation", competition, "Activity_ArrangeAccommodation", row, answers);
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.screening.screening(competition);
		String number = this.applicants.number(competition, "Gus Acc");
		assertThat(content(number, "application.pdf")).isEqualTo(RESUME);
		assertThat(PdfText.pages(content(number, "application-2.pdf"))).as("pictures").containsExactly("", "", "");
		assertThat(screened(competition)).contains("Knows SQL", "[…]").doesNotContain("wheelchair");
	}

	private static Map<String, Object> posting(String attached) {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("attached", attached);
		return posting;
	}

	private void email(Case competition, String person, byte[]... files) throws Exception {
		this.postman.deliver(written(competition, person, files));
		this.steps.runJobs(competition);
	}

	private MimeMessage written(Case competition, String person, byte[]... files) throws Exception {
		MimeMessage email = this.postman.write("%s <%s>".formatted(person, ApplicantSteps.from(person)),
				this.applicants.address(competition), "My application", "1.pdf", files[0]);
		for (int i = 1; i < files.length; i++) {
			MimeBodyPart file = new MimeBodyPart();
			file.setDataHandler(new DataHandler(new ByteArrayDataSource(files[i], "application/pdf")));
			file.setFileName((i + 1) + ".pdf");
			((MimeMultipart) email.getContent()).addBodyPart(file);
		}
		return email;
	}

	private byte[] content(String number, String name) throws Exception {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.documents.write(
				this.documents.of(number).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(),
				content);
		return content.toByteArray();
	}

	/** The page of a screener, with the first document that is theirs. */
	private String screened(Case competition) {
		String screener = this.screening.assigned(competition, "screener1").isEmpty() ? "screener3" : "screener1";
		return this.steps.visitor(screener)
			.open("/work/" + this.steps.task(screener, competition, "Activity_ScreenApplications"))
			.body();
	}

	private String letter(String person) {
		return this.jdbc.sql("select html from notice_mail where address = ? and template = 'hiring-format'")
			.param(ApplicantSteps.from(person))
			.query(String.class)
			.single();
	}

}
