package ca.docket.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the emails that the sink has stored. */
class Mailbox {

	private static final int LATEST = 200;

	private final Path folder;

	Mailbox(Path folder) {
		this.folder = folder;
	}

	/** The latest emails, newest first. */
	List<ReceivedEmail> latest() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter(file -> file.toString().endsWith(".eml"))
				.sorted(Comparator.reverseOrder())
				.limit(LATEST)
				.map(Mailbox::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<ReceivedEmail> find(String id) {
		if (!id.matches("[0-9a-f-]+")) {
			return Optional.empty();
		}
		return Optional.of(this.folder.resolve(id + ".eml")).filter(Files::exists).map(Mailbox::read);
	}

	private static ReceivedEmail read(Path file) {
		try {
			return ReceivedEmail.read(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
