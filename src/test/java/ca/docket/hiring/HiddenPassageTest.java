package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a passage cannot be hidden wherever it stands, the document is not passed on. */
class HiddenPassageTest {

	private static final HiddenPassage PASSAGE = new HiddenPassage("I use a wheelchair.");

	@Test
	void aPassageOnAPageThatIsTurnedIsHiddenNowhere() throws IOException {
		byte[] file = ApplicantSteps.pdf("I use a wheelchair.", "I use a wheelchair.");
		assertThat(PASSAGE.hideIn(file)).isNotNull().isNotSameAs(file);
		assertThat(PASSAGE.hideIn(turned(file, 1))).isNull();
	}

	@Test
	void anotherPageMayBeTurned() throws IOException {
		byte[] file = turned(ApplicantSteps.pdf("I use a wheelchair.", "I know SQL."), 1);
		assertThat(PASSAGE.hideIn(file)).isNotNull().isNotSameAs(file);
	}

	@Test
	void aFileInWhichThePassageIsNotStaysAsItIs() throws IOException {
		byte[] file = ApplicantSteps.pdf("I know SQL.");
		assertThat(PASSAGE.hideIn(file)).isSameAs(file);
	}

	private static byte[] turned(byte[] file, int page) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			pdf.getPage(page).setRotation(90);
			pdf.save(out);
			return out.toByteArray();
		}
	}

}
