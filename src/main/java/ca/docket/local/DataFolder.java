package ca.docket.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import ca.docket.security.Secrets;

/**
 * The folder with all data of the default profile, locked while this process runs; the
 * operating system releases the lock however the process ends.
 */
class DataFolder implements AutoCloseable {

	/** What PostgreSQL and its programs take at first, and some days of work. */
	private static final long ROOM = 250_000_000;

	private final Path path;

	private final FileChannel lock;

	DataFolder(Path folder) {
		Path absolute = folder.toAbsolutePath().normalize();
		try {
			this.path = Files.createDirectories(absolute).toRealPath();
			askFor(ROOM, this.path, Files.getFileStore(this.path).getUsableSpace());
			this.lock = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw unwritable(absolute, ex);
		}
		lock();
	}

	Path path() {
		return this.path;
	}

	/** A folder inside of this one. */
	Path folder(String name) {
		try {
			return Files.createDirectories(this.path.resolve(name));
		}
		catch (IOException ex) {
			throw unwritable(this.path, ex);
		}
	}

	/** Made at the first start. */
	String secretKey() {
		Path file = this.path.resolve("secret-key");
		try {
			if (Files.notExists(file)) {
				Files.writeString(file, Secrets.newKey());
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw unwritable(this.path, ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

	/** A server on a full disk would start, and fail at the first thing it is given. */
	static void askFor(long room, Path path, long free) {
		if (free < room) {
			throw new CannotStart("The disk of the data folder %s is full: Docket asks for %d MB, and %d MB are free."
				.formatted(path, room / 1_000_000, free / 1_000_000));
		}
	}

	static CannotStart unwritable(Path path, IOException ex) {
		String reason = (ex instanceof AccessDeniedException) ? "access denied" : ex.getMessage();
		return new CannotStart(
				"Docket cannot write to its data folder %s (%s): make room or give it the right to, or name another folder with --docket.local.data=FOLDER."
					.formatted(path, reason),
				ex);
	}

	private void lock() {
		try {
			FileLock held = this.lock.tryLock();
			if (held != null) {
				return;
			}
		}
		catch (OverlappingFileLockException ex) {
			// held by this very process, for another application context
		}
		catch (IOException ex) {
			throw unwritable(this.path, ex);
		}
		throw new CannotStart(
				"Another Docket runs on the data folder %s: end it first, or name another folder with --docket.local.data=FOLDER."
					.formatted(this.path));
	}

}
