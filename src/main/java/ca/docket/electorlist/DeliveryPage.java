package ca.docket.electorlist;

import java.security.Principal;
import java.util.Map;

import ca.docket.casefile.Viewer;
import ca.docket.security.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a recipient: a new link, another contact, a stop. Nobody of the office sees
 * the link, and nobody alone changes where it goes.
 */
@Controller
@RequestMapping("/electorlist/deliveries/{number}")
class DeliveryPage {

	private static final String AGAIN = "redirect:/electorlist/deliveries/{number}";

	private static final int LONGEST = 200;

	private final OfficeDesk desk;

	private final Deliveries deliveries;

	private final ContactChanges changes;

	private final Stops stops;

	private final Messages messages;

	private final Breaches breaches;

	DeliveryPage(OfficeDesk desk, Deliveries deliveries, ContactChanges changes, Stops stops, Messages messages,
			Breaches breaches) {
		this.desk = desk;
		this.deliveries = deliveries;
		this.changes = changes;
		this.stops = stops;
		this.messages = messages;
		this.breaches = breaches;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		Viewer viewer = require(number, me);
		page.addAttribute("delivery", this.deliveries.find(number).orElseThrow());
		page.addAttribute("stop", this.stops.find(viewer.caseFile().partOf(), number).orElse(null));
		page.addAttribute("coordinator", OfficeDesk.isCoordinator(viewer));
		page.addAttribute("me", me.getName());
		return "electorlist/delivery";
	}

	private Viewer require(String number, Principal me) {
		return this.desk.require(number, "electorlist-delivery", me.getName());
	}

	@PostMapping("/again")
	@Transactional
	public String again(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		OfficeDesk.requireCoordinator(viewer);
		if (this.messages.isAwaited(viewer.caseFile().processInstanceId(), Messages.REISSUED)) {
			this.messages.send(viewer.caseFile().processInstanceId(), Messages.REISSUED, Map.of());
		}
		return AGAIN;
	}

	@PostMapping("/contact")
	@Transactional
	public String change(@PathVariable String number, @RequestParam String name, @RequestParam String email,
			@RequestParam String phone, @RequestParam String language, Principal me) {
		OfficeDesk.requireCoordinator(require(number, me));
		Contact contact = new Contact(name.strip(), email.strip(), phone.strip(), language);
		if (!isUsable(contact)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.changes.enter(number, contact, me.getName());
		return AGAIN;
	}

	private static boolean isUsable(Contact contact) {
		return Addresses.isOne(contact.email()) && isLine(contact.name()) && isLine(contact.phone())
				&& (contact.language().equals("en") || contact.language().equals("fr"));
	}

	private static boolean isLine(String text) {
		return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
	}

	@PostMapping("/confirm")
	@Transactional
	public String confirm(@PathVariable String number, @RequestParam boolean confirmed, @RequestParam String seen,
			Principal me) {
		OfficeDesk.requireCoordinator(require(number, me));
		this.changes.answer(number, confirmed, seen, me.getName());
		return AGAIN;
	}

	@PostMapping("/stop")
	String stop(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		this.stops.stop(viewer.caseFile().partOf(), number, viewer.caseFile().processInstanceId(),
				OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

	@PostMapping("/breach")
	String report(@PathVariable String number, Principal me) {
		this.breaches.report(number, OfficeDesk.actor(require(number, me), me));
		return AGAIN;
	}

	@PostMapping("/lift")
	String lift(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		this.stops.lift(viewer.caseFile().partOf(), number, viewer.caseFile().processInstanceId(),
				OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

}
