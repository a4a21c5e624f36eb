package ca.docket.hiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import ca.docket.casefile.documents.check.Candidate;
import ca.docket.casefile.documents.check.Checks;
import ca.docket.casefile.documents.check.Unfit;
import ca.docket.mailbox.ParsedEmail.Attachment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Whether an attached file is in the format that a posting asks for. */
@Component
class FormatCheck {

	private static final String PDF = "%PDF-";

	private final Checks checks;

	FormatCheck(Checks checks) {
		this.checks = checks;
	}

	/**
	 * What stands against a file, in one word; empty for nothing.
	 * @param mostPages of the posting
	 */
	Optional<String> fault(Attachment file, int mostPages) {
		String begin = new String(file.content(), 0, Math.min(file.content().length, 1024),
				StandardCharsets.ISO_8859_1);
		if (!begin.contains(PDF)) {
			return Optional.of("not-pdf");
		}
		try {
			Path kept = Files.createTempFile("application", ".pdf");
			try {
				Files.write(kept, file.content());
				return look(kept, mostPages);
			}
			finally {
				Files.deleteIfExists(kept);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<String> look(Path file, int mostPages) throws IOException {
		try {
			this.checks.look(new Candidate("application.pdf", "application/pdf", file));
		}
		catch (Unfit ex) {
			return Optional.of(ex.getMessage().equals("encrypted") ? "encrypted" : "unsafe");
		}
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			return (pdf.getNumberOfPages() > mostPages) ? Optional.of("too-many-pages") : Optional.empty();
		}
	}

}
