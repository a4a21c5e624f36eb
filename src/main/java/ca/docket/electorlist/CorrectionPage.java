package ca.docket.electorlist;

import java.security.Principal;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins another edition; an urgent one only where others can travel with it. */
@Controller
class CorrectionPage {

	private final OfficeDesk desk;

	private final CampaignView view;

	private final Editions editions;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	CorrectionPage(OfficeDesk desk, CampaignView view, Editions editions, DeliveryLedger ledger,
			ProcessMessages messages) {
		this.desk = desk;
		this.view = view;
		this.editions = editions;
		this.ledger = ledger;
		this.messages = messages;
	}

	@PostMapping("/electorlist/{number}/correction")
	@Transactional
	public String correct(@PathVariable String number, @RequestParam(defaultValue = "false") boolean urgent,
			Principal me, Model page, HttpServletResponse response) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		boolean exception = urgent && !this.editions.canBeUrgent(number);
		if (exception && !OfficeDesk.isManager(viewer)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			page.addAttribute("refusal", "electorlist.correct.few");
			return this.view.show(viewer, page);
		}
		if (!exception) {
			OfficeDesk.requireCoordinator(viewer);
		}
		begin(viewer.caseFile(), urgent, exception ? me.getName() : null);
		return "redirect:/electorlist/{number}";
	}

	/** The record has who allows an exception, and no reason: it would tell who hides. */
	private void begin(Case campaign, boolean urgent, String allowedBy) {
		if (this.messages.sendIfAwaited(campaign.processInstanceId(), CampaignView.CORRECTION, Map.of("urgent", urgent))
				&& allowedBy != null) {
			this.ledger.note(campaign.processInstanceId(), allowedBy, "urgent-edition-allowed", Map.of());
		}
	}

}
