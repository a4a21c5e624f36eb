package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.engine.Objection;
import ca.docket.engine.form.Checked;
import ca.docket.engine.form.Problem;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row of a file. */
@Component
class RowWords {

	private final Wording wording;

	RowWords(Wording wording) {
		this.wording = wording;
	}

	/** What the form does not accept; more can be added. */
	List<String> of(Checked checked, Locale language) {
		return checked.problems()
			.stream()
			.map(problem -> sentence(problem, language))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private String sentence(Problem problem, Locale language) {
		return this.wording.of("form.field", language, problem.label(),
				this.wording.of("form." + problem.reason(), language, problem.details().toArray()));
	}

	Stream<String> of(List<Objection> objections, Locale language) {
		return objections.stream()
			.map(each -> this.wording.of(each.key(), language, each.details().toArray()))
			.distinct();
	}

	String sentence(List<Objection> objections, Locale language) {
		return of(objections, language).collect(Collectors.joining(" "));
	}

}
