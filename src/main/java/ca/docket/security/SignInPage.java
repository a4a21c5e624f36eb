package ca.docket.security;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in, and see that they signed out. */
@Controller
class SignInPage {

	private final String demoPassword;

	SignInPage(Environment environment) {
		this.demoPassword = environment.matchesProfiles("!production")
				? environment.getProperty("docket.local.password") : null;
	}

	@GetMapping("/sign-in")
	String show(Principal person, Model model, HttpServletRequest request) {
		if (person != null) {
			return "redirect:/";
		}
		model.addAttribute("signedOut", SignOut.justHappened(request));
		model.addAttribute("demoPassword", this.demoPassword);
		return "sign-in";
	}

}
