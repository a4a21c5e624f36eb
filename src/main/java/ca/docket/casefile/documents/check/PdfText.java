package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text of a PDF, page by page and within limits, for those who do not see its
 * picture.
 */
public final class PdfText extends PDFTextStripper {

	private static final int MOST_CHARACTERS = 200_000;

	private static final int MOST_ON_A_PAGE = 20_000;

	private static final int MOST_STEPS = 1_000_000;

	private int onPage;

	private int steps;

	private PdfText() {
		setSortByPosition(true);
	}

	/**
	 * Empty for a page without text, as a scanned one; where it cannot be read, the rest
	 * is missing. One at a time, as it may take some memory.
	 */
	public static synchronized List<String> pages(byte[] file) {
		List<String> pages = new ArrayList<>();
		try (PDDocument pdf = new BoundedPdf(new RandomAccessReadBuffer(file)).parse()) {
			PdfText text = new PdfText();
			int left = MOST_CHARACTERS;
			for (int page = 1; page <= pdf.getNumberOfPages() && left > 0; page++) {
				pages.add(text.page(pdf, page));
				left -= pages.get(page - 1).length();
			}
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// the document itself is there
			pages.add("");
		}
		return pages;
	}

	private String page(PDDocument pdf, int page) throws IOException {
		this.onPage = 0;
		setStartPage(page);
		setEndPage(page);
		String text = getText(pdf).replace("\0", "").strip();
		return text.substring(0, Math.min(text.length(), MOST_ON_A_PAGE));
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (++this.steps > MOST_STEPS) {
			throw new Unfit("bomb");
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (++this.onPage <= MOST_ON_A_PAGE) {
			super.processTextPosition(text);
		}
	}

}
