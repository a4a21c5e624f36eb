package ca.docket.poc;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.Principal;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Csv;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** All trials with their money and how they stand, as CSV. */
@Controller
class Portfolio {

	static final String PATH = "/poc/trials.csv";

	private final Trials trials;

	private final Evaluations evaluations;

	private final Directory directory;

	private final Rights rights;

	private final JdbcClient jdbc;

	Portfolio(Trials trials, Evaluations evaluations, Directory directory, Rights rights, JdbcClient jdbc) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.directory = directory;
		this.rights = rights;
		this.jdbc = jdbc;
	}

	/** For those who see all trials. */
	@GetMapping(PATH)
	void write(Principal me, HttpServletResponse response) throws IOException {
		if (!this.rights.oversees(this.directory.groupsOf(me.getName()), "poc")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		response.setContentType("text/csv; charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trials.csv\"");
		PrintWriter csv = response.getWriter();
		csv.append(Csv.MARK);
		Csv.line(csv, "number", "title", "lead", "sponsor", "begins", "ends", "rounds", "approved", "spent", "must",
				"guard", "harm", "changed after data", "paused", "outcome");
		for (Case trial : all()) {
			Csv.line(csv, line(trial));
		}
	}

	private List<Case> all() {
		return this.jdbc
			.sql("select * from casefile_case where process = 'poc' and deleted_at is null order by opened_at, number")
			.query(Case.class)
			.list();
	}

	private Object[] line(Case trial) {
		Charter charter = this.trials.charter(trial);
		Budget budget = this.trials.budget(trial);
		Evaluation evaluation = this.evaluations.of(trial);
		long late = this.trials.changes(trial).stream().filter(Change::isApproved).filter(Change::afterData).count();
		return new Object[] { trial.number(), trial.title(), charter.lead(), charter.sponsor(), charter.beginsOn(),
				charter.endsOn(), this.trials.rounds(trial), budget.approved(), budget.spent(), evaluation.must().id,
				evaluation.guardKept() ? "kept" : "worse", evaluation.harmed() ? "yes" : "no", late,
				this.trials.waitsFor(trial, "Activity_LiftPause") ? "yes" : "no", trial.outcome() };
	}

}
