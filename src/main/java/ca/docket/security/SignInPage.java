package ca.docket.security;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in, and see that they have signed out. */
@Controller
class SignInPage {

	private final String demoPassword;

	private final boolean provider;

	SignInPage(Environment environment, Provider provider) {
		this.provider = provider.used();
		this.demoPassword = environment.matchesProfiles("!production") && !provider.used()
				? environment.getProperty("docket.local.password") : null;
	}

	@GetMapping("/sign-in")
	String show(Principal person, @RequestParam(defaultValue = "0") int wait, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (person != null) {
			return "redirect:/";
		}
		PersonLanguage.remember(request.getParameter("language"), response);
		String signedOut = SignOut.justHappened(request);
		model.addAttribute("signedOut", signedOut != null);
		if (StringUtils.hasText(signedOut)) {
			// Not a redirect: where a form leads, our policy for pages follows to the
			// end.
			response.setHeader("Refresh", "0; url=" + signedOut);
		}
		model.addAttribute("wait", wait);
		model.addAttribute("provider", this.provider);
		model.addAttribute("demoPassword", this.demoPassword);
		return "sign-in";
	}

}
