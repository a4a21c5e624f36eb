package ca.docket.casefile.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import ca.docket.casefile.Csv;

/**
 * A file of the pack.
 *
 * @param path with slashes, as {@code letters/001-intake-approved.html}
 */
public record Piece(String path, Content content) {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		void write(OutputStream to) throws IOException;

	}

	public static Piece of(String path, byte[] bytes) {
		return new Piece(path, to -> to.write(bytes));
	}

	public static Piece of(String path, String text) {
		return of(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A table. */
	public static Piece table(String path, Consumer<Rows> rows) {
		StringBuilder text = new StringBuilder(Csv.MARK);
		rows.accept(cells -> {
			try {
				Csv.line(text, cells);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return of(path, text.toString());
	}

	/** Receives the rows of a table. */
	@FunctionalInterface
	public interface Rows {

		void row(Object... cells);

	}

}
