package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of emails, and who sees what of them. */
@DocketTest
class IntakeByEmailTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	Postman postman;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatMayAskForAccommodationIsSeenByThoseWhoArrangeItAlone() throws Exception {
		Case competition = this.steps.begin();
		MimeMessage email = this.postman.write("Mia Acc <mia.acc@example.net>", this.steps.address(competition),
				"I need an interpreter", "cv.pdf", HiringSteps.pdf(1));
		this.postman.deliver(email);
		String page = "/hiring/emails/" + this.steps.emailOf(competition, "Mia Acc");
		assertThat(this.steps.open(competition)).contains("Activity_ArrangeAccommodation")
			.doesNotContain("Activity_SortEmails");
		assertThat(this.steps.visitor("hr").open(page).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("accommodation").open(page).body()).contains("I need an interpreter");
		this.steps.save("accommodation", competition, "Activity_ArrangeAccommodation",
				this.steps.emailOf(competition, "Mia Acc"),
				Map.of("passedOn", "application", "file", "1", "arranged", "An interpreter for the interview"));
		this.steps.complete("accommodation", competition, "Activity_ArrangeAccommodation", Map.of());
		this.steps.screening(competition);
		assertThat(this.documents.of(this.steps.number(competition, "Mia Acc"))).hasSize(1);
		assertThat(this.steps.visitor("hr").open(page).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("screener1").open("/cases/" + this.steps.number(competition, "Mia Acc")).body())
			.contains("Mia Acc")
			.doesNotContain("interpreter", "mia.acc@example.net");
	}

	@Test
	void anApprovedPostingGoesOutAsHtmlAndTextInBothLanguages() throws Exception {
		Map<String, Object> posting = HiringSteps.posting();
		posting.put("posting", "We look for <b>somebody</b> & more.");
		posting.put("postingOther", "Nous cherchons <i>plus</i>.");
		Map<String, String> files = new HashMap<>();
		for (Document file : this.documents.of(this.steps.begin(posting).number())) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			this.documents.write(file, content);
			files.put(file.name(), content.toString(StandardCharsets.UTF_8));
		}
		assertThat(files).containsOnlyKeys("posting_en.html", "posting_en.txt", "posting_fr.html", "posting_fr.txt");
		assertThat(files.get("posting_en.txt")).contains("Required qualifications\nKnows SQL", "<b>somebody</b>")
			.doesNotContain("screener1");
		assertThat(files.get("posting_fr.html"))
			.contains("<html lang=\"fr\">", "<h2>Qualifications exigées</h2>",
					"Nous cherchons &lt;i&gt;plus&lt;/i&gt;.")
			.doesNotContain("somebody");
		assertThat(files.get("posting_en.html")).contains("&lt;b&gt;somebody&lt;/b&gt; &amp; more");
	}

	@Test
	void theTrayTakesWhatFitsNoPostingAndAWithdrawal() {
		Case competition = this.steps.begin();
		this.steps.apply(competition, "Ned With");
		this.postman.deliver(this.postman.write("Ned With <ned.with@example.net>", "applications@example.org",
				"Please forget my application", null, null));
		assertThat(this.steps.fault(competition, "Ned With")).isEqualTo("unknown-posting");
		this.steps.apply(competition, "Olga Rival");
		this.steps.sort(competition, "Ned With",
				Map.of("sorting", "withdrawal", "withdrawn", this.steps.number(competition, "Olga Rival")));
		assertThat(this.steps.outcomes(competition)).as("another’s application is not theirs to withdraw")
			.containsOnly(Map.entry("Ned With", ""), Map.entry("Olga Rival", ""));
		this.steps.sort(competition, "Ned With",
				Map.of("sorting", "withdrawal", "withdrawn", this.steps.number(competition, "Ned With")));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		assertThat(this.steps.outcomes(competition)).containsOnly(Map.entry("Ned With", "withdrawn"),
				Map.entry("Olga Rival", ""));
		assertThat(this.steps.letters(competition, "Ned With")).containsExactly("hiring-received", "hiring-withdrawn");
	}

	@Test
	void aMachineIsNeverAnsweredAndNobodyTwiceADay() throws Exception {
		Case competition = this.steps.begin();
		this.steps.apply(competition, "Otto Twice");
		this.steps.apply(competition, "Otto Twice");
		assertThat(this.steps.fault(competition, "Otto Twice")).isEqualTo("again");
		this.steps.sort(competition, "Otto Twice", Map.of("sorting", "application", "file", "1"));
		assertThat(this.jdbc.sql("select count(*) from hiring_application where competition = ?")
			.param(competition.number())
			.query(Integer.class)
			.single()).as("the second is kept beside the first").isEqualTo(2);
		assertThat(this.steps.letters(competition, "Otto Twice")).containsExactly("hiring-received", "hiring-again");
		MimeMessage automatic = this.postman.write("Pia Away <pia.away@example.net>", this.steps.address(competition),
				"Out of office", "cv.pdf", HiringSteps.pdf(1));
		automatic.setHeader("Auto-Submitted", "auto-replied");
		this.postman.deliver(automatic);
		assertThat(this.steps.fault(competition, "Pia Away")).isEqualTo("automatic");
		assertThat(this.steps.letters(competition, "Pia Away")).isEmpty();
	}

	@Test
	void whatAFileIsSaysItsContentAndNeverItsName() {
		Case competition = this.steps.begin();
		this.steps.email(competition, "Rex Fake", "fake.pdf", "MZ no pdf".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.steps.fault(competition, "Rex Fake")).isEqualTo("not-pdf");
		this.steps.email(competition, "Sue Broken", "broken.pdf",
				"%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.steps.fault(competition, "Sue Broken")).isEqualTo("unsafe");
		this.steps.sort(competition, "Rex Fake", Map.of("sorting", "application", "file", "1"));
		assertThat(this.steps.outcomes(competition)).as("refused").isEmpty();
	}

	@Test
	void whoeverAppliedChoosesTheLanguageAndWithdrawsOverTheirLinkAlone() {
		Case competition = this.steps.begin();
		this.steps.apply(competition, "Xin Link", "Yves Other");
		String link = this.steps.link(competition, "Xin Link", AskedWish.PURPOSE);
		this.steps.stranger().submit(link, link, Map.of("wish", "fr"));
		assertThat(this.steps.stranger().submit(link, link, Map.of("wish", "replace")).statusCode())
			.as("there is no other")
			.isEqualTo(400);
		this.steps.stranger().submit(link, link, Map.of("wish", "withdraw"));
		assertThat(this.steps.outcomes(competition)).containsOnly(Map.entry("Xin Link", "withdrawn"),
				Map.entry("Yves Other", ""));
		assertThat(this.jdbc.sql("select language from notice_mail where case_number = ? order by created_at")
			.param(this.steps.number(competition, "Xin Link"))
			.query(String.class)
			.list()).containsExactly("en", "fr");
		assertThat(this.steps.stranger().open(link).body()).contains("To have this application deleted")
			.doesNotContain("To withdraw");
	}

	@Test
	void aLaterApplicationReplacesTheFirstWhereThePersonSaysSo() {
		Case competition = this.steps.begin();
		this.steps.apply(competition, "Zoe Twice");
		String first = this.steps.number(competition, "Zoe Twice");
		this.steps.apply(competition, "Zoe Twice");
		this.steps.sort(competition, "Zoe Twice", Map.of("sorting", "application", "file", "1"));
		String link = this.steps.wish(first);
		assertThat(this.steps.stranger().submit(link, link, Map.of("wish", "replace-" + first)).statusCode())
			.as("what was the latest when the page was shown is not any more")
			.isEqualTo(400);
		assertThat(standings(competition)).containsExactly("open", "open");
		String latest = this.jdbc.sql("select max(number) from hiring_application where competition = ?")
			.param(competition.number())
			.query(String.class)
			.single();
		this.steps.stranger().submit(link, link, Map.of("wish", "replace-" + latest));
		assertThat(standings(competition)).containsExactly("replaced", "open");
	}

	private List<String> standings(Case competition) {
		return this.jdbc.sql("""
				select coalesce(c.outcome, 'open') from hiring_application a join casefile_case c on c.number = a.number
				where a.competition = ? order by a.number""").param(competition.number()).query(String.class).list();
	}

	@Test
	void whatIsHostileWaitsInTheTrayAsItCame() throws Exception {
		Case competition = this.steps.begin();
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry("bomb"));
			zip.write(new byte[20_000_000]);
		}
		this.steps.email(competition, "Vic Bomb", "cv.pdf", bomb.toByteArray());
		assertThat(this.steps.fault(competition, "Vic Bomb")).isEqualTo("not-pdf");
		MimeMessage html = this.postman.write("Wes Html <wes.html@example.net>", this.steps.address(competition),
				"My application", null, null);
		html.setContent("<p onclick=steal()>Hello <script>steal()</script></p>", "text/html; charset=utf-8");
		this.postman.deliver(html);
		assertThat(this.steps.fault(competition, "Wes Html")).isEqualTo("no-attachment");
		assertThat(
				this.steps.visitor("hr").open("/hiring/emails/" + this.steps.emailOf(competition, "Wes Html")).body())
			.contains("Hello")
			.doesNotContain("steal()");
		assertThat(this.steps.outcomes(competition)).isEmpty();
	}

	@Test
	void nobodyTurnsAnApplicationAwayAlone() {
		Case competition = this.steps.begin();
		this.steps.email(competition, "Tom Rival", "cv.pdf", HiringSteps.pdf(9));
		this.steps.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		String row = this.steps.emailOf(competition, "Tom Rival");
		this.steps.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		assertThat(this.steps.outcomes(competition)).isEmpty();
		this.steps.save("hr2", competition, "Activity_ConfirmSorting", row,
				Map.of("confirmation", "back", "difference", "Nine pages, but eight are empty."));
		this.steps.complete("hr2", competition, "Activity_ConfirmSorting", Map.of());
		this.steps.sort(competition, "Tom Rival", Map.of("sorting", "format"));
		this.steps.save("hr", competition, "Activity_ConfirmSorting", row, Map.of("confirmation", "confirm"));
		assertThat(this.steps.outcomes(competition)).as("the same person").isEmpty();
		this.steps.handOver(competition, "Activity_ConfirmSorting", "hr2");
		this.steps.confirm(competition, "Tom Rival");
		assertThat(this.steps.outcomes(competition)).containsOnly(Map.entry("Tom Rival", "not-in-required-format"));
	}

	@Test
	void nobodySaysAloneThatThereIsNoApplication() {
		Case competition = this.steps.begin();
		this.steps.email(competition, "Uma Rival", "cv.pdf", HiringSteps.pdf(9));
		this.steps.sort(competition, "Uma Rival", Map.of("sorting", "something-else"));
		this.steps.complete("hr", competition, "Activity_SortEmails", Map.of());
		this.steps.close(competition);
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_StartScreening", Map.of()))
			.hasMessageContaining("1");
		this.steps.confirm(competition, "Uma Rival");
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		assertThat(this.steps.outcomes(competition)).isEmpty();
		assertThat(this.steps.letters(competition, "Uma Rival")).isEmpty();
	}

}
