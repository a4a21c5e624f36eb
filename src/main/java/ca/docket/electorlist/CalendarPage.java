package ca.docket.electorlist;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a campaign, on which a coordinator adjusts days with a reason. */
@Controller
@RequestMapping("/electorlist/{number}/calendar")
class CalendarPage {

	private final OfficeDesk desk;

	private final CampaignDays days;

	private final EditionDays editions;

	CalendarPage(OfficeDesk desk, CampaignDays days, EditionDays editions) {
		this.desk = desk;
		this.days = days;
		this.editions = editions;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Locale language, Model page) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		page.addAttribute("campaign", viewer.caseFile());
		page.addAttribute("days", this.days.of(viewer.caseFile(), language));
		page.addAttribute("coordinator", OfficeDesk.isCoordinator(viewer));
		return "electorlist/calendar";
	}

	@PostMapping
	@Transactional
	public String adjust(@PathVariable String number, @RequestParam String id,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam String reason,
			Principal me) {
		Viewer viewer = this.desk.require(number, "electorlist", me.getName());
		OfficeDesk.requireCoordinator(viewer);
		this.days.adjust(viewer.caseFile(),
				new CampaignDays.Adjusted(id, day, OfficeDesk.requireReason(reason), me.getName()));
		this.editions.moved(viewer.caseFile());
		return "redirect:/electorlist/{number}/calendar";
	}

}
