package ca.docket.electorlist;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a campaign: its recipients and how far they are, the extract, what stops
 * all of them, and what needs their lists beyond their day.
 */
@Controller
@RequestMapping("/electorlist/{number}")
class CampaignPage {

	private static final String AGAIN = "redirect:/electorlist/{number}";

	private final OfficeDesk desk;

	private final CampaignView view;

	private final Campaigns campaigns;

	private final Cuts cuts;

	private final Stops stops;

	private final DestructionHolds holds;

	CampaignPage(OfficeDesk desk, CampaignView view, Campaigns campaigns, Cuts cuts, Stops stops,
			DestructionHolds holds) {
		this.desk = desk;
		this.view = view;
		this.campaigns = campaigns;
		this.cuts = cuts;
		this.stops = stops;
		this.holds = holds;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		return this.view.show(require(number, me), page);
	}

	private Viewer require(String number, Principal me) {
		return this.desk.require(number, "electorlist", me.getName());
	}

	/** The bytes are the body: nothing is read before it is known who sends them. */
	@PostMapping(path = "/extract", consumes = "application/octet-stream")
	ResponseEntity<Map<String, Object>> handIn(@PathVariable String number, Principal me, HttpServletRequest request)
			throws IOException {
		Viewer viewer = require(number, me);
		OfficeDesk.requireCoordinator(viewer);
		Case campaign = viewer.caseFile();
		if (!this.view.isExtractWanted(campaign) || this.campaigns.isRehearsal(campaign)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		Cuts.Order order = this.campaigns.order(campaign, me.getName());
		try {
			CutState kept = this.cuts.handIn(order, request.getInputStream(),
					() -> this.view.isExtractWanted(campaign));
			return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("size", kept.size(), "sha256", kept.sha256()));
		}
		catch (Cuts.NotWanted ex) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/stop")
	String stop(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		OfficeDesk.requireManager(viewer);
		this.stops.stop(viewer.caseFile().processInstanceId(), OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

	@PostMapping("/lift")
	String lift(@PathVariable String number, Principal me) {
		Viewer viewer = require(number, me);
		this.stops.lift(number, viewer.caseFile().processInstanceId(), OfficeDesk.actor(viewer, me));
		return AGAIN;
	}

	@PostMapping("/hold")
	String hold(@PathVariable String number, @RequestParam String reason, @RequestParam UUID key, Principal me) {
		require(number, me);
		this.holds.place(number, OfficeDesk.requireReason(reason), key.toString(), me.getName());
		return AGAIN;
	}

}
