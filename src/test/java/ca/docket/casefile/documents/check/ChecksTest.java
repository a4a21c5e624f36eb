package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is taken and what is not, by its content. */
class ChecksTest {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };

	private final Checks checks = new Checks(new Scanner(""));

	@TempDir
	private Path folder;

	@Test
	void whatIsWhatItsNameSaysIsTaken() {
		taken("plan.pdf", "application/pdf", Samples.pdf());
		taken("note.docx", Samples.WORD, Samples.docx());
		taken("note.odt", "application/vnd.oasis.opendocument.text", Samples.odt(Map.of()));
		taken("map.png", "image/png", PNG);
		taken("list.csv", "text/csv", Samples.text("\uFEFFname;city\r\nZoé;Montréal\r\n"));
		taken("list.txt", "text/plain", Samples.text("From: an email that was copied\n\tand quoted"));
		taken("data.json", "application/json", Samples.text("{\"list\": [1, 2, {\"three\": null}]}"));
		taken("one.json", "application/json", Samples.text("3"));
	}

	@Test
	void nothingIsNotADocument() {
		refused("empty", "empty.txt", "text/plain", new byte[0]);
	}

	@Test
	void whatIsNotWhatItsNameSaysIsRefused() {
		refused("content", "page.pdf", "application/pdf", Samples.text("<!DOCTYPE html><html><body>Hi</body></html>"));
		refused("content", "page.txt", "text/plain", Samples.text("<html><script>alert(1)</script></html>"));
		refused("content", "picture.jpg", "image/jpeg", PNG);
		refused("content", "plan.docx", Samples.WORD, Samples.pdf());
		refused("content", "sheet.docx", Samples.WORD,
				Samples.ooxml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Map.of()));
		refused("content", "open.docx", Samples.WORD, Samples.odt(Map.of()));
		refused("content", "archive.docx", Samples.WORD, Samples.zip(Map.of("a.txt", Samples.text("a"))));
		refused("content", "note.ods", "application/vnd.oasis.opendocument.spreadsheet", Samples.odt(Map.of()));
	}

	@Test
	void textIsUtf8WithoutControlCharacters() {
		refused("text", "list.csv", "text/csv", "Zoé".getBytes(StandardCharsets.ISO_8859_1));
		refused("text", "list.txt", "text/plain", Samples.text("some text that is long enough\0and a NUL"));
		refused("text", "list.txt", "text/plain", "Montréal".getBytes(StandardCharsets.UTF_16LE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": }", "{\"a\": 1", "[1] [2]", "   ", "hello", "{'a': 1}" })
	void jsonMustParse(String content) {
		refused("json", "data.json", "application/json", Samples.text(content));
	}

	@Test
	void deepJsonIsRefusedWithoutHarm() {
		refused("json", "data.json", "application/json", Samples.text("[".repeat(2_000_000)));
	}

	@Test
	void macrosAreRefused() {
		refused("macros", "note.docx", Samples.WORD,
				Samples.ooxml("application/vnd.ms-word.document.macroEnabled", Map.of()));
		refused("macros", "note.docx", Samples.WORD,
				Samples.ooxml(Samples.WORD, Map.of("word/vbaProject.bin", new byte[] { 1, 2, 3 })));
		refused("macros", "note.docx", Samples.WORD,
				Samples.ooxml(Samples.WORD, Map.of("xl/macrosheets/sheet1.xml", Samples.text("<a/>"))));
		refused("macros", "note.odt", "application/vnd.oasis.opendocument.text",
				Samples.odt(Map.of("Basic/Standard/Module1.xml", Samples.text("<a/>"))));
	}

	@Test
	void anEncryptedOfficeDocumentIsRefused() {
		refused("encrypted", "note.odt", "application/vnd.oasis.opendocument.text",
				Samples.odt(Map.of("META-INF/manifest.xml", Samples.text("<manifest:encryption-data/>"))));
	}

	@Test
	void archiveBombsAreRefused() {
		assertThat(Samples.bomb(1, 300_000_000)).hasSizeLessThan(1_000_000);
		refused("bomb", "ratio.docx", Samples.WORD, Samples.bomb(1, 300_000_000));
		refused("bomb", "total.docx", Samples.WORD, Samples.bomb(30, 19_000_000));
		refused("bomb", "many.docx", Samples.WORD, Samples.bomb(10_001, 1));
		refused("bomb", "nested.docx", Samples.WORD, Samples.ooxml(Samples.WORD,
				Map.of("a.zip", Samples.zip(Map.of("b.zip", Samples.zip(Map.of("c.txt", Samples.text("deep"))))))));
		refused("bomb", "hidden.docx", Samples.WORD,
				Samples.ooxml(Samples.WORD, Map.of("word/embeddings/a.xlsx", Samples.bomb(1, 600_000_000))));
	}

	@Test
	void aChartWithItsTableIsNoBomb() {
		taken("chart.docx", Samples.WORD,
				Samples.ooxml(Samples.WORD, Map.of("word/embeddings/table.xlsx", Samples.xlsx(Map.of()))));
	}

	@Test
	void aCutArchiveIsDamaged() {
		byte[] whole = Samples.docx();
		refused("damaged", "cut.docx", Samples.WORD, java.util.Arrays.copyOf(whole, whole.length - 30));
	}

	private void taken(String name, String mediaType, byte[] content) {
		assertThatCode(() -> look(name, mediaType, content)).as(name).doesNotThrowAnyException();
	}

	private void refused(String reason, String name, String mediaType, byte[] content) {
		assertThatExceptionOfType(Unfit.class).as(name)
			.isThrownBy(() -> look(name, mediaType, content))
			.withMessage(reason);
	}

	private void look(String name, String mediaType, byte[] content) throws IOException {
		this.checks.look(new Candidate(name, mediaType, Files.write(this.folder.resolve("sample"), content)));
	}

}
