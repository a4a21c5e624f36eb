package ca.docket.mailbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import ca.docket.DocketTest;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A mailbox on a real IMAP server, read by one node and another. */
@DocketTest
class MailReaderTest {

	private static final Instant STORED = MemoryMailbox.STORED;

	@Autowired
	IncomingEmails emails;

	@Autowired
	TransactionTemplate transaction;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

	private final String address = "box-%s@example.org".formatted(UUID.randomUUID().toString().substring(0, 8));

	private final List<IncomingEmail> came = new ArrayList<>();

	private final List<UUID> undecided = new ArrayList<>();

	private final List<Object> told = new ArrayList<>();

	private GreenMailUser user;

	@BeforeEach
	void open() {
		this.server.start();
		this.user = this.server.setUser(this.address, "secret");
	}

	@AfterEach
	void close() {
		this.server.stop();
		this.emails.becomesFull(this.address, false);
		this.emails.delete(this.came.stream().map(IncomingEmail::id).toList());
	}

	@Test
	void eachEmailIsTakenOnceAsItCameHoweverOftenItIsReadAndByWhom() throws Exception {
		put("one", "Date: Mon, 1 Jan 2024 00:00:00 +0000\r\n");
		reader(settings("0s")).read();
		put("two",
				"Received: from laptop (home [198.51.100.7]) by mx.example.org; Tue, 10 Nov 2026 17:00:00 -0500\r\n");
		reader(settings("0s")).read();
		reader(settings("0s")).read();
		assertThat(this.came).extracting(email -> EmailParser.parse(email).subject()).containsExactly("one", "two");
		assertThat(this.came).extracting(IncomingEmail::receivedAt)
			.containsExactly(STORED, Instant.parse("2026-11-10T22:00:00Z"));
		assertThat(new String(this.came.get(0).raw(), StandardCharsets.US_ASCII)).contains("Date: Mon, 1 Jan 2024");
		assertThat(folder().getUnseenCount()).as("left unread for people").isEqualTo(2);
	}

	@Test
	void oneThatCouldNotBeHandedOnIsHandedOnLaterAndHoldsUpNoOther() throws Exception {
		put("first", "");
		put("second", "");
		new MailReader(List.of(store("0s")), this.emails, quarantine(), settings("0s"), this.transaction, event -> {
			keep(event);
			if (EmailParser.parse(((EmailCame) event).email()).subject().equals("first")) {
				throw new IllegalStateException("killed before commit");
			}
		}).read();
		reader(settings("0s")).read();
		assertThat(this.came).extracting(email -> EmailParser.parse(email).subject())
			.containsExactly("first", "second", "first");
	}

	@Test
	void aServerThatGoesAwayInTheMiddleIsReadOnNextTime() throws Exception {
		put("first", "");
		put("second", "");
		reader(new LostMailbox(store("0s"), 1), settings("0s")).read();
		assertThat(this.came).hasSize(1);
		reader(settings("0s")).read();
		assertThat(this.came).extracting(email -> EmailParser.parse(email).subject())
			.containsExactly("first", "second");
	}

	@Test
	void whileOneNodeReadsAnotherDoesNot() throws Exception {
		reader(settings("1h")).read();
		put("one", "");
		reader(settings("0s")).read();
		assertThat(this.came).isEmpty();
	}

	@Test
	void whereAServerCountsAnewTheSameEmailIsACopyAndGoesWithTheFirst() {
		Map<String, String> box = new LinkedHashMap<>(Map.of("1.7", "Subject: same\r\n\r\nx"));
		reader(new MemoryMailbox(this.address, box), settings("0s")).read();
		box.put("2.1", box.remove("1.7"));
		box.put("2.2", box.get("2.1"));
		reader(new MemoryMailbox(this.address, box), settings("0s")).read();
		assertThat(this.came).hasSize(1);
		this.emails.delete(List.of(this.came.get(0).id()));
		reader(new MemoryMailbox(this.address, box), settings("0s")).read();
		assertThat(box).isEmpty();
	}

	@Test
	void ofOneThatIsTooLargeOnlyTheHeadIsTaken() throws Exception {
		put("large", "X-Filler: " + "x".repeat(900) + "\r\n", "y".repeat(200_000));
		reader(settings("0s")).read();
		assertThat(this.came).singleElement().satisfies(email -> {
			assertThat(email.whole()).isFalse();
			assertThat(email.raw()).hasSizeLessThan(70_000);
			assertThat(EmailParser.parse(email).subject()).isEqualTo("large");
		});
	}

	@Test
	void whatDoesNotFitStaysInTheMailboxUntilEnoughIsDecidedOnAndThatIsToldOnce() throws Exception {
		for (String subject : List.of("first", "second", "third")) {
			put(subject, "", "y".repeat(90_000));
		}
		reader(settings("0s")).read();
		this.came.forEach(email -> this.undecided.add(email.id()));
		reader(settings("0s")).read();
		reader(settings("0s")).read();
		assertThat(this.came).extracting(email -> EmailParser.parse(email).subject())
			.containsExactly("first", "second");
		assertThat(this.told).containsExactly(new MailboxFilled(this.address, DataSize.ofKilobytes(250)));
		assertThat(this.emails.areLeft()).isTrue();
		assertThat(folder().getMessageCount()).isEqualTo(3);
		this.undecided.remove(0);
		reader(settings("0s")).read();
		assertThat(this.came).extracting(email -> EmailParser.parse(email).subject())
			.containsExactly("first", "second", "third");
		assertThat(this.came.get(2).receivedAt()).as("as the server stored it").isEqualTo(STORED);
		assertThat(this.emails.areLeft()).isFalse();
		this.undecided.add(this.came.get(2).id());
		reader(settings("0s")).read();
		assertThat(this.told).as("it is full again").hasSize(2);
	}

	@Test
	void aQuarantineThatTheLargestEmailWouldNotFitIntoIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MailboxSettings("", "", 993, true, "", "", "INBOX", List.of(),
					DataSize.ofMegabytes(30), DataSize.ofMegabytes(29), Duration.ZERO, Duration.ZERO))
			.withMessageContaining("docket.mailbox.quarantine");
	}

	@Test
	void whatIsDeletedLeavesTheMailboxTooAndIsNotTakenAgain() throws Exception {
		put("gone", "");
		put("kept", "");
		reader(settings("0s")).read();
		UUID gone = this.came.get(0).id();
		this.emails.delete(List.of(gone));
		reader(settings("0s")).read();
		assertThat(this.emails.find(gone).orElseThrow().raw()).isNull();
		assertThat(folder().getMessageCount()).isEqualTo(1);
		assertThat(this.came).hasSize(2);
	}

	private void put(String subject, String headers) throws Exception {
		put(subject, headers, "Hello");
	}

	private void put(String subject, String headers, String text) throws Exception {
		String raw = "%sFrom: a@example.net\r\nTo: %s\r\nSubject: %s\r\n\r\n%s\r\n".formatted(headers, this.address,
				subject, text);
		folder().appendMessage(
				new MimeMessage(Session.getInstance(new Properties()),
						new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))),
				new Flags(), Date.from(STORED));
	}

	private MailFolder folder() throws Exception {
		return this.server.getManagers().getImapHostManager().getInbox(this.user);
	}

	private MailboxSettings settings(String lease) {
		return new MailboxSettings(this.address, "127.0.0.1", this.server.getImap().getPort(), false, this.address,
				"secret", "INBOX", List.of("mx.example.org"), DataSize.ofKilobytes(100), DataSize.ofKilobytes(250),
				Duration.ofSeconds(5), org.springframework.boot.convert.DurationStyle.detectAndParse(lease));
	}

	private ImapStore store(String lease) {
		return new ImapStore(settings(lease));
	}

	private MailReader reader(MailboxSettings settings) {
		return reader(new ImapStore(settings), settings);
	}

	private MailReader reader(MailStore store, MailboxSettings settings) {
		return new MailReader(List.of(store), this.emails, quarantine(), settings, this.transaction, this::keep);
	}

	private Quarantine quarantine() {
		return new Quarantine(List.of(() -> this.undecided), this.emails, settings("0s"), this.transaction,
				this.told::add);
	}

	private void keep(Object event) {
		this.came.add(((EmailCame) event).email());
	}

}
