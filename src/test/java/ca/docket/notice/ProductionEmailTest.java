package ca.docket.notice;

import java.time.Duration;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.MessagingException;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionEmailTest {

	private GreenMail server;

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	void itSignsInWithAPasswordOverTls() {
		assertThatCode(sender(port(ServerSetup.PROTOCOL_SMTPS), "tls", "localhost")::testConnection)
			.doesNotThrowAnyException();
	}

	@Test
	void aCertificateThatNobodyVouchesForIsRefused() {
		assertThatThrownBy(sender(port(ServerSetup.PROTOCOL_SMTPS), "tls", "")::testConnection)
			.isInstanceOf(MessagingException.class)
			.hasStackTraceContaining("SSLHandshakeException");
	}

	@Test
	void aServerWithoutTlsIsRefusedAndSeesNoPassword() {
		assertThatThrownBy(sender(port(ServerSetup.PROTOCOL_SMTP), "starttls", "localhost")::testConnection)
			.isInstanceOf(MessagingException.class)
			.hasMessageContaining("STARTTLS");
	}

	@Test
	void everyWaitEnds() {
		assertThat(ProductionEmail.properties(account(25, "starttls", "", "")))
			.containsAllEntriesOf(Map.of("mail.smtp.connectiontimeout", "10000", "mail.smtp.timeout", "20000",
					"mail.smtp.writetimeout", "30000", "mail.smtp.starttls.required", "true"));
	}

	@Test
	void insteadOfAPasswordItBringsATokenOfTheProvider() throws Exception {
		MockOAuth2Server provider = new MockOAuth2Server();
		provider.start();
		try {
			JavaMailSenderImpl sender = (JavaMailSenderImpl) new ProductionEmail()
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

	/**
	 * Of a mail server that is there for the test, with a certificate that it made
	 * itself.
	 */
	private int port(String protocol) {
		ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
		setup.setServerStartupTimeout(Duration.ofSeconds(30).toMillis());
		this.server = new GreenMail(setup);
		this.server.start();
		this.server.setUser("docket@example.org", "docket", "a rare one");
		return protocol.equals(ServerSetup.PROTOCOL_SMTPS) ? this.server.getSmtps().getPort()
				: this.server.getSmtp().getPort();
	}

	private static JavaMailSenderImpl sender(int port, String security, String trust) {
		return (JavaMailSenderImpl) new ProductionEmail().mailSender(account(port, security, trust, ""));
	}

	private static SmtpAccount account(int port, String security, String trust, String tokenAddress) {
		return new SmtpAccount("localhost", port, security, trust, Duration.ofSeconds(10), Duration.ofSeconds(20),
				Duration.ofSeconds(30), "docket", tokenAddress.isEmpty() ? "a rare one" : "", tokenAddress, "docket",
				"a rare secret", "mail.send");
	}

}
