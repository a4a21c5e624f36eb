package ca.docket.casefile;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody who may read a confidential case releases it, which is on record. */
@Controller
class ReleaseCall {

	private static final int LONGEST = 2000;

	private final CaseAccess access;

	private final Confidentiality confidentiality;

	private final AuditTrail auditTrail;

	private final Clock clock;

	ReleaseCall(CaseAccess access, Confidentiality confidentiality, AuditTrail auditTrail, Clock clock) {
		this.access = access;
		this.confidentiality = confidentiality;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@PostMapping("/cases/{number}/release")
	@Transactional
	public String release(@PathVariable String number, @RequestParam String reason, Principal me) {
		Case caseFile = this.access.require(number, me.getName()).caseFile();
		if (reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (this.confidentiality.release(number)) {
			this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(this.clock.instant(), me.getName(), null,
					"disclosed", null, Viewer.CASE, Map.of("reason", reason.strip())));
		}
		return "redirect:/cases/{number}";
	}

}
