package ca.docket.security;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Finds missing and unsafe production settings, with a sentence for each. */
final class StartCheck {

	private static final int SHORTEST_PASSWORD = 12;

	private final StartSettings settings;

	private StartCheck(StartSettings settings) {
		this.settings = settings;
	}

	/**
	 * Checks all settings.
	 * @param settings gives the value of a setting by its name, null where there is none
	 */
	static List<String> sentences(Function<String, String> settings) {
		StartSettings all = new StartSettings(settings);
		StartCheck check = new StartCheck(all);
		check.database();
		check.office();
		check.models();
		new EmailCheck(all).all();
		check.people();
		check.documents();
		check.secrets();
		return all.sentences();
	}

	private void database() {
		if (this.settings.has("spring.datasource.url")
				&& !this.settings.value("spring.datasource.url").startsWith("jdbc:postgresql:")) {
			this.settings.refuse("DOCKET_DATABASE_URL must begin with jdbc:postgresql:, nothing else is supported.");
		}
		this.settings.require("spring.datasource.url",
				"DOCKET_DATABASE_URL is missing: the address of the PostgreSQL database.");
		this.settings.require("spring.datasource.username",
				"DOCKET_DATABASE_USER is missing: who Docket is to the database.");
		this.settings.require("spring.datasource.password", "DOCKET_DATABASE_PASSWORD is missing.");
		this.settings.notWellKnown("spring.datasource.password",
				"DOCKET_DATABASE_PASSWORD is a password that everybody tries first.");
	}

	private void office() {
		this.settings.require("docket.office.name", "DOCKET_OFFICE_NAME is missing: what people call the office.");
		this.settings.require("docket.office.address",
				"DOCKET_PUBLIC_ADDRESS is missing: the address at which people reach Docket, as https://docket.example.ca.");
		if (this.settings.has("docket.office.address")) {
			publicAddress("DOCKET_PUBLIC_ADDRESS", this.settings.value("docket.office.address"));
		}
		this.settings.require("docket.office.mail-from", "DOCKET_MAIL_FROM is missing: the sender of all emails.");
		if (this.settings.has("docket.office.mail-from")
				&& !Addresses.isOne(this.settings.value("docket.office.mail-from"))) {
			this.settings.refuse("DOCKET_MAIL_FROM is not one email address.");
		}
		this.settings.require("docket.office.mail-domains",
				"DOCKET_MAIL_DOMAINS is missing: the email domains of the office, to which copies may go.");
		this.settings.require("docket.office.calendar",
				"DOCKET_OFFICE_CALENDAR is missing: the office's closing days, as file:/etc/docket/calendar.yaml.");
		this.settings.require("docket.families",
				"DOCKET_FAMILIES is missing: the operator's files, as file:/etc/docket/families.");
		if (this.settings.has("docket.families")
				&& !this.settings.value("docket.families").matches("(file|classpath):.+")) {
			this.settings
				.refuse("DOCKET_FAMILIES must begin with file: and name a folder, as file:/etc/docket/families.");
		}
	}

	private void models() {
		if (!this.settings.value("docket.models.wait-for-release").equals("*")) {
			this.settings
				.refuse("docket.models.wait-for-release must be *: in production another process owner releases "
						+ "every deployment.");
		}
	}

	private void publicAddress(String name, String address) {
		if (!StartSettings.secure(address)) {
			this.settings.refuse(name + " must begin with https:// and a host; http:// is for localhost only.");
		}
		else if (!URI.create(address).getRawPath().isEmpty()) {
			this.settings.refuse(name + " must be without a path and without a slash at the end.");
		}
	}

	private void people() {
		if (this.settings.has("docket.oidc.issuer")) {
			if (!StartSettings.secure(this.settings.value("docket.oidc.issuer"))) {
				this.settings.refuse("DOCKET_OIDC_ISSUER must begin with https://.");
			}
			this.settings.require("docket.oidc.client-id",
					"DOCKET_OIDC_CLIENT_ID is missing: who Docket is to the provider.");
			this.settings.require("docket.oidc.client-secret", "DOCKET_OIDC_CLIENT_SECRET is missing.");
		}
		if (this.settings.has("docket.administrator.id")
				&& !Person.ID.matcher(this.settings.value("docket.administrator.id")).matches()) {
			this.settings.refuse("DOCKET_ADMIN_ID must be 1 to 64 letters, digits and . _ @ -.");
		}
		if (this.settings.has("docket.administrator.email")
				&& !Addresses.isOne(this.settings.value("docket.administrator.email"))) {
			this.settings.refuse("DOCKET_ADMIN_EMAIL is not one email address.");
		}
		this.settings.notWellKnown("docket.administrator.password",
				"DOCKET_ADMIN_PASSWORD is a password that everybody tries first.");
		if (this.settings.has("docket.administrator.password")
				&& this.settings.value("docket.administrator.password").length() < SHORTEST_PASSWORD) {
			this.settings
				.refuse("DOCKET_ADMIN_PASSWORD must have at least %d characters.".formatted(SHORTEST_PASSWORD));
		}
		if (this.settings.has("docket.people") && !Files.isReadable(Path.of(this.settings.value("docket.people")))) {
			this.settings.refuse("DOCKET_PEOPLE names a file that cannot be read.");
		}
	}

	private void documents() {
		if (this.settings.has("docket.documents.scanner")
				&& !this.settings.value("docket.documents.scanner").matches("[^\\s:/]+:\\d{1,5}")) {
			this.settings.refuse("DOCKET_SCANNER must be the host and port of ClamAV's clamd, as clamd:3310.");
		}
	}

	private void secrets() {
		if (this.settings.has("docket.secret-key") && !isKey(this.settings.value("docket.secret-key"))) {
			this.settings.refuse("DOCKET_SECRET_KEY must be %d random bytes in Base64, as docker/make-env writes them."
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

}
