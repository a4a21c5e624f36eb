package ca.docket.hiring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of a PDF, page by page, for those who do not see its picture. */
final class DocumentText {

	private DocumentText() {
	}

	/** Empty for a page without text, as a scanned one. */
	static List<String> pages(byte[] file) {
		List<String> pages = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(file)) {
			PDFTextStripper text = new PDFTextStripper();
			text.setSortByPosition(true);
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				text.setStartPage(page);
				text.setEndPage(page);
				pages.add(text.getText(pdf).replace("\0", "").strip());
			}
		}
		catch (IOException ex) {
			// the document itself is there
			pages.add("");
		}
		return pages;
	}

}
