package ca.docket.electorlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.InventedExtract;
import ca.docket.electorlist.cut.Layouts;
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

	private final Layouts layouts;

	private final Cuts cuts;

	private final CampaignView view;

	RehearsalPage(OfficeDesk desk, Campaigns campaigns, Layouts layouts, Cuts cuts, CampaignView view) {
		this.desk = desk;
		this.campaigns = campaigns;
		this.layouts = layouts;
		this.cuts = cuts;
		this.view = view;
	}

	@PostMapping("/electorlist/{number}/invented")
	String invent(@PathVariable String number, Principal me) throws IOException {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		OfficeDesk.requireCoordinator(viewer);
		Case campaign = viewer.caseFile();
		if (!this.campaigns.isRehearsal(campaign) || !this.view.isExtractWanted(campaign)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		Cuts.Order order = this.campaigns.order(campaign, me.getName());
		byte[] extract = InventedExtract.of(this.layouts.find(order.layout()).orElseThrow(), order.recipients(), ROWS);
		this.cuts.handIn(order, new ByteArrayInputStream(extract), () -> this.view.isExtractWanted(campaign));
		return "redirect:/electorlist/{number}";
	}

}
