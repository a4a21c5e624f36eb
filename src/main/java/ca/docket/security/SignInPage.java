package ca.docket.security;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
class SignInPage {

	@GetMapping("/sign-in")
	String show(Principal person) {
		return (person != null) ? "redirect:/" : "sign-in";
	}

}
