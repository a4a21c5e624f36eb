package ca.docket.audit;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Divisions;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.casefile.page.CaseAct;
import ca.docket.casefile.page.HandOverForm;
import ca.docket.casefile.page.HandOverForm.Subject;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which those who see all recommendations give an open one to another owner,
 * perhaps of another division.
 */
@Controller
@RequestMapping("/cases/{number}/owner")
class OwnerPage implements CaseAct {

	private static final String TITLE = "audit.owner";

	private static final String DIVISION = "division";

	private final CaseCustodians custodians;

	private final Recommendations recommendations;

	private final Owners owners;

	private final HandOverForm form;

	private final Divisions divisions;

	OwnerPage(CaseCustodians custodians, Recommendations recommendations, Owners owners, HandOverForm form,
			Divisions divisions) {
		this.custodians = custodians;
		this.recommendations = recommendations;
		this.owners = owners;
		this.form = form;
		this.divisions = divisions;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return open(viewer).map(one -> new Link("owner", TITLE));
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page, Locale language, HttpServletResponse response) {
		Recommendation one = require(number, me);
		offer(one.said(DIVISION), page, language);
		return this.form.show(subject(one), page, response);
	}

	@PostMapping
	String handOver(@PathVariable String number, @RequestParam(defaultValue = "") String owner,
			@RequestParam String division, @RequestParam(defaultValue = "") String reason, Principal me, Model page,
			Locale language, HttpServletResponse response) {
		Recommendation one = require(number, me);
		if (!offer(division, page, language).containsKey(division)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return this.form.submit(subject(one), owner, reason, (person, why) -> {
			this.owners.handOver(one, person.id(), division, me.getName(), why);
			return true;
		}, page, response);
	}

	/** The divisions by id, with the one that is chosen. */
	private Map<String, String> offer(String division, Model page, Locale language) {
		Map<String, String> names = this.divisions.names(language);
		page.addAttribute(DIVISION, division);
		page.addAttribute("divisions", names);
		return names;
	}

	/**
	 * To others, and where there is nothing to hand over, it is as if it did not exist.
	 */
	private Recommendation require(String number, Principal me) {
		return open(this.custodians.require(number, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Optional<Recommendation> open(Viewer viewer) {
		return Optional.of(viewer.caseFile())
			.filter(part -> part.process().equals("audit-recommendation") && part.outcome() == null
					&& this.custodians.isCustodian(viewer))
			.map(part -> this.recommendations.of(part.number()));
	}

	private static Subject subject(Recommendation one) {
		return new Subject("/cases/%s/owner".formatted(one.number()), one.number(), TITLE, one.said("recommendation"),
				one.owner(), true);
	}

}
