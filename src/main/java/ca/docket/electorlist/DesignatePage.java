package ca.docket.electorlist;

import java.util.Locale;
import java.util.Set;

import ca.docket.token.Token;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the contact of a recipient, once known, names who may collect the list too. */
@Controller
@RequestMapping("/t/{secret}/designates")
class DesignatePage {

	private final OpenedLinks links;

	private final Designates designates;

	DesignatePage(OpenedLinks links, Designates designates) {
		this.links = links;
		this.designates = designates;
	}

	@ModelAttribute("link")
	OpenedLink link(@RequestAttribute Token token,
			@CookieValue(name = OpenedLinks.COOKIE, required = false) String kept) {
		return this.links.of(token, kept);
	}

	@PostMapping
	String name(@ModelAttribute(name = "link", binding = false) OpenedLink link, @RequestParam String name,
			@RequestParam String email, @RequestParam String phone, @RequestParam String spoken,
			@RequestParam String role, Locale language) {
		link.requireContact();
		Contact contact = new Contact(name.strip(), email.strip(), phone.strip(), spoken);
		boolean named = contact.isUsable() && Set.of("deputy", "designate").contains(role)
				&& this.designates.name(link, role, contact);
		return back(language, named ? "" : "designate");
	}

	@PostMapping("/{id}/revoke")
	String revoke(@ModelAttribute(name = "link", binding = false) OpenedLink link, @PathVariable String id,
			Locale language) {
		this.designates.revoke(link, id);
		return back(language, "");
	}

	private static String back(Locale language, String told) {
		return "redirect:/t/{secret}/list?language=%s&told=%s".formatted(language.getLanguage(), told);
	}

}
