package ca.docket.electorlist;

import java.security.Principal;
import java.util.Map;

import ca.docket.casefile.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins another edition; an urgent one only where others can travel with it. */
@Controller
class CorrectionPage {

	private final OfficeDesk desk;

	private final CampaignPage campaign;

	private final Editions editions;

	private final Messages messages;

	CorrectionPage(OfficeDesk desk, CampaignPage campaign, Editions editions, Messages messages) {
		this.desk = desk;
		this.campaign = campaign;
		this.editions = editions;
		this.messages = messages;
	}

	@PostMapping("/electorlist/{number}/correction")
	String correct(@PathVariable String number, @RequestParam(defaultValue = "false") boolean urgent, Principal me,
			Model page, HttpServletResponse response) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		OfficeDesk.requireCoordinator(viewer);
		if (urgent && !this.editions.canBeUrgent(number)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			page.addAttribute("refusal", "electorlist.correct.few");
			return this.campaign.show(number, me, page);
		}
		if (this.campaign.isCorrectable(viewer.caseFile())) {
			this.messages.send(viewer.caseFile().processInstanceId(), Messages.CORRECTION, Map.of("urgent", urgent));
		}
		return "redirect:/electorlist/{number}";
	}

}
