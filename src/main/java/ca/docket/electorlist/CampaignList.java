package ca.docket.electorlist;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.PageLink;
import ca.docket.casefile.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The campaigns that are under way, and those that have ended; whoever has to stop one
 * finds it from the home page.
 */
@Controller
class CampaignList {

	private static final String PATH = "/electorlist";

	private final CaseAccess access;

	private final JdbcClient jdbc;

	CampaignList(CaseAccess access, JdbcClient jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	@Configuration(proxyBeanMethods = false)
	static class Link {

		@Bean
		PageLink campaignsLink() {
			return PageLink.forOverseers("electorlist", PATH, "electorlist.campaigns");
		}

	}

	@GetMapping(PATH)
	String show(Principal me, Model page) {
		List<Case> all = this.jdbc.sql(
				"select * from casefile_case where process = 'electorlist' and deleted_at is null order by opened_at desc")
			.query(Case.class)
			.list();
		List<Viewer> campaigns = this.access.viewers(all, me.getName());
		Map<Boolean, List<Case>> open = campaigns.stream()
			.map(Viewer::caseFile)
			.collect(Collectors.partitioningBy(one -> one.outcome() == null));
		page.addAttribute("campaigns", open.get(true));
		page.addAttribute("ended", open.get(false));
		page.addAttribute("works", campaigns.stream().anyMatch(OfficeDesk::works));
		return "electorlist/campaigns";
	}

}
