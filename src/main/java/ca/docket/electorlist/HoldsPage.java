package ca.docket.electorlist;

import java.security.Principal;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what needs the lists of a campaign beyond their day. */
@Controller
class HoldsPage {

	private static final int LONGEST = 200;

	private final OfficeDesk desk;

	private final DestructionHolds holds;

	HoldsPage(OfficeDesk desk, DestructionHolds holds) {
		this.desk = desk;
		this.holds = holds;
	}

	@PostMapping("/electorlist/{number}/hold")
	String place(@PathVariable String number, @RequestParam String reason, @RequestParam UUID key, Principal me) {
		this.desk.require(number, "electorlist", me.getName());
		if (reason.isBlank() || reason.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.holds.place(number, reason.strip(), key.toString(), me.getName());
		return "redirect:/electorlist/{number}";
	}

}
