package ca.docket.intake.register;

import java.security.Principal;
import java.util.Locale;

import ca.docket.casefile.PageLink;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
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
 * The page {@code /register}, for everybody who is signed in; the coordinators also see
 * what is on its way, and take entries up.
 */
@Controller
@RequestMapping(RegisterPage.PATH)
class RegisterPage {

	static final String PATH = "/register";

	private final Register register;

	private final DraftQueue draftQueue;

	private final Corrections corrections;

	RegisterPage(Register register, DraftQueue draftQueue, Corrections corrections) {
		this.register = register;
		this.draftQueue = draftQueue;
		this.corrections = corrections;
	}

	@Bean
	static PageLink registerLink() {
		return PageLink.forEverybody(PATH, "register.title");
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String on, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		RegisterQuery query = new RegisterQuery(this.register.today(), language);
		try {
			query = this.register.asked(on, "", language);
		}
		catch (RegisterQuery.Wrong ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("wrong", ex.key());
			page.addAttribute("sent", ex.sent());
		}
		boolean coordinates = this.draftQueue.isOf(me.getName());
		page.addAttribute("query", query);
		page.addAttribute("today", this.register.today());
		page.addAttribute("entries", this.register.read(query));
		page.addAttribute("coordinates", coordinates);
		if (coordinates) {
			page.addAttribute("drafts", this.draftQueue.drafts());
		}
		return "register";
	}

	/** For others it is as if it did not exist. */
	@PostMapping("/{entry}")
	String takeUp(@PathVariable String entry, Principal me, Model page, Locale language, HttpServletResponse response) {
		if (!this.draftQueue.isOf(me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			return "redirect:/tasks/" + this.draftQueue.task(this.corrections.takeUp(entry, me.getName()));
		}
		catch (Corrections.Meanwhile ex) {
			page.addAttribute("refusal", "register.taken");
			show("", me, page, language, response);
			response.setStatus(HttpStatus.CONFLICT.value());
			return "register";
		}
	}

}
