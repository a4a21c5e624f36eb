package ca.docket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A small file system that can be filled up, where one can be mounted. */
public final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private final Path filling;

	private final boolean mounted;

	/**
	 * Mounts it.
	 * @param folder new, or empty
	 */
	public SmallDisk(Path folder, int megabytes) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.filling = folder.resolve("filling");
		this.mounted = run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "docket", folder.toString());
	}

	/** Leaves a test out where it could not be mounted. */
	public void require() {
		Assumptions.assumeTrue(this.mounted, "a full disk: no small file system can be mounted here");
	}

	public void fill() throws IOException {
		try (OutputStream out = Files.newOutputStream(this.filling)) {
			for (byte[] page = new byte[8192];;) {
				out.write(page);
			}
		}
		catch (IOException ex) {
			assertThat(this.folder.toFile().getUsableSpace()).as("room that is left").isZero();
		}
	}

	public void makeRoom() throws IOException {
		Files.delete(this.filling);
	}

	/** Uses up the log of PostgreSQL: each switch begins another file of it. */
	public static void useUpWal(JdbcClient database) {
		for (int i = 0; i < 100; i++) {
			database.sql("select pg_logical_emit_message(true, 'docket', 'something')").query(String.class).single();
			database.sql("select pg_switch_wal()").query(String.class).single();
		}
	}

	@Override
	public void close() throws IOException {
		run("umount", this.folder.toString());
	}

	static boolean run(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
