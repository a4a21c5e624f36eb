package ca.docket.casefile.documents.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks that an office document does nothing by itself: no part of it comes from
 * elsewhere or belongs to another program. A table that a chart brings along is checked
 * as a document of its own.
 */
class StillOffice implements Check {

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final Map<String, String> BROUGHT_ALONG = Map.of("xlsx", OOXML + "spreadsheetml.sheet");

	private static final int LARGEST_INSIDE = 20_000_000;

	private static final int HEAD = 64;

	private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

	private final List<Check> ofOffice = List.of(new MatchingContent(), new SoundArchive(), new OfficeParts(), this);

	@Override
	public void look(Candidate document) throws IOException {
		if (Kind.of(document) != Kind.OFFICE) {
			return;
		}
		try (ZipFile archive = new ZipFile(document.file().toFile())) {
			for (ZipEntry entry : Collections.list(archive.entries())) {
				try (InputStream content = new BufferedInputStream(archive.getInputStream(entry))) {
					look(document, entry.getName(), content);
				}
			}
		}
	}

	private void look(Candidate document, String part, InputStream content) throws IOException {
		content.mark(HEAD);
		String head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
		content.reset();
		if (head.startsWith(OLE)) {
			throw new Unfit("objects");
		}
		if (head.startsWith("PK\u0003\u0004")) {
			inside(document, part, content);
		}
		else if (head.replaceAll("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\0]*", "").startsWith("<")) {
			new OfficeXml(part).check(content);
		}
	}

	private void inside(Candidate document, String part, InputStream content) throws IOException {
		String type = BROUGHT_ALONG.get(FileName.extension(part));
		if (type == null) {
			throw new Unfit("objects");
		}
		Path copy = Files.createTempFile(document.file().toAbsolutePath().getParent(), "inside-", ".xlsx");
		try {
			byte[] bytes = content.readNBytes(LARGEST_INSIDE + 1);
			if (bytes.length > LARGEST_INSIDE) {
				throw new Unfit("bomb");
			}
			Candidate inside = new Candidate(part, type, Files.write(copy, bytes));
			for (Check check : this.ofOffice) {
				check.look(inside);
			}
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

}
