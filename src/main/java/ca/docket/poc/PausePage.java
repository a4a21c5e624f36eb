package ca.docket.poc;

import java.security.Principal;
import java.util.Set;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Reason;
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

/** The page on which somebody on the team, or any reviewer, pauses a trial. */
@Controller
@RequestMapping("/cases/{number}/pause")
class PausePage {

	private static final Set<String> CAUSES = Set.of("harm", "breach", "complaint", "other");

	private final Cases cases;

	private final Pauses pauses;

	PausePage(Cases cases, Pauses pauses) {
		this.cases = cases;
		this.pauses = pauses;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		page.addAttribute("trial", require(number, me));
		return "poc/pause";
	}

	@PostMapping
	String pause(@PathVariable String number, @RequestParam(defaultValue = "") String cause,
			@RequestParam(defaultValue = "") String reason, Principal me, Model page, HttpServletResponse response) {
		Case trial = require(number, me);
		if (!CAUSES.contains(cause) || !Reason.isGiven(reason)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("trial", trial);
			page.addAttribute("refusal", "poc.pause.missing");
			return "poc/pause";
		}
		this.pauses.pause(trial, me.getName(), cause, reason.strip());
		return "redirect:/cases/{number}";
	}

	/** To whoever may not pause it, it is as if it did not exist. */
	private Case require(String number, Principal me) {
		return this.cases.find(number)
			.filter(found -> this.pauses.may(found, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
