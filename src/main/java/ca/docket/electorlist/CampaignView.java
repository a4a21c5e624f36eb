package ca.docket.electorlist;

import java.util.UUID;

import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Viewer;
import ca.docket.electorlist.cut.Cuts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a campaign: its recipients, how far they are, and what its viewer may do. */
@Component
class CampaignView {

	static final String CORRECTION = "electorlist.correction";

	private final Campaigns campaigns;

	private final Deliveries deliveries;

	private final Cuts cuts;

	private final Stops stops;

	private final Editions editions;

	private final ProcessMessages messages;

	CampaignView(Campaigns campaigns, Deliveries deliveries, Cuts cuts, Stops stops, Editions editions,
			ProcessMessages messages) {
		this.campaigns = campaigns;
		this.deliveries = deliveries;
		this.cuts = cuts;
		this.stops = stops;
		this.editions = editions;
		this.messages = messages;
	}

	String show(Viewer viewer, Model page) {
		Case campaign = viewer.caseFile();
		String number = campaign.number();
		boolean correctable = isCorrectable(campaign);
		page.addAttribute("campaign", campaign);
		page.addAttribute("deliveries", this.deliveries.of(number));
		page.addAttribute("progress", this.cuts.latest(number).map(CutProgress::of).orElse(null));
		page.addAttribute("stop", this.stops.find(number).orElse(null));
		page.addAttribute("gap", this.stops.hasGap(number));
		page.addAttribute("rehearsal", this.campaigns.isRehearsal(campaign));
		page.addAttribute("key", UUID.randomUUID());
		page.addAttribute("manager", OfficeDesk.isManager(viewer));
		page.addAttribute("extractWanted", OfficeDesk.isCoordinator(viewer) && isExtractWanted(campaign));
		page.addAttribute("correctable", OfficeDesk.isCoordinator(viewer) && correctable);
		page.addAttribute("urgentAnyway",
				OfficeDesk.isManager(viewer) && correctable && !this.editions.canBeUrgent(number));
		return "electorlist/campaign";
	}

	boolean isExtractWanted(Case campaign) {
		return this.messages.isOpen(campaign.processInstanceId(), "Activity_HandInExtract");
	}

	boolean isCorrectable(Case campaign) {
		return this.messages.isAwaited(campaign.processInstanceId(), CORRECTION);
	}

}
