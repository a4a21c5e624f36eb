package ca.docket.electorlist;

import java.security.Principal;

import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes changes of contacts: nobody alone changes where a link goes. */
@Controller
@RequestMapping("/electorlist/deliveries/{number}")
class RecipientContactPage {

	private static final String AGAIN = "redirect:/electorlist/deliveries/{number}";

	private final OfficeDesk desk;

	private final ContactChanges changes;

	private final NewContacts newContacts;

	private final Designates designates;

	RecipientContactPage(OfficeDesk desk, ContactChanges changes, NewContacts newContacts, Designates designates) {
		this.desk = desk;
		this.changes = changes;
		this.newContacts = newContacts;
		this.designates = designates;
	}

	private Viewer require(String number, Principal me) {
		return this.desk.require(number, "electorlist-delivery", me.getName());
	}

	@PostMapping("/contact")
	@Transactional
	public String change(@PathVariable String number, @RequestParam String role, @RequestParam String name,
			@RequestParam String email, @RequestParam String codeBy, @RequestParam String codeTo,
			@RequestParam String spoken, Principal me) {
		OfficeDesk.requireCoordinator(require(number, me));
		Contact contact = new Contact(name.strip(), email.strip(), codeTo.strip(), spoken, codeBy);
		this.changes.enter(number, new ContactChange(role, contact, me.getName()));
		return AGAIN;
	}

	@PostMapping("/confirm")
	@Transactional
	public String confirm(@PathVariable String number, @RequestParam boolean confirmed, @RequestParam String seen,
			Principal me) {
		OfficeDesk.requireCoordinator(require(number, me));
		this.changes.answer(number, confirmed, seen, me.getName());
		return AGAIN;
	}

	@PostMapping("/allow")
	String allow(@PathVariable String number, @RequestParam String holder, @RequestParam String seen, Principal me) {
		OfficeDesk.requireManager(require(number, me));
		this.newContacts.allow(number, holder, seen, me.getName());
		return AGAIN;
	}

	@PostMapping("/designates/{id}/revoke")
	String revoke(@PathVariable String number, @PathVariable String id, Principal me) {
		require(number, me);
		this.designates.revoke(number, id, me.getName());
		return AGAIN;
	}

}
