package ca.docket.commitment;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Reason;
import ca.docket.casefile.Wording;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.security.Directory;
import ca.docket.security.Person;
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

	private final Directory people;

	private final HandOver handOver;

	private final Wording wording;

	HandOverPage(CaseCustodians custodians, Commitments commitments, Directory people, HandOver handOver,
			Wording wording) {
		this.custodians = custodians;
		this.commitments = commitments;
		this.people = people;
		this.handOver = handOver;
		this.wording = wording;
	}

	/** What was entered, to be shown again where it is refused. */
	private record Entered(String owner, String reason) {
	}

	@GetMapping
	String show(@PathVariable String number, @PathVariable String id, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		Commitment commitment = require(number, id, me);
		return commitment.isOpen() ? page(commitment, null, new Entered("", ""), page, language)
				: refuse(commitment, "ended", new Entered("", ""), page, language, response);
	}

	@PostMapping
	String handOver(@PathVariable String number, @PathVariable String id, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String reason, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		Commitment commitment = require(number, id, me);
		Entered entered = new Entered(owner.strip(), reason.strip());
		Optional<Person> person = person(entered.owner());
		if (person.isEmpty()) {
			return refuse(commitment, "unknown", entered, page, language, response);
		}
		if (person.get().id().equals(commitment.owner())) {
			return refuse(commitment, "same", entered, page, language, response);
		}
		if (!Reason.isGiven(reason)) {
			return refuse(commitment, "reason", entered, page, language, response);
		}
		return this.handOver.to(person.get(), commitment, me.getName(), entered.reason())
				? "redirect:/cases/{number}#commitments"
				: refuse(commitment, "ended", entered, page, language, response);
	}

	private Optional<Person> person(String named) {
		return (named.isEmpty() || named.indexOf('\0') >= 0) ? Optional.empty() : this.people.named(named);
	}

	/** One of another case, or of nobody's, is as if it did not exist. */
	private Commitment require(String number, String id, Principal me) {
		this.custodians.require(number, me.getName());
		return this.commitments.find(id)
			.filter(found -> found.caseNumber().equals(number))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String refuse(Commitment commitment, String why, Entered entered, Model page, Locale language,
			HttpServletResponse response) {
		response.setStatus((why.equals("ended") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
		return page(commitment, "hand-over.refused." + why, entered, page, language);
	}

	private String page(Commitment commitment, String refusal, Entered entered, Model page, Locale language) {
		page.addAttribute("commitment", commitment);
		page.addAttribute("what", commitment.what(language));
		page.addAttribute("owner", this.wording.person(commitment.owner()));
		page.addAttribute("entered", entered);
		page.addAttribute("refusal", refusal);
		return "hand-over";
	}

}
