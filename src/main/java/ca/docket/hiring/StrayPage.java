package ca.docket.hiring;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.UUID;

import ca.docket.casefile.Fact;
import ca.docket.casefile.PageLink;
import ca.docket.casefile.Reason;
import ca.docket.security.Directory;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The emails that are on no list of an open competition, for those who may read them, at
 * any time.
 */
@Controller
class StrayPage {

	private static final String PATH = "/hiring/emails";

	private static final String NONE = "none";

	private final StrayEmails strays;

	private final HiringEmails emails;

	private final EmailRows rows;

	private final Competitions competitions;

	private final Directory directory;

	StrayPage(StrayEmails strays, HiringEmails emails, EmailRows rows, Competitions competitions, Directory directory) {
		this.strays = strays;
		this.emails = emails;
		this.rows = rows;
		this.competitions = competitions;
		this.directory = directory;
	}

	@Bean
	static PageLink linkToStrays() {
		return new PageLink((rights, groups) -> groups.contains("hr") || groups.contains("accommodation"), PATH,
				"hiring.strays");
	}

	/**
	 * An email.
	 *
	 * @param by who decided on it; null before
	 */
	record Stray(HiringEmail email, List<Fact> facts, String by) {
	}

	@GetMapping(PATH)
	String show(Principal me, Locale language, Model page) {
		if (!isFor(false, me) && !isFor(true, me)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("emails",
				List.of(false, true)
					.stream()
					.filter(accommodation -> isFor(accommodation, me))
					.flatMap(accommodation -> this.emails.strays(accommodation).stream())
					.map(one -> new Stray(one.email(), this.rows.facts(one, language), by(one.email())))
					.toList());
		page.addAttribute("competitions", this.competitions.all());
		page.addAttribute("left", this.emails.areLeft());
		return "hiring/strays";
	}

	private String by(HiringEmail email) {
		return (email.sortedBy() != null) ? this.directory.name(email.sortedBy()) : null;
	}

	private boolean isFor(boolean accommodation, Principal me) {
		return this.directory.groupsOf(me.getName()).contains(accommodation ? "accommodation" : "hr");
	}

	@PostMapping(path = PATH + "/{id}", params = "competition")
	@Transactional
	public String settle(@PathVariable UUID id, @RequestParam String competition,
			@RequestParam(defaultValue = "") String reason, Principal me, Locale language, Model page,
			HttpServletResponse response) {
		require(id, me);
		Optional<HiringEmail> email = this.emails.stray(id).filter(one -> one.sorting() == null);
		if (email.isEmpty()) {
			return refuse("hiring.sorted", me, language, page, response);
		}
		boolean known = competition.equals(NONE) || this.competitions.find(competition).isPresent();
		if (!known || !Reason.isGiven(reason)) {
			return refuse("hiring.strays.missing", me, language, page, response);
		}
		this.strays.settle(email.get(), competition, reason.strip(), me.getName());
		return "redirect:" + PATH;
	}

	@PostMapping(path = PATH + "/{id}", params = "confirmation")
	@Transactional
	public String confirm(@PathVariable UUID id, @RequestParam String confirmation, Principal me, Locale language,
			Model page, HttpServletResponse response) {
		require(id, me);
		Optional<HiringEmail> email = this.emails.stray(id).filter(one -> one.sorting() != null);
		if (email.isEmpty()) {
			return refuse("hiring.sorted", me, language, page, response);
		}
		if (!this.emails.isSecond(List.of(me.getName()), email.get())) {
			return refuse("hiring.second", me, language, page, response);
		}
		if (confirmation.equals("confirm")) {
			this.strays.confirm(email.get(), me.getName());
		}
		else {
			this.emails.putBack(id);
		}
		return "redirect:" + PATH;
	}

	private String refuse(String refusal, Principal me, Locale language, Model page, HttpServletResponse response) {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		page.addAttribute("refusal", refusal);
		return show(me, language, page);
	}

	/** Only those who may read it learn what became of it. */
	private void require(UUID id, Principal me) {
		if (this.emails.find(id).filter(email -> isFor(email.accommodation(), me)).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
