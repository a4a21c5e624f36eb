package ca.docket.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import ca.docket.DocketTest;
import ca.docket.security.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A mail server that is down, silent, slow or refuses loses no email and stops nobody.
 */
@DocketTest
class SmtpServerFaultsTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Dispatcher applications;

	private final MoodyServer server = new MoodyServer();

	private final String caseNumber = "AIR-" + UUID.randomUUID();

	private TestEmail email;

	private Dispatcher dispatcher;

	@BeforeEach
	void aNodeOfOurOwn(@Autowired ApplicationContext application) {
		this.applications.stop();
		this.email = new TestEmail(application);
		this.dispatcher = this.email.dispatcher(this.server.port());
	}

	@AfterEach
	void backToTheApplicationsOwn() {
		this.server.close();
		this.applications.start();
	}

	@Test
	void whatIsRefusedForNowIsTriedAgainWithGrowingPausesAndFailsInTheEnd() {
		this.server.mood = step -> step.startsWith("RCPT") ? 450 : 250;
		write("a@example.org");
		this.dispatcher.dispatch();
		for (Duration pause : TestEmail.SETTINGS.retries()) {
			assertThat(letter("a@example.org").state()).isEqualTo("waiting");
			assertThat(letter("a@example.org").nextAt()).isEqualTo(this.email.clock.instant().plus(pause));
			this.email.clock.pass(pause.minusSeconds(1));
			this.dispatcher.dispatch();
			assertThat(letter("a@example.org").state()).isEqualTo("waiting");
			this.email.clock.pass(Duration.ofSeconds(1));
			this.dispatcher.dispatch();
		}
		assertThat(letter("a@example.org").state()).isEqualTo("failed");
		assertThat(letter("a@example.org").error()).contains("450");
		assertThat(this.server.taken).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "RCPT, 550", "RCPT, 552", "DATA, 554" })
	void whatIsRefusedForGoodFailsAtOnceTheOthersGoAndItCanBeSentAgain(String step, int code) {
		this.server.mood = asked -> asked.equals(step + " gone@example.org") ? code : 250;
		List.of("a@example.org", "gone@example.org", "b@example.org").forEach(this::write);
		this.dispatcher.dispatch();
		assertThat(letter("gone@example.org").state()).isEqualTo("failed");
		assertThat(letter("gone@example.org").error()).contains(Integer.toString(code));
		assertThat(this.server.taken).containsExactly("a@example.org", "b@example.org");
		this.server.mood = asked -> 250;
		this.email.outbox.again(letter("gone@example.org").id());
		this.dispatcher.dispatch();
		assertThat(letter("gone@example.org").state()).isEqualTo("sent");
	}

	@Test
	void whoeverFailsToHearOfAFailureKeepsNoOtherEmailBack() {
		Outbox unheard = new Outbox(this.jdbc, event -> {
			throw new IllegalStateException("Nobody hears " + event);
		}, TestEmail.SETTINGS, this.email.hours, this.email.clock, this.email.secrets);
		this.server.mood = asked -> asked.equals("RCPT gone@example.org") ? 550 : 250;
		List.of("gone@example.org", "b@example.org").forEach(this::write);
		this.email.dispatcher(this.server.port(), unheard).dispatch();
		assertThat(letter("gone@example.org").state()).isEqualTo("failed");
		assertThat(this.server.taken).containsExactly("b@example.org");
	}

	@ParameterizedTest
	@ValueSource(ints = { 421, 450, 550, 530 })
	void aServerThatRefusesOurSenderIsTheFaultOfNoEmail(int code) {
		this.server.mood = step -> step.startsWith("MAIL") ? code : 250;
		List.of("a@example.org", "b@example.org").forEach(this::write);
		outage(Duration.ofDays(5));
		assertThat(letter("a@example.org").attempts()).isZero();
		this.server.mood = step -> 250;
		this.email.clock.pass(TestEmail.SETTINGS.longestPause());
		this.dispatcher.dispatch();
		assertThat(this.server.taken).containsExactly("a@example.org", "b@example.org");
	}

	@Test
	void afterAnOutageOfDaysAllThatWaitedGoesOutOnce() {
		for (int i = 0; i < 50; i++) {
			write("a" + i + "@example.org");
		}
		this.dispatcher = this.email.dispatcher(1);
		outage(Duration.ofDays(3));
		this.dispatcher = this.email.dispatcher(this.server.port());
		this.dispatcher.dispatch();
		this.dispatcher.dispatch();
		assertThat(this.server.taken).hasSize(50).doesNotHaveDuplicates();
	}

	@Test
	void aServerThatIsNotThereIsLeftAloneForAWhile() {
		write("a@example.org");
		this.server.mood = step -> step.startsWith("MAIL") ? 421 : 250;
		this.dispatcher.dispatch();
		this.server.mood = step -> 250;
		this.dispatcher.dispatch();
		assertThat(this.server.taken).isEmpty();
		this.email.clock.pass(Duration.ofSeconds(10));
		this.dispatcher.dispatch();
		assertThat(this.server.taken).hasSize(1);
	}

	@Test
	@Timeout(60)
	void aServerThatIsSilentIsWaitedForOnlyAWhile() throws IOException {
		write("a@example.org");
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.email.dispatcher(silent.getLocalPort()).dispatch();
		}
		assertThat(letter("a@example.org").state()).isEqualTo("waiting");
		this.dispatcher.dispatch();
		assertThat(this.server.taken).hasSize(1);
	}

	@Test
	@Timeout(60)
	void nobodyWaitsForAServerThatIsSlow() throws Exception {
		CountDownLatch answer = new CountDownLatch(1);
		this.server.mood = step -> {
			try {
				answer.await();
				return 250;
			}
			catch (InterruptedException ex) {
				return 451;
			}
		};
		Dispatcher running = this.email.dispatcher(this.server.port());
		running.start();
		try {
			write("a@example.org");
			running.wake();
			await().until(() -> leased("a@example.org"));
			new TransactionTemplate(this.transactions).executeWithoutResult(status -> write("b@example.org"));
			running.wake();
			assertThat(leased("a@example.org")).as("the server has not answered yet").isTrue();
			assertThat(this.server.taken).isEmpty();
		}
		finally {
			answer.countDown();
			running.stop();
		}
	}

	@Test
	void aServerThatIsLostOverAnEmailLosesNone() {
		this.server.mood = step -> {
			if (step.equals("DATA b@example.org")) {
				throw new IllegalStateException("the server dies");
			}
			return 250;
		};
		List.of("a@example.org", "b@example.org", "c@example.org").forEach(this::write);
		this.dispatcher.dispatch();
		this.server.mood = step -> 250;
		this.email.clock.pass(Duration.ofMinutes(10));
		this.dispatcher.dispatch();
		assertThat(this.server.taken).containsExactlyInAnyOrder("a@example.org", "b@example.org", "c@example.org");
	}

	@Test
	void anEmailThatTheServerAlwaysHangsUpOnStandsInNobodysWay() {
		this.server.mood = step -> step.equals("RCPT bad@example.org") ? 421 : 250;
		List.of("bad@example.org", "a@example.org").forEach(this::write);
		outage(Duration.ofDays(2));
		assertThat(this.server.taken).containsExactly("a@example.org");
		assertThat(letter("bad@example.org").state()).isEqualTo("failed");
	}

	private void outage(Duration length) {
		Instant end = this.email.clock.instant().plus(length);
		while (this.email.clock.instant().isBefore(end)) {
			this.dispatcher.dispatch();
			this.email.clock.pass(Duration.ofHours(7));
		}
	}

	private void write(String address) {
		this.email.letters.write("test-letter", this.caseNumber, address,
				new Person("reader", "Ada", "Reader", address, Locale.ENGLISH),
				Map.of("title", "A map", "lines", List.of("one"), "code", 1, "link", "https://docket.example.org/"));
		this.email.clock.pass(Duration.ofMillis(1));
	}

	private boolean leased(String address) {
		return this.jdbc.sql("select lease is not null from notice_mail where case_number = ? and key = ?")
			.params(this.caseNumber, address)
			.query(Boolean.class)
			.single();
	}

	private Email letter(String address) {
		return this.email.outbox.ofCase(this.caseNumber)
			.stream()
			.filter(email -> email.address().equals(address))
			.findFirst()
			.orElseThrow();
	}

}
