package ca.docket.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** PDF that everybody can read and that is the same every time. */
@DocketTest
class PdfTest {

	private static final Instant AT = Instant.parse("2026-11-03T14:15:00Z");

	private static final String PAGE = """
			<html><head><title>Record of decision</title><meta name="subject" content="EAR-2026-0001">
			<meta name="description" content="What was decided"><style>
			@page { @bottom-right { content: "1" } } h1 { font-weight: bold } em { font-style: italic }</style></head>
			<body><h1>Décision</h1><p th:text="${said}">text</p><em>so</em> <code>as</code>
			<img alt="" src="%s"><table><tr><th scope="row">a</th><td>b</td></tr></table></body></html>""";

	@Autowired
	org.springframework.context.MessageSource messages;

	@Test
	void itIsTaggedHasATitleAndALanguageAndItsFontInside() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(made("Straße, œuvre", "none.png"))) {
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Record of decision");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-CA");
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.contains("pdfuaid");
			assertThat(new PDFTextStripper().getText(pdf)).contains("Décision", "Straße, œuvre", "as", "1");
			for (PDPage page : pdf.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
					assertThat(font.getName()).contains("LiberationSans");
				}
			}
		}
	}

	@Test
	void itIsTheSameEveryTime() {
		assertThat(made("the same", "none.png")).isEqualTo(made("the same", "none.png"));
	}

	@Test
	void noScriptOfTheWorldMakesItFail() {
		for (String text : List.of("ᐃᓄᒃᑎᑐᑦ", "👍🏽 👨‍👩‍👧", "שלום עולם", "مرحبا بالعالم", "\u0001\u0007\uFFFE",
				"\uD83D", "a\u0301\u0302\u0303", "漢字", "\u202Eabc", "x".repeat(100_000))) {
			assertThat(made(text, "none.png")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		}
	}

	@Test
	void nothingIsFetched() throws IOException {
		Path secret = Files.createTempFile(Path.of("target"), "secret", ".svg");
		try (var server = new java.net.ServerSocket(0)) {
			made("x", "http://localhost:" + server.getLocalPort() + "/picture.png");
			made("x", secret.toUri().toString());
			server.setSoTimeout(200);
			org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
				.isInstanceOf(java.net.SocketTimeoutException.class);
		}
		finally {
			Files.delete(secret);
		}
	}

	private byte[] made(String said, String picture) {
		StringTemplateResolver resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.HTML);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(this.messages);
		return new Pdf(engine).bytes(PAGE.formatted(picture), Locale.CANADA_FRENCH, Map.of("said", said), AT);
	}

}
