package ca.docket.casefile.documents.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Checks that the first bytes of a document match its extension. */
class MatchingContent implements Check {

	private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

	private static final Set<String> NO_TEXTS = Set.of("text/html", "application/xhtml+xml", "image/svg+xml",
			"application/pdf", "application/postscript", "application/rtf");

	@Override
	public void look(Candidate document) throws IOException {
		String found = found(document);
		boolean fits = (Kind.of(document) == Kind.TEXT) ? !NO_TEXTS.contains(found)
				: found.equals(document.mediaType()) || (Kind.of(document) == Kind.OFFICE && ARCHIVES.contains(found));
		if (!fits) {
			throw new Unfit("content", FileName.extension(document.name()));
		}
	}

	private static String found(Candidate document) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(document.file()))) {
			return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
		}
	}

}
