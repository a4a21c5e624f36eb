package ca.docket.audit;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.CaseAct;
import ca.docket.security.Rights;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which those who see all audits add a date of the committee to an open one,
 * or take back what was entered wrongly.
 */
@Controller
@RequestMapping("/cases/{number}/committee-dates")
class CommitteePage implements CaseAct {

	private final CaseAccess access;

	private final Rights rights;

	private final Recommendations recommendations;

	private final Batches batches;

	private final AuditTrail auditTrail;

	private final Wording wording;

	CommitteePage(CaseAccess access, Rights rights, Recommendations recommendations, Batches batches,
			AuditTrail auditTrail, Wording wording) {
		this.access = access;
		this.rights = rights;
		this.recommendations = recommendations;
		this.batches = batches;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return open(viewer).map(one -> new Link("committee-dates", "audit.committee"));
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		page.addAttribute("one", require(number, me));
		page.addAttribute("wording", this.wording);
		return "audit/committee";
	}

	@PostMapping
	@Transactional
	public String add(@PathVariable String number, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
			Principal me) {
		require(number, me);
		if (this.batches.meets(number, day)) {
			note(number, day, "committee-date", me);
		}
		return "redirect:/cases/{number}/committee-dates";
	}

	/** But not the date for which a committee has the audit in a report. */
	@PostMapping("/taken-back")
	@Transactional
	public String takeBack(@PathVariable String number, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
			Principal me, Model page, HttpServletResponse response) {
		require(number, me);
		if (this.batches.isReported(number, day)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			page.addAttribute("refusal", "audit.committee.reported");
			return show(number, me, page);
		}
		if (this.batches.meetsNot(number, day)) {
			note(number, day, "committee-date-taken-back", me);
		}
		return "redirect:/cases/{number}/committee-dates";
	}

	private void note(String number, LocalDate day, String action, Principal me) {
		Case audit = this.access.require(number, me.getName()).caseFile();
		this.auditTrail.note(audit.processInstanceId(), me.getName(), action, null, Map.of("day", day.toString()));
	}

	/** To others it is as if it did not exist. */
	private Recommendation require(String number, Principal me) {
		return open(this.access.require(number, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Any of an audit that goes to a committee. */
	private Optional<Recommendation> open(Viewer viewer) {
		return Optional.of(viewer.caseFile())
			.filter(audit -> audit.process().equals("audit") && audit.outcome() == null
					&& this.rights.oversees(viewer.groups(), audit.process()))
			.flatMap(audit -> this.recommendations.any(audit.number()))
			.filter(one -> !one.committee().isEmpty());
	}

}
