package ca.docket.security;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Set;

import ca.docket.calendar.Hours;
import org.springframework.boot.convert.DurationStyle;

/** Finds missing and unsafe settings of sending and taking emails. */
final class EmailCheck {

	private final StartSettings settings;

	EmailCheck(StartSettings settings) {
		this.settings = settings;
	}

	void all() {
		sending();
		mailbox();
	}

	private void sending() {
		this.settings.require("docket.smtp.host", "DOCKET_SMTP_HOST is missing: the mail server.");
		String security = this.settings.value("docket.smtp.security");
		if (!Set.of("starttls", "tls", "none").contains(security)) {
			this.settings.refuse("DOCKET_SMTP_SECURITY must be starttls, tls or none.");
		}
		if (security.equals("none") && this.settings.has("docket.smtp.host")
				&& !StartSettings.loopback(this.settings.value("docket.smtp.host"))) {
			this.settings.refuse(
					"DOCKET_SMTP_SECURITY is none: emails and the password would go to another host in plain text.");
		}
		boolean password = this.settings.has("docket.smtp.password");
		boolean token = this.settings.has("docket.smtp.token-address");
		if (password && token) {
			this.settings.refuse("DOCKET_SMTP_PASSWORD and DOCKET_SMTP_TOKEN_ADDRESS are both set: use one of them.");
		}
		if ((password || token) && !this.settings.has("docket.smtp.user")) {
			this.settings.refuse("DOCKET_SMTP_USER is missing: who Docket is to the mail server.");
		}
		if (this.settings.has("docket.smtp.user") && !password && !token) {
			this.settings.refuse("DOCKET_SMTP_USER is set without DOCKET_SMTP_PASSWORD or DOCKET_SMTP_TOKEN_ADDRESS.");
		}
		if (token && !StartSettings.secure(this.settings.value("docket.smtp.token-address"))) {
			this.settings.refuse("DOCKET_SMTP_TOKEN_ADDRESS must begin with https://.");
		}
		if (token && !(this.settings.has("docket.smtp.client-id") && this.settings.has("docket.smtp.client-secret"))) {
			this.settings.refuse(
					"DOCKET_SMTP_CLIENT_ID and DOCKET_SMTP_CLIENT_SECRET are needed with DOCKET_SMTP_TOKEN_ADDRESS.");
		}
		wait("docket.smtp.connect-timeout", "DOCKET_SMTP_CONNECT_TIMEOUT");
		wait("docket.smtp.read-timeout", "DOCKET_SMTP_READ_TIMEOUT");
		wait("docket.smtp.write-timeout", "DOCKET_SMTP_WRITE_TIMEOUT");
		noticeHours();
	}

	private void mailbox() {
		if (!this.settings.has("docket.mailbox.host")) {
			return;
		}
		if (!Addresses.isOne(this.settings.value("docket.mailbox.address"))) {
			this.settings
				.refuse("DOCKET_MAILBOX_ADDRESS must be the email address of the mailbox at DOCKET_MAILBOX_HOST.");
		}
		if (!this.settings.value("docket.mailbox.tls").equals("true")
				&& !StartSettings.loopback(this.settings.value("docket.mailbox.host"))) {
			this.settings
				.refuse("DOCKET_MAILBOX_TLS is off: emails and the password would go to another host in plain text.");
		}
		wait("docket.mailbox.timeout", "DOCKET_MAILBOX_TIMEOUT");
	}

	private void noticeHours() {
		try {
			Hours hours = Hours.of(this.settings.value("docket.notice.hours"));
			if (!hours.include(LocalTime.parse(this.settings.value("docket.notice.digest")))) {
				this.settings.refuse("DOCKET_NOTICE_DIGEST must lie in DOCKET_NOTICE_HOURS.");
			}
		}
		catch (DateTimeException ex) {
			this.settings.refuse("DOCKET_NOTICE_DIGEST must be a time of day, as 08:00.");
		}
		catch (IllegalArgumentException ex) {
			this.settings.refuse("DOCKET_NOTICE_HOURS " + ex.getMessage());
		}
	}

	private void wait(String setting, String name) {
		try {
			if (DurationStyle.detectAndParse(this.settings.value(setting)).toMillis() > 0) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// refused below
		}
		this.settings.refuse(
				name + " must be a time above zero, as 10s: without one a silent mail server is waited for for ever.");
	}

}
