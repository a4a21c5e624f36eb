package ca.docket.notice;

import java.time.Duration;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.MessagingException;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionMailTest {

	private final GreenMail server = new GreenMail(
			new ServerSetup[] { new ServerSetup(0, "localhost", "smtps"), new ServerSetup(0, "localhost", "smtp") });

	@BeforeEach
	void start() {
		this.server.start();
		this.server.setUser("docket@example.org", "docket", "a rare one");
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void itSignsInWithAPasswordOverTls() {
		assertThatCode(sender(this.server.getSmtps().getPort(), "tls", "localhost")::testConnection)
			.doesNotThrowAnyException();
	}

	@Test
	void aCertificateThatNobodyVouchesForIsRefused() {
		assertThatThrownBy(sender(this.server.getSmtps().getPort(), "tls", "")::testConnection)
			.isInstanceOf(MessagingException.class)
			.hasStackTraceContaining("SSLHandshakeException");
	}

	@Test
	void aServerWithoutTlsIsRefusedAndSeesNoPassword() {
		assertThatThrownBy(sender(this.server.getSmtp().getPort(), "starttls", "localhost")::testConnection)
			.isInstanceOf(MessagingException.class)
			.hasMessageContaining("STARTTLS");
	}

	@Test
	void everyWaitEnds() {
		assertThat(ProductionMail.properties(account(25, "starttls", "", "")))
			.containsAllEntriesOf(Map.of("mail.smtp.connectiontimeout", "1000", "mail.smtp.timeout", "2000",
					"mail.smtp.writetimeout", "3000", "mail.smtp.starttls.required", "true"));
	}

	@Test
	void insteadOfAPasswordItBringsATokenOfTheProvider() throws Exception {
		MockOAuth2Server provider = new MockOAuth2Server();
		provider.start();
		try {
			JavaMailSenderImpl sender = (JavaMailSenderImpl) new ProductionMail()
				.mailSender(account(25, "starttls", "", provider.tokenEndpointUrl("office").toString()));
			String token = sender.getPassword();
			assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
				.isEqualTo(provider.issuerUrl("office").toString());
			assertThat(sender.getPassword()).as("kept until it ends").isEqualTo(token);
			assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.auth.mechanisms", "XOAUTH2");
		}
		finally {
			provider.shutdown();
		}
	}

	private static ServerSetup setup(String protocol) {
		ServerSetup setup = new ServerSetup(0, "localhost", protocol);
		setup.setServerStartupTimeout(30_000);
		return setup;
	}

	private static JavaMailSenderImpl sender(int port, String security, String trust) {
		return (JavaMailSenderImpl) new ProductionMail().mailSender(account(port, security, trust, ""));
	}

	private static MailAccount account(int port, String security, String trust, String tokenAddress) {
		return new MailAccount("localhost", port, security, trust, Duration.ofSeconds(1), Duration.ofSeconds(2),
				Duration.ofSeconds(3), "docket", tokenAddress.isEmpty() ? "a rare one" : "", tokenAddress, "docket",
				"a rare secret", "mail.send");
	}

}
