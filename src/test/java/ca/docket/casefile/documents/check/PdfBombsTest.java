package ca.docket.casefile.documents.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How large a PDF may grow while it is looked at. */
class PdfBombsTest {

	private final SafePdf check = new SafePdf();

	@TempDir
	private Path folder;

	@Test
	void aBombIsNotInflated() {
		long before = used();
		refused("bomb", bomb("/Type /XRef /Size 10 /W [1 2 1] /Root 1 0 R", "startxref\n9\n%%EOF"));
		refused("bomb", bomb("/Type /ObjStm /N 1 /First 4", "trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF"));
		assertThat(used() - before).isLessThan(50_000_000);
	}

	@Test
	void aTreeOfTooManyValuesIsABomb() {
		refused("bomb", ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Own [" + "0 ".repeat(3_000_000)
				+ "] >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF")
			.getBytes(StandardCharsets.US_ASCII));
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/**
	 * A stream of 300 MB of zeros, deflated, that must be inflated to read the PDF.
	 */
	private static byte[] bomb(String dictionary, String end) {
		try {
			ByteArrayOutputStream zeros = new ByteArrayOutputStream();
			try (DeflaterOutputStream out = new DeflaterOutputStream(zeros, new Deflater(9))) {
				byte[] some = new byte[1 << 20];
				for (int i = 0; i < 300; i++) {
					out.write(some);
				}
			}
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			String head = "%PDF-1.7\n7 0 obj\n<< " + dictionary + " /Filter /FlateDecode /Length " + zeros.size();
			pdf.write((head + " >>\nstream\n").getBytes(StandardCharsets.US_ASCII));
			zeros.writeTo(pdf);
			pdf.write(("\nendstream\nendobj\n" + end).getBytes(StandardCharsets.US_ASCII));
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void refused(String reason, byte[] content) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> look(content)).withMessage(reason);
	}

	private void look(byte[] content) throws IOException {
		this.check
			.look(new Candidate("some.pdf", "application/pdf", Files.write(this.folder.resolve("some.pdf"), content)));
	}

}
