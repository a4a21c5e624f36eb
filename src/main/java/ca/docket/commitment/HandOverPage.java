package ca.docket.commitment;

import java.security.Principal;
import java.util.Locale;

import ca.docket.casefile.keeping.CaseCustodians;
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
 * The page on which those who see every case of the process give a commitment to another
 * owner, because the one it had left.
 */
@Controller
@RequestMapping("/cases/{number}/commitments/{id}")
class HandOverPage {

	private final CaseCustodians custodians;

	private final Commitments commitments;

	private final HandOver handOver;

	private final HandOverForm form;

	HandOverPage(CaseCustodians custodians, Commitments commitments, HandOver handOver, HandOverForm form) {
		this.custodians = custodians;
		this.commitments = commitments;
		this.handOver = handOver;
		this.form = form;
	}

	@GetMapping
	String show(@PathVariable String number, @PathVariable String id, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		return this.form.show(subject(require(number, id, me), language), page, response);
	}

	@PostMapping
	String handOver(@PathVariable String number, @PathVariable String id, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String reason, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		Commitment commitment = require(number, id, me);
		return this.form.submit(subject(commitment, language), owner, reason,
				(person, why) -> this.handOver.to(person, commitment, me.getName(), why), page, response);
	}

	/** One of another case, or of nobody's, is as if it did not exist. */
	private Commitment require(String number, String id, Principal me) {
		this.custodians.require(number, me.getName());
		return this.commitments.find(id)
			.filter(found -> found.caseNumber().equals(number))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Subject subject(Commitment commitment, Locale language) {
		return new Subject("/cases/%s/commitments/%s".formatted(commitment.caseNumber(), commitment.id()),
				commitment.caseNumber(), "hand-over.title", commitment.number() + ". " + commitment.what(language),
				commitment.owner(), commitment.isOpen());
	}

}
