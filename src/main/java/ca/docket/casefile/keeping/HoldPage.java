package ca.docket.casefile.keeping;

import java.security.Principal;
import java.util.Set;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Reason;
import ca.docket.casefile.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a hold is placed on a case and lifted. */
@Controller
@RequestMapping("/cases/{number}/hold")
class HoldPage {

	private static final Set<String> KINDS = Set.of("legal", "foi");

	private final CaseCustodians custodians;

	private final Holds holds;

	private final Wording wording;

	private final Office office;

	HoldPage(CaseCustodians custodians, Holds holds, Wording wording, Office office) {
		this.custodians = custodians;
		this.holds = holds;
		this.wording = wording;
		this.office = office;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		return page(mine(number, me), null, null, page);
	}

	@PostMapping
	String place(@PathVariable String number, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String reason, Principal me, Model page, HttpServletResponse response) {
		Case held = mine(number, me);
		if (!KINDS.contains(kind)) {
			return refuse(held, "hold.kind-missing", reason, HttpStatus.BAD_REQUEST, page, response);
		}
		return act(held, reason, () -> this.holds.place(held, me.getName(), kind, reason.strip()), page, response);
	}

	@PostMapping("/{id}/lift")
	String lift(@PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
			Principal me, Model page, HttpServletResponse response) {
		Case held = mine(number, me);
		return act(held, reason, () -> this.holds.lift(held, me.getName(), id, reason.strip()), page, response);
	}

	private String act(Case held, String reason, Runnable act, Model page, HttpServletResponse response) {
		if (!Reason.isGiven(reason)) {
			return refuse(held, "hold.reason-missing", reason, HttpStatus.BAD_REQUEST, page, response);
		}
		try {
			act.run();
			return "redirect:/cases/" + held.number() + "/hold";
		}
		catch (Holds.TooLate ex) {
			return refuse(held, "hold.too-late", reason, HttpStatus.CONFLICT, page, response);
		}
	}

	private Case mine(String number, Principal me) {
		return this.custodians.require(number, me.getName()).caseFile();
	}

	private String refuse(Case held, String refusal, String reason, HttpStatus status, Model page,
			HttpServletResponse response) {
		response.setStatus(status.value());
		return page(held, refusal, reason, page);
	}

	private String page(Case held, String refusal, String reason, Model page) {
		page.addAttribute("held", held);
		page.addAttribute("all", this.holds.of(held));
		page.addAttribute("wording", this.wording);
		page.addAttribute("refusal", refusal);
		page.addAttribute("reason", reason);
		page.addAttribute("zone", this.office.zone());
		return "hold";
	}

}
