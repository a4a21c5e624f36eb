package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;

import ca.docket.Sha256;
import ca.docket.casefile.documents.check.Unfit;
import org.springframework.http.HttpStatus;

/**
 * An uploaded file in temporary storage.
 *
 * @param sha256 in small hexadecimal digits
 */
record Arrival(Path file, long size, String sha256) {

	/**
	 * Takes in a stream, and gives up the moment it gets too large or takes too long.
	 * @param until when it must be through
	 */
	static Arrival of(InputStream line, Path file, DocumentSettings settings, Clock clock) throws IOException {
		MessageDigest digest = Sha256.digest();
		long most = settings.maxSize().toBytes();
		Instant until = clock.instant().plus(settings.patience());
		long size = 0;
		byte[] some = new byte[16 * 1024];
		try (OutputStream out = open(file)) {
			for (int read = read(line, some); read >= 0; read = read(line, some)) {
				size += read;
				if (size > most) {
					throw tooLarge(settings);
				}
				if (clock.instant().isAfter(until)) {
					throw new Unfit(HttpStatus.REQUEST_TIMEOUT, "slow");
				}
				digest.update(some, 0, read);
				write(out, some, read);
			}
		}
		return new Arrival(file, size, Sha256.of(digest));
	}

	static Unfit tooLarge(DocumentSettings settings) {
		return new Unfit(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", settings.maxSize().toMegabytes());
	}

	private static int read(InputStream line, byte[] some) {
		try {
			return line.read(some);
		}
		catch (IOException ex) {
			throw new Unfit("broken-off");
		}
	}

	private static OutputStream open(Path file) {
		try {
			return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw noRoom();
		}
	}

	private static void write(OutputStream out, byte[] some, int length) {
		try {
			out.write(some, 0, length);
		}
		catch (IOException ex) {
			throw noRoom();
		}
	}

	static Unfit noRoom() {
		return new Unfit(HttpStatus.INSUFFICIENT_STORAGE, "no-room");
	}

}
