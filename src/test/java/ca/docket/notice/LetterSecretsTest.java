package ca.docket.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a letter says that only its reader may know. */
@DocketTest
class LetterSecretsTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Dispatcher applications;

	private final GreenMail server = TestEmail.mailServer();

	private TestEmail email;

	private LetterSteps letters;

	@BeforeEach
	void aNodeOfOurOwn(@Autowired ApplicationContext application) {
		this.applications.stop();
		this.email = new TestEmail(application);
		this.letters = new LetterSteps(this.email, this.jdbc);
	}

	@AfterEach
	void backToTheApplicationsOwn() {
		this.server.stop();
		this.applications.start();
	}

	@Test
	void aSecretIsInTheEmailAndGoneFromTheRow() {
		this.letters.write("ack", LetterSteps.reader());
		assertThat(this.letters.letter("ack").html()).contains("•••").doesNotContain("S3CRET");
		dispatch();
		assertThat(TestEmail.text(received().get(0))).contains("code S3CRET").contains("/t/T0KEN");
		assertThat(this.jdbc.sql("select to_json(m)::text from notice_mail m where case_number = ?")
			.param(this.letters.caseNumber)
			.query(String.class)
			.single()).contains("•••").doesNotContain("S3CRET").doesNotContain("T0KEN");
	}

	@Test
	void whoHasTheDatabaseAloneReadsNoSecretOfALetterThatWaits() {
		this.letters.write("ack", LetterSteps.reader());
		assertThat(this.jdbc.sql("select to_json(m)::text from notice_mail m where case_number = ?")
			.param(this.letters.caseNumber)
			.query(String.class)
			.single()).contains("\"secret_html\":\"").doesNotContain("S3CRET").doesNotContain("T0KEN");
	}

	@Test
	void aSecretThatWasPutIntoAnotherLetterIsNotSentWithIt() throws Exception {
		this.letters.write("ack", LetterSteps.reader());
		this.letters.write("other", LetterSteps.person("eve@example.org", Locale.ENGLISH));
		this.jdbc.sql("""
				update notice_mail m set secret_html = o.secret_html from notice_mail o
				where m.case_number = o.case_number and m.key = 'other' and o.key = 'ack'
				  and m.case_number = ?""").param(this.letters.caseNumber).update();
		dispatch();
		assertThat(received()).extracting(message -> message.getAllRecipients()[0].toString())
			.containsExactly("amelie@example.org");
		assertThat(this.letters.letter("other").error())
			.startsWith("The letter or its address was changed outside of Docket");
	}

	@Test
	void aSecretThatSomebodyRedirectsInTheDatabaseIsSentToNobodyAndToldAtOnce() throws Exception {
		this.letters.write("ack", LetterSteps.reader());
		address("eve@example.org");
		dispatch();
		assertThat(received()).isEmpty();
		assertThat(this.letters.letter("ack").state()).isEqualTo("failed");
		assertThat(this.letters.letter("ack").error())
			.startsWith("The letter or its address was changed outside of Docket");
		this.email.outbox.again(this.letters.letter("ack").id());
		dispatch();
		assertThat(received()).as("nor by another try").isEmpty();
		address("amelie@example.org");
		this.email.outbox.again(this.letters.letter("ack").id());
		dispatch();
		assertThat(TestEmail.text(received().get(0))).as("where it was to go").contains("code S3CRET");
	}

	private void address(String address) {
		this.jdbc.sql("update notice_mail set address = ? where case_number = ?")
			.params(address, this.letters.caseNumber)
			.update();
	}

	@Test
	void whatWasNotSentFollowsItsReaderToANewAddressButNoSecretDoes() throws Exception {
		this.letters.write("secret", LetterSteps.person("", Locale.ENGLISH));
		this.email.letters.write("test-letter", this.letters.caseNumber, "plain",
				LetterSteps.person("", Locale.ENGLISH),
				Map.of("title", "Map", "lines", List.of(), "code", "none", "link", "https://docket.example.org/"));
		dispatch();
		this.email.outbox.readdress("amelie", "new@example.org");
		this.email.outbox.again(this.letters.letter("plain").id());
		this.email.outbox.again(this.letters.letter("secret").id());
		dispatch();
		assertThat(received()).singleElement()
			.satisfies(message -> assertThat(message.getAllRecipients()).extracting(Object::toString)
				.containsExactly("new@example.org"));
		assertThat(this.letters.letter("secret").state()).isEqualTo("failed");
	}

	private void dispatch() {
		this.email.dispatcher(port()).dispatch();
	}

	private int port() {
		return this.server.getSmtp().getPort();
	}

	private List<MimeMessage> received() {
		return Arrays.asList(this.server.getReceivedMessages());
	}

}
