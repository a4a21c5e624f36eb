package ca.docket.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartCheckTest {

	@Test
	void goodSettingsAreNotObjectedTo() {
		assertThat(StartCheck.sentences(good()::get)).isEmpty();
	}

	@Test
	void whatIsMissingIsSaidAllAtOnce() {
		assertThat(StartCheck.sentences(Map.of("docket.smtp.security", "starttls", "docket.smtp.connect-timeout", "10s",
				"docket.smtp.read-timeout", "10s", "docket.smtp.write-timeout", "10s", "docket.notice.hours",
				"07:00-19:00", "docket.notice.digest", "08:00", "docket.models.wait-for-release", "*")::get))
			.extracting(sentence -> sentence.substring(0, sentence.indexOf(' ')))
			.containsExactly("DOCKET_DATABASE_URL", "DOCKET_DATABASE_USER", "DOCKET_DATABASE_PASSWORD",
					"DOCKET_OFFICE_NAME", "DOCKET_PUBLIC_ADDRESS", "DOCKET_MAIL_FROM", "DOCKET_MAIL_DOMAINS",
					"DOCKET_OFFICE_CALENDAR", "DOCKET_FAMILIES", "DOCKET_SMTP_HOST");
	}

	@ParameterizedTest
	@CsvSource({ "spring.datasource.url, jdbc:h2:mem:x, DOCKET_DATABASE_URL must begin",
			"spring.datasource.password, postgres, DOCKET_DATABASE_PASSWORD is a password that everybody",
			"docket.office.address, http://docket.example.ca, DOCKET_PUBLIC_ADDRESS must begin with https",
			"docket.office.address, docket.example.ca, DOCKET_PUBLIC_ADDRESS must begin with https",
			"docket.office.address, https://docket.example.ca/, DOCKET_PUBLIC_ADDRESS must be without",
			"docket.office.mail-from, 'a@example.org,b@example.org', DOCKET_MAIL_FROM is not one",
			"docket.families, /etc/docket/families, DOCKET_FAMILIES must begin with file:",
			"docket.models.wait-for-release, intake, docket.models.wait-for-release must be *",
			"docket.models.wait-for-release, '', docket.models.wait-for-release must be *",
			"docket.smtp.security, none, DOCKET_SMTP_SECURITY is none: emails",
			"docket.smtp.security, ssl, 'DOCKET_SMTP_SECURITY must be starttls, tls or none'",
			"docket.smtp.read-timeout, 0s, DOCKET_SMTP_READ_TIMEOUT must be a time above zero",
			"docket.smtp.write-timeout, soon, DOCKET_SMTP_WRITE_TIMEOUT must be a time above zero",
			"docket.smtp.connect-timeout, '', DOCKET_SMTP_CONNECT_TIMEOUT must be a time above zero",
			"docket.mailbox.address, applications, DOCKET_MAILBOX_ADDRESS must be the email address",
			"docket.mailbox.tls, false, DOCKET_MAILBOX_TLS is off: emails",
			"docket.mailbox.timeout, 0s, DOCKET_MAILBOX_TIMEOUT must be a time above zero",
			"docket.notice.hours, 19:00-07:00, DOCKET_NOTICE_HOURS must be hours of one day",
			"docket.notice.hours, 07:00-07:30, DOCKET_NOTICE_HOURS must be hours of one day",
			"docket.notice.hours, in the morning, DOCKET_NOTICE_HOURS must be hours of one day",
			"docket.notice.hours, 09:00-24:00, DOCKET_NOTICE_DIGEST must lie in",
			"docket.notice.digest, noon, DOCKET_NOTICE_DIGEST must be a time of day",
			"docket.smtp.password, '', DOCKET_SMTP_USER is set without",
			"docket.smtp.user, '', DOCKET_SMTP_USER is missing",
			"docket.oidc.issuer, http://login.example.ca, DOCKET_OIDC_ISSUER must begin with https",
			"docket.oidc.client-id, '', DOCKET_OIDC_CLIENT_ID is missing",
			"docket.oidc.client-secret, '', DOCKET_OIDC_CLIENT_SECRET is missing",
			"docket.administrator.id, ../admin, DOCKET_ADMIN_ID must be",
			"docket.administrator.password, changeme, DOCKET_ADMIN_PASSWORD is a password that everybody",
			"docket.administrator.password, short, DOCKET_ADMIN_PASSWORD must have at least 12",
			"docket.secret-key, secret, DOCKET_SECRET_KEY must be 32 random bytes",
			"docket.people, /no/such/file.yaml, DOCKET_PEOPLE names a file",
			"docket.documents.scanner, clamd, DOCKET_SCANNER must be the host and port",
			"docket.documents.scanner, http://clamd:3310, DOCKET_SCANNER must be the host and port",
			"docket.documents.scanner, clamd:999999, DOCKET_SCANNER must be the host and port" })
	void aBadValueIsRefusedWithASentence(String setting, String value, String sentence) {
		Map<String, String> settings = good();
		settings.put(setting, value);
		assertThat(StartCheck.sentences(settings::get)).anySatisfy(each -> assertThat(each).startsWith(sentence));
	}

	@Test
	void aPasswordAndATokenForTheEmailServerExcludeEachOther() {
		Map<String, String> settings = good();
		settings.put("docket.smtp.token-address", "http://login.example.ca/token");
		assertThat(StartCheck.sentences(settings::get)).hasSize(3)
			.allSatisfy(sentence -> assertThat(sentence).contains("DOCKET_SMTP_TOKEN_ADDRESS"));
	}

	@Test
	void plainTextIsGoodEnoughForThisHost() {
		Map<String, String> settings = good();
		settings.put("docket.smtp.security", "none");
		settings.put("docket.smtp.host", "localhost");
		settings.put("docket.office.address", "http://localhost:8080");
		assertThat(StartCheck.sentences(settings::get)).isEmpty();
	}

	@Test
	void onlyTestedVersionsOfPostgresqlAreTaken() {
		assertThat(List.of(15, 16, 17)).allSatisfy(version -> assertThat(DatabaseCheck.version(version)).isEmpty());
		assertThat(DatabaseCheck.version(14))
			.contains("The database is PostgreSQL 14; Docket is tested with 15 to 17.");
		assertThat(DatabaseCheck.version(18)).isPresent();
	}

	private static Map<String, String> good() {
		return new HashMap<>(Map.ofEntries(Map.entry("spring.datasource.url", "jdbc:postgresql://db/docket"),
				Map.entry("spring.datasource.username", "docket"),
				Map.entry("spring.datasource.password", "a long and rare one"),
				Map.entry("docket.office.name", "Digital Office"),
				Map.entry("docket.office.address", "https://docket.example.ca"),
				Map.entry("docket.office.mail-from", "docket@example.org"),
				Map.entry("docket.office.mail-domains", "example.org"),
				Map.entry("docket.office.calendar", "classpath:calendar/example-office.yaml"),
				Map.entry("docket.families", "file:/etc/docket/families"), Map.entry("docket.smtp.host", "192.0.2.25"),
				Map.entry("docket.smtp.security", "starttls"), Map.entry("docket.smtp.user", "docket"),
				Map.entry("docket.smtp.password", "a rare one"), Map.entry("docket.smtp.connect-timeout", "10s"),
				Map.entry("docket.smtp.read-timeout", "15s"), Map.entry("docket.smtp.write-timeout", "15s"),
				Map.entry("docket.models.wait-for-release", "*"), Map.entry("docket.notice.hours", "07:00-19:00"),
				Map.entry("docket.notice.digest", "08:00"), Map.entry("docket.mailbox.host", "192.0.2.26"),
				Map.entry("docket.mailbox.tls", "true"),
				Map.entry("docket.mailbox.address", "applications@example.org"),
				Map.entry("docket.mailbox.timeout", "20s"),
				Map.entry("docket.oidc.issuer", "https://login.example.ca/office"),
				Map.entry("docket.oidc.client-id", "docket"), Map.entry("docket.oidc.client-secret", "a rare one"),
				Map.entry("docket.administrator.id", "admin"),
				Map.entry("docket.administrator.email", "admin@example.org"),
				Map.entry("docket.administrator.password", "correct horse battery")));
	}

}
