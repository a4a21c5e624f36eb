package ca.docket.casefile.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Csv;
import ca.docket.casefile.Divisions;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of the cases that a person may see, as a page and as CSV. */
@Controller
class CaseListPage {

	private static final int PAGE = 25;

	private final CaseList cases;

	private final Divisions divisions;

	private final StepWords steps;

	private final Wording wording;

	private final Office office;

	CaseListPage(CaseList cases, Divisions divisions, StepWords steps, Wording wording, Office office) {
		this.cases = cases;
		this.divisions = divisions;
		this.steps = steps;
		this.wording = wording;
		this.office = office;
	}

	/** A case as a row of the list. */
	record CaseRow(String number, String title, String division, String submitter, String opened, String state) {
	}

	@GetMapping("/cases")
	String show(@ModelAttribute("asked") SearchForm form, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		if (form.wrong() != null) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		Search search = form.search(this.office.zone());
		int count = this.cases.count(me.getName(), search);
		int last = Math.max(1, (Math.min(count, CaseList.MOST) + PAGE - 1) / PAGE);
		int number = Math.min(Math.max(form.number(), 1), last);
		CaseRows rows = new CaseRows(language);
		page.addAttribute("rows",
				this.cases.page(me.getName(), search, (number - 1) * PAGE, PAGE).stream().map(rows::of).toList());
		page.addAttribute("count", Math.min(count, CaseList.MOST));
		page.addAttribute("more", count > CaseList.MOST);
		page.addAttribute("current", number);
		page.addAttribute("last", last);
		page.addAttribute("divisions", rows.divisions);
		Map<String, String> outcomes = new LinkedHashMap<>();
		this.cases.outcomes().forEach(outcome -> outcomes.put(outcome, this.steps.outcomes(outcome, language)));
		page.addAttribute("outcomes", outcomes);
		return "cases";
	}

	@GetMapping("/cases.csv")
	void download(SearchForm form, Principal me, Locale language, HttpServletResponse response) throws IOException {
		Writer out = Csv.download(response, "cases.csv",
				List.of("number", "case-title", "division", "submitter", "opened", "state")
					.stream()
					.map(column -> this.wording.of("cases." + column, language))
					.toArray());
		CaseRows rows = new CaseRows(language);
		this.cases.each(me.getName(), form.search(this.office.zone()), one -> write(rows.of(one), out));
	}

	private static void write(CaseRow row, Writer out) {
		try {
			Csv.line(out, row.number(), row.title(), row.division(), row.submitter(), row.opened(), row.state());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Builds the rows, looking each submitter up once. */
	private final class CaseRows {

		private final Map<String, String> divisions;

		private final Map<String, String> people = new HashMap<>();

		private final Locale language;

		CaseRows(Locale language) {
			this.divisions = CaseListPage.this.divisions.names(language);
			this.language = language;
		}

		CaseRow of(Case one) {
			Wording wording = CaseListPage.this.wording;
			return new CaseRow(one.number(), one.title(),
					(one.division() != null) ? this.divisions.getOrDefault(one.division(), one.division()) : "",
					this.people.computeIfAbsent(one.submitter(), wording::person), wording.isoDay(one.openedAt()),
					(one.outcome() != null)
							? CaseListPage.this.steps.outcome(one.process(), one.outcome(), this.language)
							: wording.of("cases.state.open", this.language));
		}

	}

}
