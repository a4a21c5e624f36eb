package ca.docket.electorlist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Reports;
import ca.docket.casefile.documents.Reports.Report;
import org.springframework.stereotype.Component;

/** Keeps printed sheets of facts with their case. */
@Component
class Sheets {

	private final Reports reports;

	private final Clock clock;

	Sheets(Reports reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/** Facts under a heading. */
	public record Section(String heading, List<Fact> facts) {
	}

	/**
	 * Keeps one.
	 * @param title its key in {@code messages/pages}
	 */
	void file(Case about, String name, Locale language, String title, List<Fact> facts, List<Section> sections) {
		Map<String, Object> sheet = Map.of("caseFile", about, "title", title, "facts", facts, "sections", sections);
		this.reports.pdf(about.number(), name, Viewer.OFFICE,
				new Report("electorlist/sheet", language, sheet, this.clock.instant()));
	}

}
