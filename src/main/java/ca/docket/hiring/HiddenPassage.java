package ca.docket.hiring;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A passage that nobody but those who arrange accommodation reads. The document becomes
 * pictures of its pages, in which the passage is black: nothing lies beneath.
 *
 * @param text as it is in the document, whatever its line breaks
 */
record HiddenPassage(String text) {

	private static final String INSTEAD = "[…]";

	/** In dots for each of the 72 points of an inch. */
	private static final double SHARPNESS = 150 / 72.0;

	private static final double MOST_DOTS = 4_000_000;

	/** The same in the text of its pages. */
	List<String> hideIn(List<String> pages) {
		Pattern passage = Pattern.compile(letters(this.text).codePoints()
			.mapToObj(letter -> Pattern.quote(Character.toString(letter)))
			.collect(Collectors.joining("\\s*")));
		return pages.stream().map(page -> passage.matcher(page).replaceAll(INSTEAD)).toList();
	}

	/**
	 * @return the file itself where the passage is on no page; null where it is on one,
	 * not in lines that can be hidden
	 */
	byte[] hideIn(byte[] file) {
		try (PDDocument pdf = Loader.loadPDF(file); PDDocument pictures = new PDDocument()) {
			boolean found = false;
			for (int at = 0; at < pdf.getNumberOfPages(); at++) {
				Optional<List<Rectangle2D>> places = new Lines(pdf, at + 1).places(letters(this.text));
				if (places.isEmpty()) {
					return null;
				}
				found = found || !places.get().isEmpty();
				add(pictures, pdf, at, places.get());
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			pictures.save(out);
			return found ? out.toByteArray() : file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String letters(String text) {
		return text.replaceAll("\\s+", "");
	}

	private static void add(PDDocument pictures, PDDocument pdf, int at, List<Rectangle2D> places) throws IOException {
		PDRectangle box = pdf.getPage(at).getCropBox();
		double scale = Math.min(SHARPNESS, Math.sqrt(MOST_DOTS / (box.getWidth() * box.getHeight())));
		BufferedImage picture = new PDFRenderer(pdf).renderImage(at, (float) scale);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.BLACK);
		pen.scale(scale, scale);
		places.forEach(pen::fill);
		pen.dispose();
		PDRectangle size = new PDRectangle((float) (picture.getWidth() / scale), (float) (picture.getHeight() / scale));
		PDPage page = new PDPage(size);
		pictures.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(pictures, page)) {
			content.drawImage(LosslessFactory.createFromImage(pictures, picture), 0, 0, size.getWidth(),
					size.getHeight());
		}
	}

	/** The letters of a page, each with its place. */
	private static final class Lines extends PDFTextStripper {

		private final StringBuilder letters = new StringBuilder();

		private final List<TextPosition> at = new ArrayList<>();

		private final boolean turned;

		Lines(PDDocument pdf, int page) throws IOException {
			this.turned = pdf.getPage(page - 1).getRotation() != 0;
			setSortByPosition(true);
			setStartPage(page);
			setEndPage(page);
			getText(pdf);
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) {
			for (TextPosition position : positions) {
				String said = letters(position.getUnicode());
				this.letters.append(said);
				said.chars().forEach(each -> this.at.add(position));
			}
		}

		/** Empty where some of it is not written from left to right. */
		Optional<List<Rectangle2D>> places(String passage) {
			List<TextPosition> found = new ArrayList<>();
			for (int from = this.letters.indexOf(passage); from >= 0; from = this.letters.indexOf(passage, from + 1)) {
				found.addAll(this.at.subList(from, from + passage.length()));
			}
			boolean isAcross = found.stream().allMatch(one -> one.getDir() == 0 && !this.turned);
			return isAcross ? Optional.of(found.stream().map(Lines::place).toList()) : Optional.empty();
		}

		private static Rectangle2D place(TextPosition one) {
			double height = Math.max(one.getHeightDir(), one.getFontSizeInPt());
			return new Rectangle2D.Double(one.getXDirAdj() - 1, one.getYDirAdj() - height, one.getWidthDirAdj() + 2,
					height * 1.4);
		}

	}

}
