package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Fact;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.TableWords;
import ca.docket.casefile.words.TableWords.Result;
import org.springframework.stereotype.Component;

/** The results of the decision tables with rules and inputs, for the office. */
@Component
class Tables implements CaseSection {

	private final DecisionLog decisionLog;

	private final TableWords words;

	private final Wording wording;

	Tables(DecisionLog decisionLog, TableWords words, Wording wording) {
		this.decisionLog = decisionLog;
		this.words = words;
		this.wording = wording;
	}

	/**
	 * One result of a table.
	 *
	 * @param name what was decided
	 * @param rules that fired
	 * @param values that led to it
	 */
	record Said(String name, String table, int version, String when, List<Result> rules, List<Fact> values) {
	}

	@Override
	public String name() {
		return "tables";
	}

	@Override
	public List<Said> of(Viewer viewer, Locale language) {
		return viewer.office() ? this.decisionLog.of(viewer.caseFile().processInstanceId())
			.stream()
			.map(logged -> said(logged, language))
			.toList() : null;
	}

	private Said said(LoggedDecision logged, Locale language) {
		return new Said(this.words.name(logged, language), logged.decision(), logged.version(),
				this.wording.moment(logged.at(), language), this.words.results(logged, language),
				this.words.inputs(logged, language));
	}

}
