package ca.docket.hiring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Properties;

import ca.docket.Jar;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The application is killed while it takes emails from an IMAP server. */
@Tag("faults")
class EmailsKilledIT {

	private static final int EMAILS = 200;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final String EMAIL = """
			From: Applicant %1$d <applicant%1$d@killed.example.net>
			To: applications+data@example.org
			Subject: Data co-op
			MIME-Version: 1.0
			Content-Type: multipart/mixed; boundary=part

			--part
			Content-Type: text/plain

			Please find my application attached.
			--part
			Content-Type: application/pdf; name=application.pdf
			Content-Disposition: attachment; filename=application.pdf
			Content-Transfer-Encoding: base64

			%2$s
			--part--
			""";

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

	@TempDir
	Path data;

	@Test
	void eachEmailBecomesOneApplicationHoweverTheTakingWasCutOff() throws Exception {
		this.server.start();
		try {
			MailFolder inbox = this.server.getManagers()
				.getImapHostManager()
				.getInbox(this.server.setUser("applications@example.org", "applications", "secret"));
			Jar killed = started();
			for (int i = 1; i <= EMAILS; i++) {
				inbox.appendMessage(email(i), new Flags(), new Date());
			}
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(PATIENCE)
				.until(() -> count("hiring_email"), taken -> taken > EMAILS / 10);
			killed.kill();
			assertThat(count("hiring_email")).as("in the middle of it").isLessThan(EMAILS);
			Jar again = started();
			try {
				Awaitility.await().atMost(PATIENCE).until(() -> count("hiring_application"), count -> count >= EMAILS);
				assertThat(count("hiring_application")).isEqualTo(EMAILS);
				assertThat(count("hiring_email")).isEqualTo(EMAILS);
				assertThat(jdbc().sql("""
						select count(distinct address) from hiring_application
						where address like '%@killed.example.net'""").query(Integer.class).single()).isEqualTo(EMAILS);
				assertThat(inbox.getMessageCount()).isEqualTo(EMAILS);
			}
			finally {
				again.stop();
			}
		}
		finally {
			this.server.stop();
		}
	}

	private Jar started() {
		return Jar.started(this.data, "--docket.mailbox.host=127.0.0.1",
				"--docket.mailbox.port=" + this.server.getImap().getPort(), "--docket.mailbox.tls=false",
				"--docket.mailbox.user=applications", "--docket.mailbox.password=secret", "--docket.mailbox.poll=1s",
				"--docket.mailbox.lease=5s");
	}

	private static MimeMessage email(int number) throws Exception {
		String pdf = Base64.getMimeEncoder().encodeToString(ApplicantSteps.pdf("Applicant " + number));
		return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
				EMAIL.formatted(number, pdf).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
	}

	/** Of the rows of those who applied here, and not in the demo. */
	private int count(String table) {
		return jdbc().sql("select count(*) from %s where address like '%%@killed.example.net'".formatted(table))
			.query(Integer.class)
			.single();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(Jar.database(this.data));
	}

}
