package ca.docket.casefile.followon;

import java.security.Principal;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Viewer;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Starts by hand, from the page of a case, the cases that no process took when they were
 * to follow from it.
 */
@Controller
class FollowOnPage {

	private final CaseAccess access;

	private final Rights rights;

	private final FollowOns followOns;

	FollowOnPage(CaseAccess access, Rights rights, FollowOns followOns) {
		this.access = access;
		this.rights = rights;
		this.followOns = followOns;
	}

	/** What is still not taken stands on the page and on record. */
	@PostMapping("/cases/{number}/follow-on")
	String start(@PathVariable String number, Principal me) {
		Viewer viewer = this.access.require(number, me.getName());
		if (!this.rights.oversees(viewer.groups(), viewer.caseFile().process())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.followOns.start(viewer.caseFile(), this.followOns.notTaken(viewer.caseFile()), me.getName(),
				viewer.caseFile().submitter());
		return "redirect:/cases/{number}#follow-on";
	}

}
