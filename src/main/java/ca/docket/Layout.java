package ca.docket;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the bar on top of every page of ours shows: the office and who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Layout {

	private final Office office;

	private final boolean mailbox;

	Layout(Office office, Environment environment) {
		this.office = office;
		this.mailbox = environment.acceptsProfiles(Profiles.of("!production"));
	}

	@ModelAttribute
	void show(HttpServletRequest request, Model page) {
		Principal person = request.getUserPrincipal();
		page.addAttribute("office", this.office.name());
		page.addAttribute("signedIn", (person != null) ? person.getName() : null);
		page.addAttribute("mailbox", this.mailbox);
	}

}
