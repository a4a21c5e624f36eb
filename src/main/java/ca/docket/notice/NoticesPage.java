package ca.docket.notice;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import ca.docket.Office;
import ca.docket.notice.NoticeList.Query;
import ca.docket.notice.NoticeList.Told;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which coordinators see the notices of their processes and send a failed
 * email again; for others it answers 404.
 */
@Controller
@RequestMapping("/notices")
class NoticesPage {

	static final List<String> STATES = List.of("waiting", "sent", "failed", "dropped", "unwanted");

	private static final int PAGE = 50;

	private static final int MOST_PAGES = 1000;

	private final NoticeList notices;

	private final Outbox outbox;

	private final Directory directory;

	private final Rights rights;

	private final Groups groups;

	private final Office office;

	NoticesPage(NoticeList notices, Outbox outbox, Directory directory, Rights rights, Groups groups, Office office) {
		this.notices = notices;
		this.outbox = outbox;
		this.directory = directory;
		this.rights = rights;
		this.groups = groups;
		this.office = office;
	}

	@GetMapping
	String show(@RequestParam(name = "case", defaultValue = "") String caseNumber,
			@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "1") String page, Principal me, Locale language, Model model) {
		Query query = query(me, text(caseNumber), text(person), STATES.contains(state) ? state : "");
		int number = page.matches("[1-9]\\d{0,2}|" + MOST_PAGES) ? Integer.parseInt(page) : 1;
		List<Told> told = this.notices.page(query, (number - 1) * PAGE, PAGE + 1);
		model.addAttribute("told", told.subList(0, Math.min(told.size(), PAGE)));
		model.addAttribute("more", told.size() > PAGE);
		model.addAttribute("number", number);
		model.addAttribute("never", (number == 1) ? this.notices.neverReached(query, PAGE) : List.of());
		model.addAttribute("query", query);
		model.addAttribute("states", STATES);
		model.addAttribute("noAddress", Dispatcher.NO_ADDRESS);
		model.addAttribute("groups", this.groups.names(language));
		model.addAttribute("zone", this.office.zone());
		return "notices";
	}

	@PostMapping("/{email}/again")
	String again(@PathVariable String email, Principal me) {
		UUID id = id(email);
		if (!this.notices.includes(query(me, "", "", ""), id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.outbox.again(id);
		return "redirect:/notices?state=waiting";
	}

	private Query query(Principal me, String caseNumber, String person, String state) {
		Set<String> groups = this.directory.groupsOf(me.getName());
		if (!this.rights.overseesAny(groups)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new Query(this.rights.seenBy(groups), groups.contains(Directory.OPERATORS), caseNumber, person, state);
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** The database takes no NUL. */
	private static String text(String typed) {
		return typed.replace("\0", "").strip();
	}

}
