package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the lead of a trial, or who stands in for them, reports between check-ins in
 * tests.
 */
@Component
class PocReportSteps {

	private final PocSteps people;

	private final PocPages pages;

	PocReportSteps(PocSteps people, PocPages pages) {
		this.people = people;
		this.pages = pages;
	}

	/** By the lead. */
	void report(Case trial, List<Map<String, Object>> values, Number spent) {
		open(trial);
		answer(trial, values, spent);
	}

	void open(Case trial) {
		open("requester2", trial);
	}

	/** From the page of the case, by the lead or who stands in for them. */
	void open(String person, Case trial) {
		String page = PocPages.page(trial);
		assertThat(this.pages.signedIn(person)
			.submit(page, page + "/report", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith(this.people.own("requester2", trial, "Activity_Report").getId());
	}

	void answer(Case trial, List<Map<String, Object>> values, Number spent) {
		this.people.report(trial, "Activity_Report",
				new HashMap<>(Map.of("values", values, "spent", spent, "committed", 0, "harm", "no")));
	}

	static Map<String, Object> correction(Number value) {
		Map<String, Object> corrected = PocAnswers.value(1, value, 120);
		corrected.put("correction", "Counted twice.");
		return corrected;
	}

}
