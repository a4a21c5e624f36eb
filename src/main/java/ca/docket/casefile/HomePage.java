package ca.docket.casefile;

import java.security.Principal;
import java.util.Set;

import ca.docket.Office;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page {@code /}: what waits for me, what I may start, my cases. */
@Controller
class HomePage {

	private final Directory directory;

	private final Desk desk;

	private final Cases cases;

	private final Office office;

	private final Rights rights;

	private final ObjectProvider<PageLink> links;

	HomePage(Directory directory, Desk desk, Cases cases, Office office, Rights rights,
			ObjectProvider<PageLink> links) {
		this.directory = directory;
		this.rights = rights;
		this.links = links;
		this.desk = desk;
		this.cases = cases;
		this.office = office;
	}

	@GetMapping("/")
	String show(Principal me, Model page) {
		Set<String> groups = this.directory.groupsOf(me.getName());
		page.addAttribute("mine", this.desk.mine(me.getName()));
		page.addAttribute("groups", this.desk.ofGroups(groups));
		page.addAttribute("startable", this.desk.startable());
		page.addAttribute("cases", this.cases.submittedBy(me.getName()));
		page.addAttribute("zone", this.office.zone());
		Set<String> seen = this.rights.seenBy(groups);
		page.addAttribute("links", this.links.stream().filter(link -> seen.contains(link.process())).toList());
		page.addAttribute("operator", groups.contains(Directory.OPERATORS));
		return "home";
	}

}
