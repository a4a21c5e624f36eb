package ca.docket.casefile.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was deleted, by number and date, in a file outside the database: a backup that is
 * restored knows nothing of what was deleted since.
 */
@Component
class ErasureFile {

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

		static Line read(String text) {
			String[] parts = text.split(" ", 3);
			return new Line(Instant.parse(parts[0]), parts[1], parts[2]);
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
			return isThere()
					? Files.readAllLines(this.file).stream().filter(text -> !text.isBlank()).map(Line::read).toList()
					: List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
			Files.writeString(this.file, line.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND,
					StandardOpenOption.SYNC);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
