package ca.docket.casefile;

import java.security.Principal;
import java.util.List;

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

/** The page on which a submitter withdraws their case and gives a reason. */
@Controller
@RequestMapping("/cases/{number}/withdraw")
class WithdrawPage {

	private final Cases cases;

	private final Withdrawals withdrawals;

	WithdrawPage(Cases cases, Withdrawals withdrawals) {
		this.cases = cases;
		this.withdrawals = withdrawals;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page, HttpServletResponse response) {
		Case mine = mine(number, me);
		return (mine.outcome() == null) ? page(mine, null, page) : ended(mine, page, response);
	}

	@PostMapping
	String withdraw(@PathVariable String number, @RequestParam String reason, Principal me, Model page,
			HttpServletResponse response) {
		Case mine = mine(number, me);
		if (mine.outcome() != null) {
			return ended(mine, page, response);
		}
		if (!Reason.isGiven(reason)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(mine, "withdraw.reason-missing", page);
		}
		try {
			this.withdrawals.withdraw(mine, reason.strip());
			return "redirect:/cases/{number}";
		}
		catch (Withdrawals.Ended ex) {
			return ended(mine, page, response);
		}
	}

	/** Another's case is as if it did not exist, and one that nobody can withdraw. */
	private Case mine(String number, Principal me) {
		return this.cases.find(number)
			.filter(found -> found.submitter().equals(me.getName()))
			.filter(found -> found.outcome() != null || !this.withdrawals.possible(List.of(found)).isEmpty())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String ended(Case mine, Model page, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(mine, "withdraw.ended", page);
	}

	private static String page(Case mine, String refusal, Model page) {
		page.addAttribute("mine", mine);
		page.addAttribute("refusal", refusal);
		return "withdraw";
	}

}
