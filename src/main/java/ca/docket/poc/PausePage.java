package ca.docket.poc;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Reason;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseAct;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which somebody on the team, or any reviewer, pauses a trial at once, and
 * that on which a reviewer finds one, also one they had no part in.
 */
@Controller
class PausePage implements CaseAct {

	static final String TRIALS = "/poc/pause";

	private static final String PATH = "/cases/{number}/pause";

	private static final String MESSAGE = "poc.paused";

	private static final List<String> CAUSES = List.of("harm", "breach", "complaint", "other");

	/** The groups of all reviewers begin so, as in the models. */
	private static final String REVIEWERS = "review-";

	private final Cases cases;

	private final Trials trials;

	private final Directory directory;

	private final Rights rights;

	private final AuditTrail auditTrail;

	private final ProcessMessages messages;

	PausePage(Cases cases, Trials trials, Directory directory, Rights rights, AuditTrail auditTrail,
			ProcessMessages messages) {
		this.cases = cases;
		this.trials = trials;
		this.directory = directory;
		this.rights = rights;
		this.auditTrail = auditTrail;
		this.messages = messages;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return may(viewer.caseFile(), viewer.person()) ? Optional.of(new Link("pause", "poc.pause.act"))
				: Optional.empty();
	}

	@GetMapping(TRIALS)
	String list(Principal me, Model page) {
		if (!isReviewer(me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("trials", this.trials.open().stream().filter(trial -> may(trial, me.getName())).toList());
		return "poc/pausable";
	}

	@GetMapping(PATH)
	String show(@PathVariable String number, Principal me, Model page) {
		page.addAttribute("trial", require(number, me));
		page.addAttribute("causes", CAUSES);
		return "poc/pause";
	}

	@PostMapping(PATH)
	@Transactional
	String pause(@PathVariable String number, @RequestParam(defaultValue = "") String cause,
			@RequestParam(defaultValue = "") String reason, Principal me, Model page, HttpServletResponse response) {
		if (!CAUSES.contains(cause) || !Reason.isGiven(reason)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("refusal", "poc.pause.missing");
			return show(number, me, page);
		}
		pause(require(number, me), me.getName(), cause, reason.strip());
		return "redirect:/cases/{number}";
	}

	/** To whoever may not pause it, it is as if it did not exist. */
	private Case require(String number, Principal me) {
		return this.cases.find(number)
			.filter(found -> may(found, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Whether somebody on the team, or any reviewer, may pause it now. */
	boolean may(Case trial, String person) {
		return trial.process().equals("poc") && trial.outcome() == null
				&& this.messages.isAwaited(trial.processInstanceId(), MESSAGE) && !this.trials.isPaused(trial)
				&& (isReviewer(person) || isOnTeam(this.trials.of(trial), person));
	}

	private boolean isReviewer(String person) {
		return isReviewer(this.rights, this.directory.groupsOf(person));
	}

	/** Whether somebody with these rights, in these groups, may pause all trials. */
	static boolean isReviewer(Rights rights, Collection<String> groups) {
		return groups.stream().anyMatch(group -> group.startsWith(REVIEWERS))
				|| rights.decidedBy(groups).contains("poc");
	}

	private boolean isOnTeam(Trial trial, String person) {
		return this.trials.ids(trial.charter().wholeTeam()).contains(person)
				|| this.trials.evaluators(trial).contains(person);
	}

	/** Pauses it, in the words of who wants it and may. */
	@Transactional
	public void pause(Case trial, String person, String cause, String reason) {
		this.auditTrail.add(trial.processInstanceId(), person, "paused", null,
				Map.of("cause", cause, "reason", reason));
		// whoever else pauses it at the same time waited for the record above
		this.messages.open(trial.processInstanceId(), "Activity_LiftPause", MESSAGE);
	}

}
