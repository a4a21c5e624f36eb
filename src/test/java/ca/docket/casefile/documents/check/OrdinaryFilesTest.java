package ca.docket.casefile.documents.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Twenty files as an office gets them every day are taken. */
class OrdinaryFilesTest {

	private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

	private static final String ODF = "application/vnd.oasis.opendocument.";

	private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "pdfs", "texts", "tables", "slides", "openDocuments" })
	void anOrdinaryFileIsTaken(String name, String type, byte[] content) throws IOException {
		Path file = Files.write(this.folder.resolve(name), content);
		assertThatCode(() -> new Checks(new Scanner("")).look(new Candidate(name, type, file))).as(name)
			.doesNotThrowAnyException();
	}

	static Stream<Arguments> pdfs() {
		return Stream.of(pdf("cv.pdf", pdf -> links(pdf, "https://example.org/~me", "mailto:me@example.org",
				"tel:+15145550100", "www.example.org/me?a=b|c")), pdf("report-that-opens-on-page-one.pdf", pdf -> {
					PDActionGoTo jump = new PDActionGoTo();
					jump.setDestination(first(pdf));
					pdf.getDocumentCatalog().setOpenAction(jump);
				}), pdf("report-that-opens-fitted.pdf", pdf -> pdf.getDocumentCatalog().setOpenAction(first(pdf))),
				pdf("report-with-outline.pdf", OrdinaryFilesTest::outline),
				pdf("cv-with-picture.pdf", OrdinaryFilesTest::picture), pdf("form.pdf", OrdinaryFilesTest::form),
				pdf("printed-by-a-browser.pdf", pdf -> {
					pdf.getDocumentInformation().setTitle("file:///C:/Users/me/Documents/report.html");
					pdf.getDocumentInformation().setAuthor("\\\\server\\me");
				}));
	}

	static Stream<Arguments> texts() {
		return Stream.of(
				docx("cv.docx", Map.of("word/_rels/document.xml.rels",
						related("hyperlink", "https://example.org/~me", true, "hyperlink", "mailto:me@example.org",
								true, "image", "media/me.png", false, "styles", "styles.xml", false),
						"word/media/me.png", "\u0089PNG")),
				docx("report-with-contents.docx",
						Map.of("word/document.xml",
								"""
										<w:p xmlns:w="w"><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o "1-3" \\h </w:instrText>
										<w:fldChar w:fldCharType="separate"/><w:hyperlink w:anchor="_Toc1"><w:fldChar w:fldCharType="begin"/>
										<w:instrText>PAGEREF _Toc1 \\h</w:instrText><w:fldChar w:fldCharType="end"/></w:hyperlink>
										<w:fldChar w:fldCharType="end"/></w:p>""")),
				docx("letter-with-fields.docx", Map.of("word/document.xml",
						"""
								<w:p xmlns:w="w"><w:fldSimple w:instr=" PAGE  \\* MERGEFORMAT "/><w:fldSimple w:instr="DATE \\@ &quot;d MMMM yyyy&quot;"/>
								<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://example.org/a?b=c" \\l "part"</w:instrText>
								<w:fldChar w:fldCharType="end"/><w:t>The path C:\\temp and file:///x, as text</w:t></w:p>""")),
				docx("report-with-chart.docx", withChart("word")),
				docx("minutes-with-comments.docx", Map.of("word/comments.xml", "<w:comments xmlns:w='w'/>",
						"docProps/app.xml", "<Properties><Template>Normal.dotm</Template></Properties>")));
	}

	static Stream<Arguments> tables() {
		return Stream.of(office("budget.xlsx", Samples.SHEET, Map.of("xl/worksheets/sheet1.xml", """
				<worksheet><c><f>SUM(A1:A9)&amp;"a|b"</f></c><c><f>VLOOKUP(B1,'Sheet | two'!A:B,2,FALSE)</f></c>
				<c><f>HYPERLINK("https://example.org/","page")</f></c></worksheet>""")),
				office("list-from-a-share.xlsx", Samples.SHEET, Map.of("xl/workbook.xml", """
						<workbook xmlns:x15ac="x"><x15ac:absPath url="\\\\server\\share\\lists\\"/></workbook>""",
						"xl/worksheets/_rels/sheet1.xml.rels", related("hyperlink", "https://example.org/", true))),
				office("table-with-chart.xlsx", Samples.SHEET,
						Map.of("xl/charts/chart1.xml", "<c:chart xmlns:c='c'><c:f>Sheet1!$A$1:$A$9</c:f></c:chart>",
								"xl/drawings/_rels/drawing1.xml.rels",
								related("chart", "../charts/chart1.xml", false))));
	}

	static Stream<Arguments> slides() {
		return Stream.of(
				office("briefing.pptx", SLIDES,
						Map.of("ppt/slides/slide1.xml", """
								<p:sld xmlns:p="p" xmlns:a="a"><a:hlinkClick action="ppaction://hlinksldjump"/>
								<p:cNvPr name="Picture" descr="C:\\Users\\me\\picture.png"/></p:sld>""",
								"ppt/slides/_rels/slide1.xml.rels",
								related("slide", "slide2.xml", false, "hyperlink", "https://example.org/", true))),
				office("briefing-with-chart.pptx", SLIDES, withChart("ppt")));
	}

	static Stream<Arguments> openDocuments() {
		String namespaces = "<x xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:text='t' xmlns:draw='d' xmlns:table='b'>";
		return Stream.of(
				Arguments.of("note.odt", ODF + "text",
						Samples.odt(Map.of("content.xml", Samples.text(namespaces
								+ "<text:a xlink:href='https://example.org/'/><draw:image xlink:href='Pictures/1.png'/>"
								+ "<text:a xlink:href='#part'/><text:a xlink:href='mailto:me@example.org'/></x>")))),
				Arguments.of("chart.odt", ODF + "text",
						Samples.odt(Map.of("content.xml",
								Samples.text(namespaces + "<draw:object xlink:href='./Object 1'/></x>"),
								"Object 1/content.xml", Samples.text("<chart/>")))),
				Arguments.of("sums.odt", ODF + "text", Samples.odt(Map.of("content.xml",
						Samples.text(namespaces + "<c table:formula='of:=SUM([.A1:.A9])+{1;2|3;4}'/></x>")))));
	}

	private static Map<String, String> withChart(String folder) {
		return Map.of(folder + "/charts/chart1.xml",
				"<c:chart xmlns:c='c'><c:externalData/><c:f>Sheet1!$A$1</c:f></c:chart>",
				folder + "/charts/_rels/chart1.xml.rels",
				related("package", "../embeddings/Microsoft_Excel_Worksheet.xlsx", false),
				folder + "/embeddings/Microsoft_Excel_Worksheet.xlsx", "");
	}

	/** Type, target and whether it is outside, of each. */
	private static String related(Object... links) {
		StringBuilder xml = new StringBuilder("<Relationships>");
		for (int i = 0; i < links.length; i += 3) {
			xml.append("<Relationship Id='r%d' Type='%s%s' Target='%s'%s/>".formatted(i, TYPE, links[i], links[i + 1],
					links[i + 2].equals(true) ? " TargetMode='External'" : ""));
		}
		return xml.append("</Relationships>").toString();
	}

	private static Arguments docx(String name, Map<String, String> parts) {
		return office(name, Samples.WORD, parts);
	}

	private static Arguments office(String name, String type, Map<String, String> parts) {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		parts.forEach((part, content) -> bytes.put(part,
				part.endsWith(".xlsx") ? Samples.xlsx(Map.of()) : Samples.text(content)));
		return Arguments.of(name, type, Samples.ooxml(type, bytes));
	}

	private static Arguments pdf(String name, Consumer<PDDocument> more) {
		return Arguments.of(name, "application/pdf", Samples.pdf(more));
	}

	private static PDPageFitDestination first(PDDocument pdf) {
		PDPageFitDestination first = new PDPageFitDestination();
		first.setPage(pdf.getPage(0));
		return first;
	}

	private static void links(PDDocument pdf, String... targets) {
		pdf.getPage(0).setAnnotations(Stream.of(targets).map(OrdinaryFilesTest::link).toList());
	}

	private static PDAnnotation link(String target) {
		PDActionURI uri = new PDActionURI();
		uri.setURI(target);
		PDAnnotationLink link = new PDAnnotationLink();
		link.setAction(uri);
		return link;
	}

	private static void outline(PDDocument pdf) {
		PDPage second = new PDPage();
		pdf.addPage(second);
		PDOutlineItem chapter = new PDOutlineItem();
		chapter.setTitle("Chapter");
		chapter.setDestination(second);
		PDOutlineItem named = new PDOutlineItem();
		named.setTitle("Annex");
		named.setDestination(new PDNamedDestination("annex"));
		PDDocumentOutline outline = new PDDocumentOutline();
		outline.addLast(chapter);
		outline.addLast(named);
		pdf.getDocumentCatalog().setDocumentOutline(outline);
	}

	private static void picture(PDDocument pdf) {
		try (PDPageContentStream page = new PDPageContentStream(pdf, pdf.getPage(0))) {
			page.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)),
					50, 650);
			page.beginText();
			page.setFont(new PDType1Font(FontName.HELVETICA), 12);
			page.newLineAtOffset(50, 600);
			page.showText("Me, since 1990");
			page.endText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void form(PDDocument pdf) {
		PDAcroForm form = new PDAcroForm(pdf);
		PDTextField name = new PDTextField(form);
		name.setPartialName("name");
		form.setFields(List.of(name));
		pdf.getDocumentCatalog().setAcroForm(form);
	}

}
