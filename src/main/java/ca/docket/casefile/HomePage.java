package ca.docket.casefile;

import java.security.Principal;
import java.util.Locale;
import java.util.Set;

import ca.docket.Office;
import ca.docket.security.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page {@code /} with a person's tasks, the processes that they may start, and their
 * cases.
 */
@Controller
class HomePage {

	private final Directory directory;

	private final Desk desk;

	private final SubstituteDesk substitutes;

	private final OwnCases cases;

	private final Office office;

	private final PageLinks links;

	HomePage(Directory directory, Desk desk, SubstituteDesk substitutes, OwnCases cases, Office office,
			PageLinks links) {
		this.directory = directory;
		this.links = links;
		this.desk = desk;
		this.substitutes = substitutes;
		this.cases = cases;
		this.office = office;
	}

	@GetMapping("/")
	String show(Principal me, Locale language, Model page) {
		Set<String> groups = this.directory.groupsOf(me.getName());
		page.addAttribute("mine", this.desk.mine(me.getName()));
		page.addAttribute("groups", this.desk.ofGroups(groups));
		page.addAttribute("inPlace", this.substitutes.of(me.getName(), groups));
		page.addAttribute("startable", this.desk.startable());
		page.addAttribute("own", this.cases.of(me.getName(), language));
		page.addAttribute("zone", this.office.zone());
		page.addAttribute("links", this.links.of(groups));
		page.addAttribute("operator", groups.contains(Directory.OPERATORS));
		return "home";
	}

}
