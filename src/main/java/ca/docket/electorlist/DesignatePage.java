package ca.docket.electorlist;

import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the contact of a recipient, once known, names who may collect the list too. */
@Controller
@RequestMapping("/t/{secret}/designates")
class DesignatePage {

	private final Designates designates;

	DesignatePage(Designates designates) {
		this.designates = designates;
	}

	@PostMapping
	String name(OpenedLink link, @RequestParam String name, @RequestParam String email, @RequestParam String codeBy,
			@RequestParam String codeTo, @RequestParam String spoken, @RequestParam String role, Locale language) {
		if (this.designates.areTooMany(link.requireContact())) {
			return ListPage.again(language, "designates");
		}
		Contact contact = new Contact(name.strip(), email.strip(), codeTo.strip(), spoken, codeBy);
		boolean named = contact.isUsable() && Set.of(LinkHolder.DEPUTY, "designate").contains(role)
				&& this.designates.name(link, role, contact);
		return ListPage.again(language, named ? "" : "designate");
	}

	@PostMapping("/{id}/revoke")
	String revoke(OpenedLink link, @PathVariable String id, Locale language) {
		this.designates.revoke(link, id);
		return ListPage.again(language, "");
	}

}
