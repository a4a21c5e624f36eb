package ca.docket.casefile;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody who may read a confidential case asks to release it, or agrees; both are on
 * record.
 */
@Controller
class ReleaseCall {

	private final CaseAccess access;

	private final Disclosures disclosures;

	private final AuditTrail auditTrail;

	ReleaseCall(CaseAccess access, Disclosures disclosures, AuditTrail auditTrail) {
		this.access = access;
		this.disclosures = disclosures;
		this.auditTrail = auditTrail;
	}

	@PostMapping("/cases/{number}/release")
	@Transactional
	public String ask(@PathVariable String number, @RequestParam String reason, Principal me) {
		Viewer viewer = this.access.require(number, me.getName());
		if (!Reason.isGiven(reason)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (this.disclosures.ask(number, me.getName(), reason.strip())) {
			note(viewer, "disclosure-asked", reason.strip());
		}
		return "redirect:/cases/{number}";
	}

	@PostMapping("/cases/{number}/release/agreed")
	@Transactional
	public String agree(@PathVariable String number, @RequestParam(defaultValue = "") String seen, Principal me) {
		Viewer viewer = this.access.require(number, me.getName());
		if (!this.disclosures.agree(viewer, seen)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		note(viewer, "disclosed", this.disclosures.asked(number).orElseThrow().reason());
		return "redirect:/cases/{number}";
	}

	private void note(Viewer viewer, String action, String reason) {
		this.auditTrail.note(viewer.caseFile().processInstanceId(), viewer.person(), action, null,
				Map.of("reason", reason));
	}

}
