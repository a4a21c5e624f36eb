package ca.docket.poc;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.Csv;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** All trials with their money and how they stand, as CSV. */
@Controller
class Portfolio {

	static final String PATH = "/poc/trials.csv";

	private final PortfolioWords words;

	private final Directory directory;

	private final Rights rights;

	private final JdbcClient jdbc;

	Portfolio(PortfolioWords words, Directory directory, Rights rights, JdbcClient jdbc) {
		this.words = words;
		this.directory = directory;
		this.rights = rights;
		this.jdbc = jdbc;
	}

	/** For those who see all trials. */
	@GetMapping(PATH)
	void write(Principal me, Locale language, HttpServletResponse response) throws IOException {
		if (!this.rights.oversees(this.directory.groupsOf(me.getName()), "poc")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Writer csv = Csv.download(response, "trials.csv", this.words.head(language));
		for (Case trial : all()) {
			Csv.line(csv, this.words.line(trial, language));
		}
	}

	private List<Case> all() {
		return this.jdbc
			.sql("select * from casefile_case where process = 'poc' and deleted_at is null order by opened_at, number")
			.query(Case.class)
			.list();
	}

}
