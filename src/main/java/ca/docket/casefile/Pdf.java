package ca.docket.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Renders templates as PDF documents that are accessible (PDF/UA), embed their font, and
 * have the same bytes for the same values; nothing is fetched from the network. The font
 * is Liberation Sans (SIL Open Font License 1.1), which PDFBox provides; it has no
 * Inuktitut, Arabic or emoji, which appear as squares.
 */
@Component
public class Pdf {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final int NORMAL_WEIGHT = 400;

	/** Where there should be a day and a time, in the metadata. */
	private static final String DATES = "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*";

	private final SpringTemplateEngine templates;

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	Pdf(SpringTemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Writes a document.
	 * @param template below {@code templates/}, with a {@code title} and a
	 * {@code subject}, as {@code evidence/timeline}
	 * @param at the moment that it bears as its date
	 */
	public void write(String template, Locale language, Map<String, Object> values, Instant at, OutputStream to) {
		Document page = Jsoup.parse(printable(this.templates.process(template, new Context(language, values))));
		page.selectFirst("html").attr("lang", language.toLanguageTag());
		PdfRendererBuilder builder = new PdfRendererBuilder();
		// Whatever family a template names or does not name: text without a font would be
		// missing.
		builder.useFont(Pdf::font, "Liberation Sans", NORMAL_WEIGHT, FontStyle.NORMAL, true,
				EnumSet.of(FSFontUseCase.FALLBACK_PRE));
		builder.usePdfUaAccessibility(true);
		builder.usePdfVersion(1.7f);
		builder.useReplacementText("□");
		builder.withProducer("Docket");
		builder.useUriResolver((base, uri) -> null);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument pdf = renderer.createPDFKeepOpen()) {
			date(pdf, at);
			pdf.save(to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As {@link #write}, in memory. */
	public byte[] bytes(String template, Locale language, Map<String, Object> values, Instant at) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(template, language, values, at, out);
		return out.toByteArray();
	}

	/** Without it the dates and the id would be those of the moment. */
	private static void date(PDDocument pdf, Instant at) throws IOException {
		Calendar date = GregorianCalendar.from(at.atZone(TimeZone.getTimeZone("UTC").toZoneId()));
		pdf.getDocumentInformation().setCreationDate(date);
		pdf.getDocumentInformation().setModificationDate(date);
		pdf.setDocumentId(at.toEpochMilli());
		PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
		if (metadata != null) {
			String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
			pdf.getDocumentCatalog()
				.setMetadata(new PDMetadata(pdf,
						new ByteArrayInputStream(xmp.replaceAll(DATES, "$1" + at).getBytes(StandardCharsets.UTF_8))));
		}
	}

	/** Control characters are in no XML. */
	private static String printable(String html) {
		return html.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", " ");
	}

	private static InputStream font() {
		return Pdf.class.getResourceAsStream(FONT);
	}

}
