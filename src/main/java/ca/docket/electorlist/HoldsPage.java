package ca.docket.electorlist;

import java.security.Principal;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what needs the lists of a campaign beyond their day. */
@Controller
class HoldsPage {

	private final OfficeDesk desk;

	private final DestructionHolds holds;

	HoldsPage(OfficeDesk desk, DestructionHolds holds) {
		this.desk = desk;
		this.holds = holds;
	}

	@PostMapping("/electorlist/{number}/hold")
	String place(@PathVariable String number, @RequestParam String reason, @RequestParam UUID key, Principal me) {
		this.desk.require(number, "electorlist", me.getName());
		this.holds.place(number, OfficeDesk.requireReason(reason), key.toString(), me.getName());
		return "redirect:/electorlist/{number}";
	}

}
