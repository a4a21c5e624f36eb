package ca.docket;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import ca.docket.security.Secrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own for built applications with the profile {@code production}. */
public final class Production implements AutoCloseable {

	private final EmbeddedPostgres postgres;

	public Production() throws IOException {
		this(EmbeddedPostgres.builder());
	}

	Production(EmbeddedPostgres.Builder server) throws IOException {
		this.postgres = server.start();
	}

	/** All that production asks for, on a new database of that name. */
	public Map<String, String> settings(String database) {
		jdbc("postgres").sql("create database " + database).update();
		return new HashMap<>(Map.ofEntries(Map.entry("SPRING_PROFILES_ACTIVE", "production"),
				Map.entry("DOCKET_DATABASE_URL", this.postgres.getJdbcUrl("postgres", database)),
				Map.entry("DOCKET_DATABASE_USER", "postgres"), Map.entry("DOCKET_DATABASE_PASSWORD", "not asked for"),
				Map.entry("DOCKET_OFFICE_NAME", "Digital Office"), Map.entry("DOCKET_MAIL_FROM", "docket@example.org"),
				Map.entry("DOCKET_MAIL_DOMAINS", "example.org"),
				Map.entry("DOCKET_OFFICE_CALENDAR", "classpath:calendar/example-office.yaml"),
				Map.entry("DOCKET_FAMILIES", "classpath:families/"), Map.entry("DOCKET_SMTP_HOST", "localhost"),
				Map.entry("DOCKET_ADMIN_ID", "admin"), Map.entry("DOCKET_ADMIN_EMAIL", "admin@office.example.org"),
				Map.entry("DOCKET_ADMIN_PASSWORD", "a long first password"),
				Map.entry("DOCKET_SECRET_KEY", Secrets.newKey()),
				Map.entry("DOCKET_ERASURES", "target/test-data/%s/erasures.txt".formatted(database))));
	}

	/**
	 * Starts the application with these settings; its public address is that of this
	 * machine.
	 */
	public Jar launched(Map<String, String> settings) {
		int port = Jar.freePort();
		settings.put("DOCKET_PUBLIC_ADDRESS", "http://localhost:" + port);
		return Jar.launched(settings, "--server.port=" + port);
	}

	public JdbcClient jdbc(String database) {
		return JdbcClient.create(this.postgres.getDatabase("postgres", database));
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
