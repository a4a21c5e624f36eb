package ca.docket.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import ca.docket.calendar.Hours;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;

/** Finds missing and unsafe production settings, with a sentence for each. */
final class StartCheck {

	private static final Set<String> WELL_KNOWN = Set.of("docket", "admin", "administrator", "password", "changeme",
			"change-me", "secret", "postgres", "camunda", "demo");

	private static final int SHORTEST_PASSWORD = 12;

	private final Function<String, String> settings;

	private final List<String> sentences = new ArrayList<>();

	private StartCheck(Function<String, String> settings) {
		this.settings = settings;
	}

	/**
	 * Checks all settings.
	 * @param settings gives the value of a setting by its name, null where there is none
	 */
	static List<String> sentences(Function<String, String> settings) {
		StartCheck check = new StartCheck(settings);
		check.database();
		check.office();
		check.models();
		check.email();
		check.mailbox();
		check.people();
		check.documents();
		check.secrets();
		return check.sentences;
	}

	private void database() {
		if (has("spring.datasource.url") && !value("spring.datasource.url").startsWith("jdbc:postgresql:")) {
			refuse("DOCKET_DATABASE_URL must begin with jdbc:postgresql:, nothing else is supported.");
		}
		require("spring.datasource.url", "DOCKET_DATABASE_URL is missing: the address of the PostgreSQL database.");
		require("spring.datasource.username", "DOCKET_DATABASE_USER is missing: who Docket is to the database.");
		require("spring.datasource.password", "DOCKET_DATABASE_PASSWORD is missing.");
		notWellKnown("spring.datasource.password",
				"DOCKET_DATABASE_PASSWORD is a password that everybody tries first.");
	}

	private void office() {
		require("docket.office.name", "DOCKET_OFFICE_NAME is missing: what people call the office.");
		require("docket.office.address",
				"DOCKET_PUBLIC_ADDRESS is missing: the address at which people reach Docket, as https://docket.example.ca.");
		if (has("docket.office.address")) {
			publicAddress("DOCKET_PUBLIC_ADDRESS", value("docket.office.address"));
		}
		require("docket.office.mail-from", "DOCKET_MAIL_FROM is missing: the sender of all emails.");
		if (has("docket.office.mail-from") && !Addresses.isOne(value("docket.office.mail-from"))) {
			refuse("DOCKET_MAIL_FROM is not one email address.");
		}
		require("docket.office.mail-domains",
				"DOCKET_MAIL_DOMAINS is missing: the email domains of the office, to which copies may go.");
		require("docket.office.calendar",
				"DOCKET_OFFICE_CALENDAR is missing: the office's closing days, as file:/etc/docket/calendar.yaml.");
		require("docket.families", "DOCKET_FAMILIES is missing: the operator's files, as file:/etc/docket/families.");
		if (has("docket.families") && !value("docket.families").matches("(file|classpath):.+")) {
			refuse("DOCKET_FAMILIES must begin with file: and name a folder, as file:/etc/docket/families.");
		}
	}

	private void models() {
		if (!value("docket.models.wait-for-release").equals("*")) {
			refuse("docket.models.wait-for-release must be *: in production another process owner releases "
					+ "every deployment.");
		}
	}

	private void publicAddress(String name, String address) {
		if (!secure(address)) {
			refuse(name + " must begin with https:// and a host; http:// is for localhost only.");
		}
		else if (!URI.create(address).getRawPath().isEmpty()) {
			refuse(name + " must be without a path and without a slash at the end.");
		}
	}

	private void email() {
		require("docket.smtp.host", "DOCKET_SMTP_HOST is missing: the mail server.");
		String security = value("docket.smtp.security");
		if (!Set.of("starttls", "tls", "none").contains(security)) {
			refuse("DOCKET_SMTP_SECURITY must be starttls, tls or none.");
		}
		if (security.equals("none") && has("docket.smtp.host") && !loopback(value("docket.smtp.host"))) {
			refuse("DOCKET_SMTP_SECURITY is none: emails and the password would go to another host in plain text.");
		}
		boolean password = has("docket.smtp.password");
		boolean token = has("docket.smtp.token-address");
		if (password && token) {
			refuse("DOCKET_SMTP_PASSWORD and DOCKET_SMTP_TOKEN_ADDRESS are both set: use one of them.");
		}
		if ((password || token) && !has("docket.smtp.user")) {
			refuse("DOCKET_SMTP_USER is missing: who Docket is to the mail server.");
		}
		if (has("docket.smtp.user") && !password && !token) {
			refuse("DOCKET_SMTP_USER is set without DOCKET_SMTP_PASSWORD or DOCKET_SMTP_TOKEN_ADDRESS.");
		}
		if (token && !secure(value("docket.smtp.token-address"))) {
			refuse("DOCKET_SMTP_TOKEN_ADDRESS must begin with https://.");
		}
		if (token && !(has("docket.smtp.client-id") && has("docket.smtp.client-secret"))) {
			refuse("DOCKET_SMTP_CLIENT_ID and DOCKET_SMTP_CLIENT_SECRET are needed with DOCKET_SMTP_TOKEN_ADDRESS.");
		}
		wait("docket.smtp.connect-timeout", "DOCKET_SMTP_CONNECT_TIMEOUT");
		wait("docket.smtp.read-timeout", "DOCKET_SMTP_READ_TIMEOUT");
		wait("docket.smtp.write-timeout", "DOCKET_SMTP_WRITE_TIMEOUT");
		noticeHours();
	}

	private void mailbox() {
		if (!has("docket.mailbox.host")) {
			return;
		}
		if (!Addresses.isOne(value("docket.mailbox.address"))) {
			refuse("DOCKET_MAILBOX_ADDRESS must be the email address of the mailbox at DOCKET_MAILBOX_HOST.");
		}
		if (!value("docket.mailbox.tls").equals("true") && !loopback(value("docket.mailbox.host"))) {
			refuse("DOCKET_MAILBOX_TLS is off: emails and the password would go to another host in plain text.");
		}
		wait("docket.mailbox.timeout", "DOCKET_MAILBOX_TIMEOUT");
	}

	private void noticeHours() {
		try {
			Hours hours = Hours.of(value("docket.notice.hours"));
			if (!hours.include(LocalTime.parse(value("docket.notice.digest")))) {
				refuse("DOCKET_NOTICE_DIGEST must lie in DOCKET_NOTICE_HOURS.");
			}
		}
		catch (DateTimeException ex) {
			refuse("DOCKET_NOTICE_DIGEST must be a time of day, as 08:00.");
		}
		catch (IllegalArgumentException ex) {
			refuse("DOCKET_NOTICE_HOURS " + ex.getMessage());
		}
	}

	private void people() {
		if (has("docket.oidc.issuer")) {
			if (!secure(value("docket.oidc.issuer"))) {
				refuse("DOCKET_OIDC_ISSUER must begin with https://.");
			}
			require("docket.oidc.client-id", "DOCKET_OIDC_CLIENT_ID is missing: who Docket is to the provider.");
			require("docket.oidc.client-secret", "DOCKET_OIDC_CLIENT_SECRET is missing.");
		}
		if (has("docket.administrator.id") && !Person.ID.matcher(value("docket.administrator.id")).matches()) {
			refuse("DOCKET_ADMIN_ID must be 1 to 64 letters, digits and . _ @ -.");
		}
		if (has("docket.administrator.email") && !Addresses.isOne(value("docket.administrator.email"))) {
			refuse("DOCKET_ADMIN_EMAIL is not one email address.");
		}
		notWellKnown("docket.administrator.password",
				"DOCKET_ADMIN_PASSWORD is a password that everybody tries first.");
		if (has("docket.administrator.password")
				&& value("docket.administrator.password").length() < SHORTEST_PASSWORD) {
			refuse("DOCKET_ADMIN_PASSWORD must have at least %d characters.".formatted(SHORTEST_PASSWORD));
		}
		if (has("docket.people") && !Files.isReadable(Path.of(value("docket.people")))) {
			refuse("DOCKET_PEOPLE names a file that cannot be read.");
		}
	}

	private void documents() {
		if (has("docket.documents.scanner") && !value("docket.documents.scanner").matches("[^\\s:/]+:\\d{1,5}")) {
			refuse("DOCKET_SCANNER must be the host and port of ClamAV's clamd, as clamd:3310.");
		}
	}

	private void secrets() {
		if (has("docket.secret-key") && !isKey(value("docket.secret-key"))) {
			refuse("DOCKET_SECRET_KEY must be %d random bytes in Base64, as docker/make-env writes them."
				.formatted(Secrets.KEY_BYTES));
		}
	}

	private static boolean isKey(String text) {
		try {
			return Base64.getDecoder().decode(text).length == Secrets.KEY_BYTES;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void require(String setting, String otherwise) {
		if (!has(setting)) {
			refuse(otherwise);
		}
	}

	private void notWellKnown(String setting, String otherwise) {
		if (WELL_KNOWN.contains(value(setting).toLowerCase())) {
			refuse(otherwise);
		}
	}

	private void wait(String setting, String name) {
		try {
			if (DurationStyle.detectAndParse(value(setting)).toMillis() > 0) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// refused below
		}
		refuse(name + " must be a time above zero, as 10s: without one a silent mail server is waited for for ever.");
	}

	private static boolean secure(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null
					&& ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback(uri.getHost())));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean loopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private boolean has(String setting) {
		return StringUtils.hasText(this.settings.apply(setting));
	}

	private String value(String setting) {
		String value = this.settings.apply(setting);
		return (value != null) ? value.strip() : "";
	}

	private void refuse(String sentence) {
		this.sentences.add(sentence);
	}

}
