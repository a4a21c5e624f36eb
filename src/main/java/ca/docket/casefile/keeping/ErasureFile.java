package ca.docket.casefile.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was deleted, by number and date, in a file outside the database: a backup that is
 * restored knows nothing of what was deleted since.
 */
@Component
public class ErasureFile {

	private final Path file;

	ErasureFile(@Value("${docket.erasures}") Path file) {
		this.file = file;
	}

	/**
	 * A deletion.
	 *
	 * @param rule why, as {@code intake approved P10Y}
	 */
	record Line(Instant at, String number, String rule) {

		/** A last one without its end was not written to the end. */
		private static final Pattern WHOLE = Pattern.compile("^(\\S+) (\\S+) (.+)\\R", Pattern.MULTILINE);

		static List<Line> read(String text) {
			return WHOLE.matcher(text)
				.results()
				.map(line -> new Line(Instant.parse(line.group(1)), line.group(2), line.group(3)))
				.toList();
		}

		@Override
		public String toString() {
			return "%s %s %s%n".formatted(this.at, this.number, this.rule);
		}

	}

	Path path() {
		return this.file;
	}

	boolean isThere() {
		return Files.exists(this.file);
	}

	List<Line> lines() {
		try {
			return isThere() ? Line.read(Files.readString(this.file)) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Notes, once the caller's transaction is committed, that something is deleted which
	 * is kept without a case.
	 */
	public void append(KeptAlone kept, String id, Instant now) {
		append(new Line(now, id, kept.rule()));
	}

	/**
	 * Adds a line once the caller's transaction is committed; what is missed a start
	 * adds.
	 */
	void append(Line line) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			write(line);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				write(line);
			}
		});
	}

	private void write(Line line) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			Files.writeString(this.file, (isThere() && isTorn() ? System.lineSeparator() : "") + line,
					StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the last line has no end. */
	private boolean isTorn() throws IOException {
		try (SeekableByteChannel open = Files.newByteChannel(this.file)) {
			ByteBuffer last = ByteBuffer.allocate(1);
			open.position(Math.max(0, open.size() - 1));
			return open.read(last) > 0 && last.get(0) != '\n';
		}
	}

}
