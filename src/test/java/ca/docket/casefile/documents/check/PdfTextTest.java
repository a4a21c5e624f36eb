package ca.docket.casefile.documents.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an outsider's PDF may cost, and that its text is read. */
class PdfTextTest {

	@Test
	void eachPageIsRead() {
		assertThat(PdfText.pages(pdf(shows("First"), "", shows("Third")))).containsExactly("First", "", "Third");
	}

	@Test
	void aStreamThatInflatesALotIsNotRead() {
		assertThat(PdfText.pages(pdf(shows("First"), " ".repeat(6_000_000) + shows("Bomb")))).containsExactly("First",
				"");
	}

	@Test
	void aPageAndADocumentHaveTheirMost() {
		String[] pages = new String[12];
		Arrays.fill(pages, shows("a".repeat(25_000)));
		assertThat(PdfText.pages(pdf(pages))).hasSize(10).allMatch(page -> page.length() == 20_000);
	}

	@Test
	void whatIsNoPdfHasNoText() {
		assertThat(PdfText.pages("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))).containsExactly("");
	}

	private static String shows(String text) {
		return "BT /F1 1 Tf 0.01 0 0 0.01 72 700 Tm (%s) Tj ET".formatted(text);
	}

	private static byte[] pdf(String... pages) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String content : pages) {
				PDPage page = new PDPage();
				PDResources resources = new PDResources();
				resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
				page.setResources(resources);
				PDStream stream = new PDStream(pdf);
				try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
					to.write(content.getBytes(StandardCharsets.US_ASCII));
				}
				page.setContents(stream);
				pdf.addPage(page);
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
