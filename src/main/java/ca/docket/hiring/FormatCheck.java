package ca.docket.hiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ca.docket.casefile.documents.check.Candidate;
import ca.docket.casefile.documents.check.Checks;
import ca.docket.casefile.documents.check.Unfit;
import ca.docket.mailbox.ParsedEmail.Attachment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Whether attached files are in the format that a posting asks for. */
@Component
class FormatCheck {

	private static final String PDF = "%PDF-";

	private final Checks checks;

	FormatCheck(Checks checks) {
		this.checks = checks;
	}

	/**
	 * What was found in a file.
	 *
	 * @param fault what stands against it, whatever a posting asks for; null for nothing
	 */
	private record Looked(String fault, int pages) {
	}

	/** What stands against files, in one word; empty for nothing. */
	Optional<String> fault(List<Attachment> files, PostedFormat asked) {
		if (files.isEmpty()) {
			return Optional.of("no-attachment");
		}
		if (files.size() != asked.files()) {
			return Optional.of((files.size() < asked.files()) ? "one-file" : "several-files");
		}
		List<Looked> looked = files.stream().map(this::look).toList();
		return first(looked).or(() -> Optional.of("too-many-pages")
			.filter(word -> asked.isTooLong(looked.stream().mapToInt(Looked::pages).toArray())));
	}

	/** What stands against files whatever a posting asks for. */
	Optional<String> harm(List<Attachment> files) {
		return first(files.stream().map(this::look).toList());
	}

	private static Optional<String> first(List<Looked> looked) {
		return looked.stream().map(Looked::fault).filter(Objects::nonNull).findFirst();
	}

	private Looked look(Attachment file) {
		String begin = new String(file.content(), 0, Math.min(file.content().length, 1024),
				StandardCharsets.ISO_8859_1);
		if (!begin.contains(PDF)) {
			return new Looked("not-pdf", 0);
		}
		try {
			Path kept = Files.createTempFile("application", ".pdf");
			try {
				Files.write(kept, file.content());
				return look(kept);
			}
			finally {
				Files.deleteIfExists(kept);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Looked look(Path file) throws IOException {
		try {
			this.checks.look(new Candidate("application.pdf", "application/pdf", file));
		}
		catch (Unfit ex) {
			return new Looked(ex.getMessage().equals("encrypted") ? "encrypted" : "unsafe", 0);
		}
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			return new Looked(null, pdf.getNumberOfPages());
		}
	}

}
