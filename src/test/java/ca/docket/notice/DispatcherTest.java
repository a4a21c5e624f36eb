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
	void aLetterHasBothPartsAndOneReaderAndSaysThatAMachineSentIt() throws Exception {
		this.letters.write("ack", LetterSteps.person("amelie@example.org", Locale.FRENCH));
		dispatch();
		MimeMessage message = received().get(0);
		assertThat(message.getSubject())
			.isEqualTo("Votre réponse est attendue – " + this.letters.caseNumber + " : Carte des îlots de chaleur");
		assertThat(message.getContentType()).startsWith("multipart/alternative");
		assertThat(TestEmail.text(message)).contains("Bonjour Amélie Tremblay,", "- île",
				"https://docket.example.org/");
		assertThat(TestEmail.html(message)).contains("<html lang=\"fr-CA\">", "<li>île</li>");
		assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("amelie@example.org");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getMessageID()).isEqualTo("<" + this.letters.letter("ack").id() + "@example.org>");
		assertThat(this.letters.letter("ack").state()).isEqualTo("sent");
	}

	@Test
	void aLetterOfATransactionThatFailsIsNeverSent() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.letters.write("ack", LetterSteps.reader());
			status.setRollbackOnly();
		});
		dispatch();
		assertThat(received()).isEmpty();
	}

	@Test
	void nothingIsSentBeforeItsTransactionHasEnded() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.letters.write("ack", LetterSteps.reader());
			inAnotherThread(this::dispatch);
			assertThat(received()).isEmpty();
		});
		dispatch();
		assertThat(received()).hasSize(1);
	}

	@Test
	void aLetterThatIsWrittenAgainIsSentOnce() {
		this.letters.write("ack", LetterSteps.reader());
		this.letters.write("ack", LetterSteps.reader());
		dispatch();
		this.letters.write("ack", LetterSteps.reader());
		dispatch();
		assertThat(received()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", "A <a@example.org>" })
	void whatIsNotOneAddressFailsVisiblyAndGoesNowhere(String address) {
		this.letters.write("ack", LetterSteps.person(address, Locale.ENGLISH));
		this.letters.write("other", LetterSteps.reader());
		dispatch();
		assertThat(received()).hasSize(1);
		assertThat(this.letters.letter("ack").state()).isEqualTo("failed");
		assertThat(this.letters.letter("ack").error()).isEqualTo("There is no valid email address");
	}

	@Test
	void linesInATitleAddNoHeader() throws Exception {
		this.email.letters.write("test-letter", this.letters.caseNumber, "ack", LetterSteps.reader(),
				LetterSteps.values("Map\r\nBcc: all@example.org\r\n\r\n<b>x</b>"));
		dispatch();
		MimeMessage message = received().get(0);
		assertThat(message.getHeader("Bcc")).isNull();
		assertThat(message.getAllRecipients()).hasSize(1);
		assertThat(message.getSubject()).endsWith("Map Bcc: all@example.org <b>x</b>");
	}

	@Test
	void afterACrashBetweenSendingAndMarkingTheSameMessageIdComesAgain() throws Exception {
		this.letters.write("ack", LetterSteps.reader());
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
			this.letters.write("letter " + i, LetterSteps.reader());
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

	private void dispatch() {
		this.email.dispatcher(port()).dispatch();
	}

	private int port() {
		return this.server.getSmtp().getPort();
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
