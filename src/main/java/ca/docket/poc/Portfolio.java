package ca.docket.poc;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Csv;
import ca.docket.casefile.PersonRights;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All trials with their money and how they stand, as CSV. */
@Controller
class Portfolio {

	static final String PATH = "/poc/trials.csv";

	private final Trials trials;

	private final TrialWords words;

	private final StepWords steps;

	private final Wording wording;

	private final PersonRights rights;

	Portfolio(Trials trials, TrialWords words, StepWords steps, Wording wording, PersonRights rights) {
		this.trials = trials;
		this.words = words;
		this.steps = steps;
		this.wording = wording;
		this.rights = rights;
	}

	/** For those who see all trials. */
	@GetMapping(PATH)
	void write(Principal me, Locale language, HttpServletResponse response) throws IOException {
		this.rights.requireOversight(me.getName(), "poc");
		Writer csv = Csv.download(response, "trials.csv",
				Stream
					.of("number", "title", "lead", "sponsor", "begins", "ends", "rounds", "approved", "spent",
							"committed", "must", "guard", "harm", "late", "paused", "outcome")
					.map(column -> said(column, language))
					.toArray());
		List<String> paused = this.trials.paused();
		Map<String, String> names = new HashMap<>();
		for (Trial trial : this.trials.all()) {
			Csv.line(csv, line(trial, paused, names, language));
		}
	}

	/**
	 * A trial.
	 * @param names of people and outcomes, as earlier lines needed them
	 */
	private Object[] line(Trial trial, List<String> paused, Map<String, String> names, Locale language) {
		Case caseFile = trial.caseFile();
		Charter charter = trial.charter();
		Budget budget = trial.budget();
		return new Object[] { caseFile.number(), caseFile.title(),
				names.computeIfAbsent(charter.lead(), this.wording::personNamed),
				names.computeIfAbsent(charter.sponsor(), this.wording::personNamed), charter.beginsOn(),
				charter.endsOn(), trial.rounds(), budget.approved(), budget.spent(), budget.committed(),
				this.words.standing(trial.must(charter.metrics()), language),
				said(trial.isGuardKept(charter.metrics()) ? "guard.kept" : "guard.worse", language),
				yes(trial.isHarmed(), language), trial.changes().late(),
				yes(paused.contains(caseFile.processInstanceId()), language),
				(caseFile.outcome() != null) ? names.computeIfAbsent(caseFile.outcome(),
						outcome -> this.steps.outcome("poc", outcome, language)) : null };
	}

	private String yes(boolean so, Locale language) {
		return this.wording.of("value." + so, language);
	}

	private String said(String what, Locale language) {
		return this.wording.of("poc.portfolio." + what, language);
	}

}
