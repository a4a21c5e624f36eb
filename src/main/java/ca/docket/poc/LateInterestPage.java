package ca.docket.poc;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Reason;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.page.CaseAct;
import ca.docket.security.Directory;
import jakarta.servlet.http.HttpServletResponse;
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
 * The page on which an evaluator declares an interest in a trial that is decided: it is
 * on record, and whoever decided is told, but nothing is undone.
 */
@Controller
@RequestMapping("/cases/{number}/late-interest")
class LateInterestPage implements CaseAct {

	private final Cases cases;

	private final Trials trials;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	private final Directory directory;

	private final Clock clock;

	LateInterestPage(Cases cases, Trials trials, AuditTrail auditTrail, CaseLetters letters, Directory directory,
			Clock clock) {
		this.cases = cases;
		this.trials = trials;
		this.auditTrail = auditTrail;
		this.letters = letters;
		this.directory = directory;
		this.clock = clock;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return decided(viewer.caseFile(), viewer.person()).map(trial -> new Link("late-interest", "poc.interest.act"));
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page) {
		page.addAttribute("trial", require(number, me).caseFile());
		return "poc/late-interest";
	}

	@PostMapping
	@Transactional
	public String declare(@PathVariable String number, @RequestParam(defaultValue = "") String interests, Principal me,
			Model page, HttpServletResponse response) {
		if (!Reason.isGiven(interests)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			page.addAttribute("refusal", "poc.interest.missing");
			return show(number, me, page);
		}
		Trial trial = require(number, me);
		AuditEntry said = new AuditEntry(this.clock.instant(), me.getName(), null, "interests-declared",
				"Activity_DeclareLaterInterest", Viewer.GROUP + "coordinators,directors,executives",
				Map.of("evaluator", me.getName(), "interests", interests.strip()));
		this.auditTrail.add(trial.caseFile().processInstanceId(), said);
		tell(trial, "interest " + said.at());
		return "redirect:/cases/{number}";
	}

	/** Whoever decided, in their own name or another's, and the coordinators. */
	private void tell(Trial trial, String key) {
		AuditEntry decision = trial.latest("decided").orElseThrow();
		Stream.of(decision.person(), decision.behalf())
			.filter(Objects::nonNull)
			.flatMap(person -> this.directory.find(person).stream())
			.forEach(decider -> this.letters.toPerson(trial.caseFile(), "poc-late-interest", key + " " + decider.id(),
					decider, Map.of()));
		this.letters.toGroup(trial.caseFile(), "poc-late-interest", key, "coordinators");
	}

	private Trial require(String number, Principal me) {
		return this.cases.find(number)
			.flatMap(found -> decided(found, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A trial that is decided, for who evaluated it. */
	private Optional<Trial> decided(Case trial, String person) {
		return Optional.of(trial)
			.filter(found -> found.process().equals("poc") && found.outcome() != null)
			.map(this.trials::of)
			.filter(read -> read.latest("decided").isPresent() && this.trials.evaluators(read).contains(person));
	}

}
