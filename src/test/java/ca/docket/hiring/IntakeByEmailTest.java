package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.mailbox.Postman;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of emails, and who sees what of them. */
@DocketTest
class IntakeByEmailTest {

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
	void anApprovedPostingGoesOutAsHtmlAndTextInBothLanguages() throws Exception {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("closingText", "5:00 p.m. EST");
		posting.putAll(Map.of("kind", "co-op", "termStart", "2200-01-06", "termEnd", "2200-04-30"));
		posting.put("posting", "We look for <b>somebody</b> & more.");
		posting.put("postingOther", "Nous cherchons <i>plus</i>.");
		Map<String, String> files = new HashMap<>();
		for (Document file : this.documents.of(this.steps.begin(posting).number())) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			this.documents.write(file, content);
			files.put(file.name(), content.toString(StandardCharsets.UTF_8));
		}
		assertThat(files).containsOnlyKeys("posting_en.html", "posting_en.txt", "posting_fr.html", "posting_fr.txt");
		assertThat(files.get("posting_en.txt"))
			.contains("Data developer\n\nWe look", "<b>somebody</b>", "- Term: January 6, 2200 to April 30, 2200\n",
					"- Place of work: Toronto\n", "Is the position vacant? Yes\n", "qualifications\n\n- Knows SQL\n",
					"- Closing, in Toronto time: November 1, 2199, 5:00", "- Also given as: 5:00 p.m. EST\n",
					"assess or select? No\n", "Say what you need: 416-555-0101.", "collected under section",
					"collection: Manager, Human Resources, 416-555-0100.")
			.doesNotContain("screener1", "by a test", "{");
		assertThat(files.get("posting_fr.html"))
			.contains("<html lang=\"fr\">", "<h1>Développement de données</h1>", "du 6 janvier 2200 au 30 avril 2200",
					"<h2>Qualifications exigées</h2>", "Nous cherchons &lt;i&gt;plus&lt;/i&gt;.",
					"<h2>Mesures d’adaptation</h2>", "en vertu de l’article")
			.doesNotContain("somebody", "{");
		assertThat(files.get("posting_en.html")).contains("&lt;b&gt;somebody&lt;/b&gt; &amp; more");
	}

	@Test
	void aMachineIsNeverAnsweredAndNobodyTwiceADay() throws Exception {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Otto Twice");
		this.applicants.apply(competition, "Otto Twice");
		assertThat(this.applicants.fault(competition, "Otto Twice")).isEqualTo("again");
		this.screening.sort(competition, "Otto Twice", Map.of("sorting", "application", "file", "1"));
		assertThat(this.jdbc.sql("select count(*) from hiring_application where competition = ?")
			.param(competition.number())
			.query(Integer.class)
			.single()).as("the second is kept beside the first").isEqualTo(2);
		assertThat(this.applicants.letters(competition, "Otto Twice")).containsExactly("hiring-received",
				"hiring-again");
		MimeMessage automatic = this.postman.write("Pia Away <pia.away@example.net>",
				this.applicants.address(competition), "Out of office", "cv.pdf", ApplicantSteps.pdf(1));
		automatic.setHeader("Auto-Submitted", "auto-replied");
		this.postman.deliver(automatic);
		assertThat(this.applicants.fault(competition, "Pia Away")).isEqualTo("automatic");
		assertThat(this.applicants.letters(competition, "Pia Away")).isEmpty();
	}

	@Test
	void whatIsForNoPostingIsLeftOutOnlyWhereItIsAReportOfAnEmailOfOurs() throws Exception {
		MimeMessage board = this.postman.write("Job Board <noreply@board.example>", "applications@example.org",
				"A candidate for you", "cv.pdf", ApplicantSteps.pdf(1));
		board.setHeader("Precedence", "bulk");
		MimeMessage bounce = this.postman.write("MAILER-DAEMON@board.example", "applications@example.org",
				"Undelivered", null, null);
		this.postman.deliver(board, bounce);
		List<String> kept = this.jdbc
			.sql("select address from hiring_email where address like '%@board.example' and competition is null")
			.query(String.class)
			.list();
		assertThat(kept).containsExactly("noreply@board.example");
		Case later = this.steps.begin();
		assertThat(this.steps.open(later)).as("the list of a posting that came later has it too")
			.containsExactlyInAnyOrder("Activity_ExtendClosing", "Activity_SortEmails");
		this.screening.save("hr", later, "Activity_SortEmails",
				this.jdbc.sql("select id::text from hiring_email where address = 'noreply@board.example'")
					.query(String.class)
					.single(),
				Map.of("sorting", "application", "file", "1", "sortingReason", "It came over a job board."));
		assertThat(this.applicants.outcomes(later)).containsOnlyKeys("Job Board");
		assertThat(this.steps.lettersOf(this.applicants.part(later, "Job Board"))).as("a machine is never answered")
			.isEmpty();
	}

	@Test
	void whatAFileIsSaysItsContentAndNeverItsName() throws Exception {
		Case competition = this.steps.begin();
		this.applicants.email(competition, "Rex Fake", "fake.pdf", "MZ no pdf".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.applicants.fault(competition, "Rex Fake")).isEqualTo("not-pdf");
		this.applicants.email(competition, "Sue Broken", "broken.pdf",
				"%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.applicants.fault(competition, "Sue Broken")).isEqualTo("unsafe");
		this.applicants.email(competition, "Tim Locked", "locked.pdf", locked());
		assertThat(this.applicants.fault(competition, "Tim Locked")).isEqualTo("encrypted");
		this.screening.sort(competition, "Rex Fake", Map.of("sorting", "application", "file", "1"));
		assertThat(this.applicants.outcomes(competition)).as("refused").isEmpty();
	}

	private static byte[] locked() throws IOException {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			pdf.addPage(new PDPage());
			pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			pdf.save(out);
			return out.toByteArray();
		}
	}

	@Test
	void whoeverAppliedChoosesTheLanguageAndWithdrawsOverTheirLinkAlone() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Xin Link", "Yves Other");
		String link = this.applicants.link(competition, "Xin Link", AskedWish.PURPOSE);
		this.applicants.stranger().submit(link, link, Map.of("wish", "fr"));
		assertThat(this.applicants.stranger().submit(link, link, Map.of("wish", "replace")).statusCode())
			.as("there is no other")
			.isEqualTo(400);
		this.applicants.stranger().submit(link, link, Map.of("wish", "withdraw"));
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Xin Link", "withdrawn"),
				Map.entry("Yves Other", ""));
		assertThat(this.jdbc.sql("select language from notice_mail where case_number = ? order by created_at")
			.param(this.applicants.number(competition, "Xin Link"))
			.query(String.class)
			.list()).containsExactly("en", "fr");
		assertThat(this.jdbc.sql("select html from notice_mail where case_number = ? and template = 'hiring-withdrawn'")
			.param(this.applicants.number(competition, "Xin Link"))
			.query(String.class)
			.single()).as("the title in the language of the reader")
			.contains("Développement de données")
			.doesNotContain("Data developer");
		assertThat(this.applicants.stranger().open(link).body()).contains("To have this application deleted")
			.doesNotContain("To withdraw");
	}

	@Test
	void aLaterApplicationReplacesTheFirstWhereThePersonSaysSo() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Zoe Twice");
		String first = this.applicants.number(competition, "Zoe Twice");
		this.applicants.apply(competition, "Zoe Twice");
		this.screening.sort(competition, "Zoe Twice", Map.of("sorting", "application", "file", "1"));
		String link = this.applicants.wish(first);
		assertThat(this.applicants.stranger().submit(link, link, Map.of("wish", "replace-" + first)).statusCode())
			.as("what was the latest when the page was shown is not any more")
			.isEqualTo(400);
		assertThat(standings(competition)).containsExactly("open", "open");
		String latest = this.jdbc.sql("select max(number) from hiring_application where competition = ?")
			.param(competition.number())
			.query(String.class)
			.single();
		this.applicants.stranger().submit(link, link, Map.of("wish", "replace-" + latest));
		assertThat(standings(competition)).containsExactly("replaced", "open");
	}

	private List<String> standings(Case competition) {
		return this.jdbc.sql("""
				select coalesce(c.outcome, 'open') from hiring_application a join casefile_case c on c.number = a.number
				where a.competition = ? order by a.number""").param(competition.number()).query(String.class).list();
	}

	@Test
	void aForgedDateMakesNothingTimely() throws Exception {
		Case competition = this.steps.begin();
		this.jdbc.sql("update hiring_competition set closing = now() - interval '20 seconds' where number = ?")
			.param(competition.number())
			.update();
		MimeMessage email = this.postman.write("Lou Late <lou.late@example.net>", this.applicants.address(competition),
				"My application", "cv.pdf", ApplicantSteps.pdf(1));
		email.setSentDate(Date.from(Instant.now().minusSeconds(3600)));
		this.postman.deliver(email);
		assertThat(this.applicants.fault(competition, "Lou Late")).isEqualTo("late");
	}

	@Test
	void whatIsHostileWaitsInTheTrayAsItCame() throws Exception {
		Case competition = this.steps.begin();
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry("bomb"));
			zip.write(new byte[20_000_000]);
		}
		this.applicants.email(competition, "Vic Bomb", "cv.pdf", bomb.toByteArray());
		assertThat(this.applicants.fault(competition, "Vic Bomb")).isEqualTo("not-pdf");
		MimeMessage html = this.postman.write("Wes Html <wes.html@example.net>", this.applicants.address(competition),
				"My application", null, null);
		html.setContent("<p onclick=steal()>Hello <script>steal()</script></p>", "text/html; charset=utf-8");
		this.postman.deliver(html);
		assertThat(this.applicants.fault(competition, "Wes Html")).isEqualTo("no-attachment");
		this.postman.deliver(this.postman.write("=?utf-8?q?Xi_=00_Nul=0A?= <xi.nul@example.net>",
				this.applicants.address(competition), "=?utf-8?q?My=00application?=", null, null));
		assertThat(this.applicants.fault(competition, "Xi Nul")).isEqualTo("no-attachment");
		assertThat(this.steps.visitor("hr")
			.open("/hiring/emails/" + this.applicants.emailOf(competition, "Wes Html"))
			.body()).contains("Hello").doesNotContain("steal()");
		assertThat(this.applicants.outcomes(competition)).isEmpty();
	}

}
