package ca.docket.casefile.documents.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people have them, made for the moment. */
public final class Samples {

	static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private Samples() {
	}

	/** A PDF of one empty page, with something done to it. */
	public static byte[] pdf(Consumer<PDDocument> more) {
		try (PDDocument pdf = new PDDocument()) {
			pdf.addPage(new PDPage());
			more.accept(pdf);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static byte[] pdf() {
		return pdf(pdf -> {
		});
	}

	/** An office document whose main part has this type. */
	static byte[] ooxml(String mainType, Map<String, byte[]> more) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", text("""
				<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(mainType)));
		parts.put("word/document.xml", text("<document/>"));
		parts.putAll(more);
		return zip(parts);
	}

	public static byte[] docx() {
		return ooxml(WORD, Map.of());
	}

	static byte[] xlsx(Map<String, byte[]> more) {
		return ooxml(SHEET, more);
	}

	static byte[] odt(Map<String, byte[]> more) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
		parts.put("META-INF/manifest.xml", text("<manifest/>"));
		parts.put("content.xml", text("<text/>"));
		parts.putAll(more);
		return zip(parts);
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** An archive of entries full of zeros, without ever holding them. */
	static byte[] bomb(int entries, long each) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] zeros = new byte[1 << 20];
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < entries; i++) {
				zip.putNextEntry(new ZipEntry("word/" + i));
				for (long left = each; left > 0; left -= zeros.length) {
					zip.write(zeros, 0, (int) Math.min(left, zeros.length));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] text(String content) {
		return content.getBytes(StandardCharsets.UTF_8);
	}

}
