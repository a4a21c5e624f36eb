package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an office document may not do by itself, and where it may not lead. */
class StillOfficeTest {

	private static final String ODT = "application/vnd.oasis.opendocument.text";

	private final Checks checks = new Checks(new Scanner(""));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "external, attachedTemplate, https://example.org/a.dotm", "external, image, https://example.org/a.png",
			"external, externalLinkPath, other.xlsx", "external, frame, https://example.org/",
			"external, oleObject, https://example.org/a.html", "target, attachedTemplate, file:///C:\\a.dotm",
			"target, image, \\\\198.51.100.7\\share\\a.png", "target, hyperlink, file:///C:/a.exe",
			"target, hyperlink, \\\\198.51.100.7\\share", "target, hyperlink, search-ms:query=a",
			"target, hyperlink, javascript:alert(1)" })
	void nothingComesFromElsewhereAndLinksLeadToPages(String reason, String type, String target) {
		refused(reason,
				related("word/_rels/document.xml.rels", type, "Target=\"" + target + "\" TargetMode=\"External\""));
		refused(reason, related("word/_rels/settings.xml.rels", type, "TargetMode='external' Target='" + target + "'"));
	}

	@Test
	void aTargetThatDoesNotSayThatItIsOutsideIsSeenAsWell() {
		refused("external", related("word/_rels/document.xml.rels", "image", "Target=\"https://example.org/a.png\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "oleObject", "package", "aFChunk" })
	void objectsOfOtherProgramsAreRefused(String type) {
		refused("objects", related("word/_rels/document.xml.rels", type, "Target=\"embeddings/a.bin\""));
	}

	@Test
	void anObjectIsFoundByItsFirstBytesToo() {
		byte[] ole = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		refused("objects", Samples.ooxml(Samples.WORD, Map.of("word/media/picture.png", ole)));
		refused("objects", Samples.ooxml(Samples.WORD,
				Map.of("word/embeddings/a.bin", Samples.zip(Map.of("run.exe", Samples.text("MZ"))))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<w:instrText>DDEAUTO c:\\\\a.exe \"/c calc\"</w:instrText>",
			"<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E a b</w:instrText></w:r>",
			"<w:fldSimple w:instr=' dde a b '/>",
			"<w:fldSimple w:instr='INCLUDEPICTURE \"https://example.org/a.png\"'/>",
			"<w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='begin'/><w:instrText>QUOTE 68 68 69</w:instrText>" })
	void fieldsFetchNothing(String field) {
		refused("fields", Samples.ooxml(Samples.WORD, Map.of("word/header1.xml", word(field))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "HYPERLINK \"file:///C:/a.exe\"", "HYPERLINK \"\\\\\\\\198.51.100.7\\\\share\"" })
	void aFieldIsALinkLikeAnyOther(String code) {
		refused("target", Samples.ooxml(Samples.WORD,
				Map.of("word/footnotes.xml", word("<w:instrText>" + code + "</w:instrText>"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<f>cmd|'/c calc'!A0</f>", "<f>1+WEBSERVICE(\"https://example.org/\")</f>",
			"<f>_xlfn.WEBSERVICE(A1)</f>", "<ddeLink ddeService='cmd' ddeTopic='/c calc'/>" })
	void formulasFetchNothing(String formula) {
		refusedSheet("fields", "xl/worksheets/sheet1.xml", "<worksheet>" + formula + "</worksheet>");
	}

	@Test
	void aFormulaLeadsToNoFile() {
		refusedSheet("target", "xl/worksheets/sheet1.xml",
				"<c><f>HYPERLINK(\"\\\\198.51.100.7\\a\",\"click\")</f></c>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "external | <draw:image xlink:href='https://example.org/a.png'/>",
					"external | <text:section-source xlink:href='../other.odt'/>",
					"target | <meta:template xlink:href='file:///C:/a.ott'/>",
					"target | <text:a xlink:href='smb://198.51.100.7/a'/>",
					"fields | <c table:formula='of:=DDE(\"soffice\";\"a\";\"b\")'/>",
					"fields | <office:dde-source office:dde-application='a'/>",
					"macros | <script:event-listener script:event-name='dom:load'/>" })
	void anOpenDocumentIsLookedAtInTheSameWay(String reason, String element) {
		String xml = "<x xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:draw='d' xmlns:text='t' xmlns:meta='m' "
				+ "xmlns:table='b' xmlns:office='o' xmlns:script='s'>" + element + "</x>";
		refused(reason, "a.odt", ODT, Samples.odt(Map.of("content.xml", Samples.text(xml))));
	}

	@Test
	void theTableOfAChartIsADocumentOfItsOwn() {
		byte[] table = Samples.xlsx(Map.of("xl/externalLinks/externalLink1.xml",
				Samples.text("<externalLink><ddeLink ddeService='cmd'/></externalLink>")));
		refused("fields", Samples.ooxml(Samples.WORD, Map.of("word/embeddings/table.xlsx", table)));
		refused("macros", Samples.ooxml(Samples.WORD, Map.of("word/embeddings/table.xlsx",
				Samples.xlsx(Map.of("xl/vbaProject.bin", new byte[] { 1, 2, 3 })))));
		refused("content", Samples.ooxml(Samples.WORD, Map.of("word/embeddings/table.xlsx", Samples.docx())));
	}

	@Test
	void aPartWithADocumentTypeIsNotRead() {
		refused("damaged", Samples.ooxml(Samples.WORD, Map.of("word/document.xml",
				Samples.text("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))));
	}

	private static byte[] related(String part, String type, String attributes) {
		return Samples.ooxml(Samples.WORD,
				Map.of(part,
						Samples
							.text("""
									<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
									Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" %s/></Relationships>"""
								.formatted(type, attributes))));
	}

	private static byte[] word(String content) {
		return Samples.text("<w:p xmlns:w='w'>" + content + "</w:p>");
	}

	private void refusedSheet(String reason, String part, String xml) {
		refused(reason, "a.xlsx", Samples.SHEET, Samples.xlsx(Map.of(part, Samples.text(xml))));
	}

	private void refused(String reason, byte[] word) {
		refused(reason, "a.docx", Samples.WORD, word);
	}

	private void refused(String reason, String name, String type, byte[] content) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> look(name, type, content)).withMessage(reason);
	}

	private void look(String name, String type, byte[] content) throws IOException {
		this.checks.look(new Candidate(name, type, Files.write(this.folder.resolve(name), content)));
	}

}
