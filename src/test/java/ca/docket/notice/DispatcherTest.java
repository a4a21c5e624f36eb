package ca.docket.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.security.Person;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is written goes out over real SMTP, once. */
@DocketTest
class DispatcherTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	Dispatcher applications;

	private final GreenMail server = TestEmail.mailServer();

	private final String caseNumber = "AIR-" + UUID.randomUUID();

	private TestEmail email;

	@BeforeEach
	void aNodeOfOurOwn(@Autowired ApplicationContext application) {
		this.applications.stop();
		this.email = new TestEmail(application);
	}

	@AfterEach
	void backToTheApplicationsOwn() {
		this.server.stop();
		this.applications.start();
	}

	@Test
	void aLetterHasBothPartsAndOneReaderAndSaysThatAMachineSentIt() throws Exception {
		write("ack", person("amelie@example.org", Locale.FRENCH));
		dispatch();
		MimeMessage message = received().get(0);
		assertThat(message.getSubject())
			.isEqualTo("Votre réponse est attendue – " + this.caseNumber + " : Carte des îlots de chaleur");
		assertThat(message.getContentType()).startsWith("multipart/alternative");
		assertThat(TestEmail.text(message)).contains("Bonjour Amélie Tremblay,", "- île",
				"https://docket.example.org/");
		assertThat(TestEmail.html(message)).contains("<html lang=\"fr-CA\">", "<li>île</li>");
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("amelie@example.org");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getMessageID()).isEqualTo("<" + letter("ack").id() + "@example.org>");
		assertThat(letter("ack").state()).isEqualTo("sent");
	}

	@Test
	void aLetterOfATransactionThatFailsIsNeverSent() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			write("ack", reader());
			status.setRollbackOnly();
		});
		dispatch();
		assertThat(received()).isEmpty();
	}

	@Test
	void nothingIsSentBeforeItsTransactionHasEnded() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			write("ack", reader());
			inAnotherThread(this::dispatch);
			assertThat(received()).isEmpty();
		});
		dispatch();
		assertThat(received()).hasSize(1);
	}

	@Test
	void aLetterThatIsWrittenAgainIsSentOnce() {
		write("ack", reader());
		write("ack", reader());
		dispatch();
		write("ack", reader());
		dispatch();
		assertThat(received()).hasSize(1);
	}

	@Test
	void aSecretIsInTheEmailAndGoneFromTheRow() {
		write("ack", reader());
		assertThat(letter("ack").html()).contains("•••").doesNotContain("S3CRET");
		dispatch();
		assertThat(TestEmail.text(received().get(0))).contains("code S3CRET").contains("/t/T0KEN");
		assertThat(this.jdbc.sql("select to_json(m)::text from notice_mail m where case_number = ?")
			.param(this.caseNumber)
			.query(String.class)
			.single()).contains("•••").doesNotContain("S3CRET").doesNotContain("T0KEN");
	}

	@Test
	void whoHasTheDatabaseAloneReadsNoSecretOfALetterThatWaits() {
		write("ack", reader());
		assertThat(this.jdbc.sql("select to_json(m)::text from notice_mail m where case_number = ?")
			.param(this.caseNumber)
			.query(String.class)
			.single()).contains("\"secret_html\":\"").doesNotContain("S3CRET").doesNotContain("T0KEN");
	}

	@Test
	void aSecretThatWasPutIntoAnotherLetterIsNotSentWithIt() throws Exception {
		write("ack", reader());
		write("other", person("eve@example.org", Locale.ENGLISH));
		this.jdbc.sql("""
				update notice_mail m set secret_html = o.secret_html from notice_mail o
				where m.case_number = o.case_number and m.key = 'other' and o.key = 'ack'
				  and m.case_number = ?""").param(this.caseNumber).update();
		dispatch();
		assertThat(received()).extracting(message -> message.getAllRecipients()[0].toString())
			.containsExactly("amelie@example.org");
		assertThat(letter("other").error()).startsWith("The letter or its address was changed outside of Docket");
	}

	@Test
	void aSecretThatSomebodyRedirectsInTheDatabaseIsSentToNobodyAndToldAtOnce() throws Exception {
		write("ack", reader());
		address("eve@example.org");
		dispatch();
		assertThat(received()).isEmpty();
		assertThat(letter("ack").state()).isEqualTo("failed");
		assertThat(letter("ack").error()).startsWith("The letter or its address was changed outside of Docket");
		this.email.outbox.again(letter("ack").id());
		dispatch();
		assertThat(received()).as("nor by another try").isEmpty();
		address("amelie@example.org");
		this.email.outbox.again(letter("ack").id());
		dispatch();
		assertThat(TestEmail.text(received().get(0))).as("where it was to go").contains("code S3CRET");
	}

	private void address(String address) {
		this.jdbc.sql("update notice_mail set address = ? where case_number = ?")
			.params(address, this.caseNumber)
			.update();
	}

	@Test
	void whatWasNotSentFollowsItsReaderToANewAddressButNoSecretDoes() throws Exception {
		write("secret", person("", Locale.ENGLISH));
		this.email.letters.write("test-letter", this.caseNumber, "plain", person("", Locale.ENGLISH),
				Map.of("title", "Map", "lines", List.of(), "code", "none", "link", "https://docket.example.org/"));
		dispatch();
		this.email.outbox.readdress("amelie", "new@example.org");
		this.email.outbox.again(letter("plain").id());
		this.email.outbox.again(letter("secret").id());
		dispatch();
		assertThat(received()).singleElement()
			.satisfies(message -> assertThat(message.getAllRecipients()).extracting(Object::toString)
				.containsExactly("new@example.org"));
		assertThat(letter("secret").state()).isEqualTo("failed");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", "A <a@example.org>" })
	void whatIsNotOneAddressFailsVisiblyAndGoesNowhere(String address) {
		write("ack", person(address, Locale.ENGLISH));
		write("other", reader());
		dispatch();
		assertThat(received()).hasSize(1);
		assertThat(letter("ack").state()).isEqualTo("failed");
		assertThat(letter("ack").error()).isEqualTo("There is no valid email address");
	}

	@Test
	void linesInATitleAddNoHeader() throws Exception {
		this.email.letters.write("test-letter", this.caseNumber, "ack", reader(),
				values("Map\r\nBcc: all@example.org\r\n\r\n<b>x</b>"));
		dispatch();
		MimeMessage message = received().get(0);
		assertThat(message.getHeader("Bcc")).isNull();
		assertThat(message.getAllRecipients()).hasSize(1);
		assertThat(message.getSubject()).endsWith("Map Bcc: all@example.org <b>x</b>");
	}

	@Test
	void afterACrashBetweenSendingAndMarkingTheSameMessageIdComesAgain() throws Exception {
		write("ack", reader());
		Outbox dying = new Outbox(this.jdbc, this.events, TestEmail.SETTINGS, this.email.hours, this.email.clock,
				this.email.secrets) {
			@Override
			void sent(Email email, UUID lease) {
				throw new IllegalStateException("killed");
			}

			@Override
			void release(UUID lease) {
				// a killed node releases nothing
			}
		};
		assertThatIllegalStateException().isThrownBy(() -> this.email.dispatcher(port(), dying).dispatch());
		dispatch();
		assertThat(received()).as("while the lease lasts").hasSize(1);
		this.email.clock.pass(Duration.ofMinutes(6));
		dispatch();
		dispatch();
		assertThat(received()).hasSize(2);
		assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
	}

	@Test
	void twoNodesSendEachEmailOnce() throws Exception {
		int letters = 120;
		for (int i = 0; i < letters; i++) {
			write("letter " + i, reader());
		}
		CyclicBarrier together = new CyclicBarrier(3);
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		List<Future<?>> runs = Stream.of(1, 2, 3).<Future<?>>map(node -> nodes.submit(() -> {
			Dispatcher dispatcher = this.email.dispatcher(port());
			together.await();
			dispatcher.dispatch();
			return null;
		})).toList();
		for (Future<?> run : runs) {
			run.get();
		}
		nodes.shutdown();
		assertThat(received()).hasSize(letters).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
	}

	private void write(String key, Person to) {
		this.email.letters.write("test-letter", this.caseNumber, key, to, values("Carte des îlots de chaleur"));
	}

	private static Map<String, Object> values(String title) {
		return Map.of("title", title, "lines", List.of("île", "two"), "code", new Secret("S3CRET"), "link",
				new Secret("https://docket.example.org/t/T0KEN"));
	}

	private static Person reader() {
		return person("amelie@example.org", Locale.ENGLISH);
	}

	private static Person person(String address, Locale language) {
		return new Person("amelie", "Amélie", "Tremblay", address, language);
	}

	private void dispatch() {
		this.email.dispatcher(port()).dispatch();
	}

	private int port() {
		return this.server.getSmtp().getPort();
	}

	private Email letter(String key) {
		return this.email.outbox
			.find(this.jdbc.sql("select id from notice_mail where case_number = ? and key = ?")
				.params(this.caseNumber, key)
				.query(UUID.class)
				.single())
			.orElseThrow();
	}

	private List<MimeMessage> received() {
		return Arrays.asList(this.server.getReceivedMessages());
	}

	private static void inAnotherThread(Runnable work) {
		Thread thread = new Thread(work);
		thread.start();
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
