package ca.docket.casefile.documents;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/**
 * Files reports that Docket draws up, with their hashes on record. The same report has
 * the same bytes.
 */
@Component
public class Reports {

	private final Pdf pdf;

	private final Filing filing;

	Reports(Pdf pdf, Filing filing) {
		this.pdf = pdf;
		this.filing = filing;
	}

	/**
	 * A report as a template shows it.
	 *
	 * @param template as {@link Pdf#write} takes it
	 * @param at the moment that it bears as its date, as that of its approval
	 */
	public record Report(String template, Locale language, Map<String, Object> values, Instant at) {
	}

	/**
	 * Files it as a PDF in the caller's transaction.
	 * @param name with its ending, as {@code minutes.pdf}
	 * @param audience as {@link Filing} takes it
	 */
	public Document pdf(String caseNumber, String name, String audience, Report report) {
		return this.filing.pdf(caseNumber, name, audience, "",
				this.pdf.bytes(report.template(), report.language(), report.values(), report.at()));
	}

	/**
	 * Files it for everybody who sees the case, with its list.
	 * @param name without ending
	 */
	public void file(String caseNumber, String name, Report report, byte[] csv) {
		pdf(caseNumber, name + ".pdf", Viewer.CASE, report);
		this.filing.csv(caseNumber, name + ".csv", Viewer.CASE, csv);
	}

}
