package ca.docket.local;

import java.io.IOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The default profile's own PostgreSQL, its data kept between starts. */
class EmbeddedDatabase implements AutoCloseable {

	private final EmbeddedPostgres postgres;

	EmbeddedDatabase(Path data) throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setDataDirectory(data.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.start();
	}

	String url() {
		return this.postgres.getJdbcUrl("postgres", "postgres");
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
