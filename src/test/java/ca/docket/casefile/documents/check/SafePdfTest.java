package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionNamed;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a PDF may carry. */
class SafePdfTest {

	private final SafePdf check = new SafePdf();

	@TempDir
	private Path folder;

	@Test
	void linksAndJumpsAreNoScripts() {
		assertThatCode(() -> look(Samples.pdf(pdf -> {
			PDActionURI uri = new PDActionURI();
			uri.setURI("https://example.org/");
			annotate(pdf, link -> link.setAction(uri));
			PDPageFitDestination top = new PDPageFitDestination();
			top.setPage(pdf.getPage(0));
			PDActionGoTo jump = new PDActionGoTo();
			jump.setDestination(top);
			pdf.getDocumentCatalog().setOpenAction(jump);
		}))).doesNotThrowAnyException();
	}

	@Test
	void anEncryptedOneIsRefusedWithAndWithoutAPasswordToOpenIt() {
		refused("encrypted", Samples.pdf(pdf -> protect(pdf, "secret")));
		refused("encrypted", Samples.pdf(pdf -> protect(pdf, "")));
	}

	@Test
	void aScriptIsFoundWhereverItHangs() {
		PDActionJavaScript script = new PDActionJavaScript("app.alert('hi')");
		refused("script", Samples.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(script)));
		refused("script", Samples.pdf(pdf -> annotate(pdf, link -> link.setAction(script))));
		refused("script", Samples.pdf(pdf -> {
			PDPageAdditionalActions actions = new PDPageAdditionalActions();
			actions.setO(script);
			pdf.getPage(0).setActions(actions);
		}));
		refused("script", Samples.pdf(pdf -> {
			PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
			scripts.setNames(Map.of("start", script));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
			names.setJavascript(scripts);
			pdf.getDocumentCatalog().setNames(names);
		}));
		refused("script", Samples.pdf(pdf -> {
			PDActionURI first = new PDActionURI();
			first.setURI("https://example.org/");
			first.setNext(List.of(script));
			annotate(pdf, link -> link.setAction(first));
		}));
	}

	@Test
	void aScriptThatNothingPointsToIsFoundToo() {
		COSDictionary hidden = new COSDictionary();
		hidden.setItem(COSName.S, COSName.getPDFName("JavaScript"));
		hidden.setItem(COSName.JS, new COSString("app.alert('hi')"));
		refused("script",
				Samples.pdf(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Own"), hidden)));
	}

	@Test
	void programsAndFormsOfTheOtherKindAreRefused() {
		refused("script", Samples.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch())));
		refused("script", Samples.pdf(pdf -> {
			PDAcroForm form = new PDAcroForm(pdf);
			form.getCOSObject().setItem(COSName.XFA, new COSString("<xdp/>"));
			pdf.getDocumentCatalog().setAcroForm(form);
		}));
	}

	@Test
	void whatAPdfDoesByItselfIsAJumpInsideOrNothing() {
		refused("acts", Samples.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(web("https://example.org/"))));
		refused("acts", Samples.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionNamed())));
		refused("acts", Samples.pdf(pdf -> {
			PDActionGoTo jump = new PDActionGoTo();
			jump.setNext(List.of(web("https://example.org/")));
			pdf.getDocumentCatalog().setOpenAction(jump);
		}));
		refused("acts", Samples.pdf(pdf -> {
			PDPageAdditionalActions closing = new PDPageAdditionalActions();
			closing.setC(web("https://example.org/"));
			pdf.getPage(0).setActions(closing);
		}));
	}

	@Test
	void aClickOpensNoOtherFile() {
		refused("script", Samples.pdf(pdf -> annotate(pdf, link -> link.setAction(new PDActionRemoteGoTo()))));
		for (String file : List.of("file:///etc/passwd", "FILE:c:/a.exe", "\\\\198.51.100.7\\share", "//host/share",
				"C:\\Windows\\calc.exe", " \tfile:///a", "%66ile:///a", "javascript:alert(1)", "ms-msdt:/id")) {
			refused("target", Samples.pdf(pdf -> annotate(pdf, link -> link.setAction(web(file)))));
		}
		refused("target", Samples.pdf(pdf -> {
			COSDictionary base = new COSDictionary();
			base.setString("Base", "file://host/");
			pdf.getDocumentCatalog().getCOSObject().setItem("URI", base);
		}));
	}

	@Test
	void nothingIsFetchedFromOutside() {
		for (String[] file : new String[][] { { "target", "\\\\198.51.100.7\\share\\a.pdf" },
				{ "external", "other.pdf" } }) {
			COSDictionary reference = new COSDictionary();
			reference.setItem(COSName.F, new COSString(file[1]));
			refused(file[0],
					Samples.pdf(pdf -> pdf.getPage(0).getCOSObject().setItem(COSName.getPDFName("Ref"), reference)));
		}
	}

	private static PDActionURI web(String address) {
		PDActionURI action = new PDActionURI();
		action.setURI(address);
		return action;
	}

	@Test
	void filesInsideAreRefused() {
		refused("files-inside", Samples.pdf(SafePdfTest::attach));
	}

	@Test
	void aDamagedOneIsRefused() {
		byte[] whole = Samples.pdf();
		refused("damaged", Arrays.copyOf(whole, 40));
		refused("damaged", "%PDF-1.7\nnothing of the kind\n%%EOF".getBytes(StandardCharsets.US_ASCII));
	}

	private static void protect(PDDocument pdf, String password) {
		try {
			pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void attach(PDDocument pdf) {
		try {
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile("inside.exe");
			file.setEmbeddedFile(new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream(new byte[] { 'M', 'Z' })));
			PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
			files.setNames(Map.of("inside", file));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
			names.setEmbeddedFiles(files);
			pdf.getDocumentCatalog().setNames(names);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void annotate(PDDocument pdf, Consumer<PDAnnotationLink> more) {
		PDAnnotationLink link = new PDAnnotationLink();
		more.accept(link);
		pdf.getPage(0).setAnnotations(List.of(link));
	}

	private void refused(String reason, byte[] content) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> look(content)).withMessage(reason);
	}

	private void look(byte[] content) throws IOException {
		this.check
			.look(new Candidate("some.pdf", "application/pdf", Files.write(this.folder.resolve("some.pdf"), content)));
	}

}
