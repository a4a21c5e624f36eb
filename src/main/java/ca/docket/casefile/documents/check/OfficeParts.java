package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks that an office document is of the type that its extension says, without macros
 * or encryption: Office Open XML and OpenDocument declare their type in parts of the
 * archive.
 */
class OfficeParts implements Check {

	private static final int LARGEST_PART = 1_000_000;

	@Override
	public void look(Candidate document) throws IOException {
		if (Kind.of(document) != Kind.OFFICE) {
			return;
		}
		try (ZipFile archive = new ZipFile(document.file().toFile())) {
			boolean openDocument = document.mediaType().contains("opendocument");
			String kind = part(archive, openDocument ? "mimetype" : "[Content_Types].xml");
			refuseMacros(archive, kind);
			String said = openDocument ? kind.strip() : mainType(kind, document.mediaType());
			if (!said.equals(document.mediaType())) {
				throw new Unfit("content", FileName.extension(document.name()));
			}
			if (openDocument && part(archive, "META-INF/manifest.xml").contains("encryption-data")) {
				throw new Unfit("encrypted");
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unfit("damaged");
		}
	}

	/** The type of the main part is the document's with an end of its own. */
	private static String mainType(String contentTypes, String expected) {
		return contentTypes.contains('"' + expected + ".main+xml\"") ? expected : "";
	}

	private static void refuseMacros(ZipFile archive, String contentTypes) {
		String types = contentTypes.toLowerCase(Locale.ROOT);
		if (types.contains("macroenabled") || types.contains("vbaproject")
				|| archive.stream().map(ZipEntry::getName).anyMatch(OfficeParts::isMacro)) {
			throw new Unfit("macros");
		}
	}

	private static boolean isMacro(String name) {
		String part = name.toLowerCase(Locale.ROOT);
		return part.endsWith("vbaproject.bin") || part.contains("macrosheets/") || part.contains("activex/")
				|| part.startsWith("basic/") || part.startsWith("scripts/");
	}

	private static String part(ZipFile archive, String name) throws IOException {
		ZipEntry entry = archive.getEntry(name);
		if (entry == null) {
			return "";
		}
		try (InputStream content = archive.getInputStream(entry)) {
			return new String(content.readNBytes(LARGEST_PART), StandardCharsets.UTF_8);
		}
	}

}
