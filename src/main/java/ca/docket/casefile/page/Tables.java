package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.CaseFamily.Fact;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/**
 * What the decision tables said, by which rules and from which values; for the office.
 */
@Component
class Tables implements CaseSection {

	private final DecisionLog decisionLog;

	private final TableColumns columns;

	private final FamilyWords families;

	private final Wording wording;

	Tables(DecisionLog decisionLog, TableColumns columns, FamilyWords families, Wording wording) {
		this.decisionLog = decisionLog;
		this.columns = columns;
		this.families = families;
		this.wording = wording;
	}

	/**
	 * What a table said once.
	 *
	 * @param name what was decided
	 * @param rules that fired
	 * @param values that led to it
	 */
	record Said(String name, String table, int version, String when, List<Rule> rules, List<Fact> values) {
	}

	/** What a rule gave and why, in words. */
	record Rule(List<Fact> results, String reason) {
	}

	@Override
	public String name() {
		return "tables";
	}

	@Override
	public List<Said> of(Viewer viewer, Locale language) {
		return viewer.office() ? this.decisionLog.of(viewer.caseFile().processInstanceId())
			.stream()
			.map(logged -> said(logged, viewer.caseFile().process(), language))
			.toList() : null;
	}

	private Said said(LoggedDecision logged, String process, Locale language) {
		List<Rule> rules = new ArrayList<>();
		for (int rule = 0; rule < logged.rules().size(); rule++) {
			rules.add(rule(logged, rule, process, language));
		}
		Map<String, String> fields = this.columns.of(logged.decision(), logged.version());
		return new Said(this.wording.step(process, logged.activity(), logged.decision(), language), logged.decision(),
				logged.version(), this.wording.moment(logged.at(), language), rules,
				logged.inputs()
					.entrySet()
					.stream()
					.map(input -> this.families.value(process, fields.getOrDefault(input.getKey(), input.getKey()),
							input.getValue(), language))
					.toList());
	}

	private Rule rule(LoggedDecision logged, int rule, String process, Locale language) {
		String key = logged.decision() + "." + logged.rules().get(rule);
		return new Rule(logged.outputs()
			.get(rule)
			.entrySet()
			.stream()
			.map(output -> result(logged, output.getKey(), output.getValue(), process, language))
			.toList(), this.wording.find(key, language).orElse(logged.rules().get(rule)));
	}

	private Fact result(LoggedDecision logged, String output, Object value, String process, Locale language) {
		Fact fact = this.families.value(process, output, value, language);
		return this.wording.find(logged.decision() + "." + output + "." + value, language)
			.map(words -> new Fact(fact.label(), words))
			.orElse(fact);
	}

}
