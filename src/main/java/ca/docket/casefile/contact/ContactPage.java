package ca.docket.casefile.contact;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.security.Addresses;
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
 * The page on which the office changes a contact of an open case, or confirms a new
 * address.
 */
@Controller
@RequestMapping("/cases/{number}/contacts/{role:[a-z0-9-]+}")
class ContactPage {

	private static final int LONGEST = 200;

	private final CaseCustodians custodians;

	private final Contacts contacts;

	private final ContactWords words;

	private final ContactChange change;

	private final NewAddresses addresses;

	ContactPage(CaseCustodians custodians, Contacts contacts, ContactWords words, ContactChange change,
			NewAddresses addresses) {
		this.custodians = custodians;
		this.contacts = contacts;
		this.words = words;
		this.change = change;
		this.addresses = addresses;
	}

	@GetMapping
	String show(@PathVariable String number, @PathVariable String role, Principal me, Model page, Locale language) {
		Case caseFile = mine(number, me);
		return page(caseFile, known(caseFile, role), null, page, language);
	}

	@PostMapping
	String change(@PathVariable String number, @PathVariable String role, Typed typed, Principal me, Model page,
			Locale language, HttpServletResponse response) {
		Case caseFile = mine(number, me);
		Contact changed = typed.as(known(caseFile, role));
		Optional<String> refusal = refusal(changed);
		if (refusal.isPresent()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(caseFile, changed, refusal.get(), page, language);
		}
		if (!this.change.to(caseFile, changed, me.getName())) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(caseFile, changed, "contact.too-late", page, language);
		}
		return "redirect:/cases/{number}#contacts";
	}

	/**
	 * @param seen the address that is confirmed
	 */
	@PostMapping("/confirmed")
	String confirm(@PathVariable String number, @PathVariable String role, @RequestParam(defaultValue = "") String seen,
			Principal me) {
		Case caseFile = mine(number, me);
		if (!this.addresses.confirm(caseFile, known(caseFile, role), seen, me.getName())) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return "redirect:/cases/{number}#contacts";
	}

	/** What was typed; null where a field was not sent. */
	record Typed(String name, String email, String phone, String language) {

		Contact as(Contact known) {
			return new Contact(known.caseNumber(), known.role(), plain(this.name), plain(this.email), plain(this.phone),
					"fr".equals(this.language) ? Locale.FRENCH : Locale.ENGLISH);
		}

		private static String plain(String typed) {
			return (typed != null) ? typed.replace("\0", "").strip() : "";
		}

	}

	private static Optional<String> refusal(Contact typed) {
		if (typed.name().isEmpty() || typed.name().length() > LONGEST || typed.phone().length() > LONGEST) {
			return Optional.of("contact.name-missing");
		}
		return Addresses.isOne(typed.email()) ? Optional.empty() : Optional.of("contact.bad-address");
	}

	private Case mine(String number, Principal me) {
		return this.custodians.require(number, me.getName()).caseFile();
	}

	private Contact known(Case caseFile, String role) {
		return this.contacts.of(caseFile.number())
			.stream()
			.filter(contact -> contact.role().equals(role))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String page(Case caseFile, Contact contact, String refusal, Model page, Locale language) {
		page.addAttribute("file", caseFile);
		page.addAttribute("label", this.words.role(caseFile, contact, language));
		page.addAttribute("contact", contact);
		page.addAttribute("refusal", refusal);
		return "contact/change";
	}

}
