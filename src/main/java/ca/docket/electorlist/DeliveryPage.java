package ca.docket.electorlist;

import java.security.Principal;
import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a recipient: a new link, a stop, a breach. Nobody of the office sees the
 * link.
 */
@Controller
@RequestMapping("/electorlist/deliveries/{number}")
class DeliveryPage {

	private static final String AGAIN = "redirect:/electorlist/deliveries/{number}";

	private final OfficeDesk desk;

	private final Deliveries deliveries;

	private final NewContacts newContacts;

	private final Stops stops;

	private final ProcessMessages messages;

	private final BreachReports breaches;

	DeliveryPage(OfficeDesk desk, Deliveries deliveries, NewContacts newContacts, Stops stops, ProcessMessages messages,
			BreachReports breaches) {
		this.desk = desk;
		this.deliveries = deliveries;
		this.newContacts = newContacts;
		this.stops = stops;
		this.messages = messages;
		this.breaches = breaches;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		Viewer viewer = require(number, me);
		Delivery delivery = this.deliveries.find(number).orElseThrow();
		page.addAttribute("delivery", delivery);
		page.addAttribute("newOnes", this.newContacts.of(delivery));
		page.addAttribute("altered", this.newContacts.altered(delivery));
		page.addAttribute("breaches", this.breaches.count(delivery));
		page.addAttribute("manager", OfficeDesk.isManager(viewer));
		page.addAttribute("stop", this.stops.find(number).orElse(null));
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
		this.messages.sendIfAwaited(viewer.caseFile().processInstanceId(), Delivery.REISSUED, Map.of());
		return AGAIN;
	}

	@PostMapping("/stop")
	String stop(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		this.stops.stop(viewer.caseFile().processInstanceId(), OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

	@PostMapping("/breach")
	String report(@PathVariable String number, @RequestParam int known, Principal me) {
		this.breaches.report(number, known, OfficeDesk.actor(require(number, me), me));
		return AGAIN;
	}

	@PostMapping("/lift")
	String lift(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		this.stops.lift(number, viewer.caseFile().processInstanceId(), OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

}
