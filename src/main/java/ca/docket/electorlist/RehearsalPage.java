package ca.docket.electorlist;

import java.security.Principal;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Hands in invented electors for a rehearsal, to which no others go. */
@Controller
class RehearsalPage {

	/** EXAMPLE: enough to count them. */
	private static final int ROWS = 10;

	private final OfficeDesk desk;

	private final Campaigns campaigns;

	private final InventedElectors electors;

	private final CampaignView view;

	RehearsalPage(OfficeDesk desk, Campaigns campaigns, InventedElectors electors, CampaignView view) {
		this.desk = desk;
		this.campaigns = campaigns;
		this.electors = electors;
		this.view = view;
	}

	@PostMapping("/electorlist/{number}/invented")
	String invent(@PathVariable String number, Principal me) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		OfficeDesk.requireCoordinator(viewer);
		Case campaign = viewer.caseFile();
		if (!this.campaigns.isRehearsal(campaign) || !this.view.isExtractWanted(campaign)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.electors.handIn(campaign, me.getName(), ROWS, () -> this.view.isExtractWanted(campaign));
		return "redirect:/electorlist/{number}";
	}

}
