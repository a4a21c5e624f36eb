package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.CaseFamily.Fact;
import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/**
 * What the decision tables said, by which rules and from which values; for the office.
 */
@Component
class Tables implements CaseSection {

	private final Rulings rulings;

	private final TableColumns columns;

	private final FamilyWords families;

	private final Wording wording;

	Tables(Rulings rulings, TableColumns columns, FamilyWords families, Wording wording) {
		this.rulings = rulings;
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
		return viewer.office() ? this.rulings.of(viewer.caseFile().processInstanceId())
			.stream()
			.map(ruling -> said(ruling, viewer.caseFile().process(), language))
			.toList() : null;
	}

	private Said said(Ruling ruling, String process, Locale language) {
		List<Rule> rules = new ArrayList<>();
		for (int rule = 0; rule < ruling.rules().size(); rule++) {
			rules.add(rule(ruling, rule, process, language));
		}
		Map<String, String> fields = this.columns.of(ruling.decision(), ruling.version());
		return new Said(this.wording.step(process, ruling.activity(), ruling.decision(), language), ruling.decision(),
				ruling.version(), this.wording.moment(ruling.at(), language), rules,
				ruling.inputs()
					.entrySet()
					.stream()
					.map(input -> this.families.value(process, fields.getOrDefault(input.getKey(), input.getKey()),
							input.getValue(), language))
					.toList());
	}

	private Rule rule(Ruling ruling, int rule, String process, Locale language) {
		String key = ruling.decision() + "." + ruling.rules().get(rule);
		return new Rule(ruling.outputs()
			.get(rule)
			.entrySet()
			.stream()
			.map(output -> result(ruling, output.getKey(), output.getValue(), process, language))
			.toList(), this.wording.find(key, language).orElse(ruling.rules().get(rule)));
	}

	private Fact result(Ruling ruling, String output, Object value, String process, Locale language) {
		Fact fact = this.families.value(process, output, value, language);
		return this.wording.find(ruling.decision() + "." + output + "." + value, language)
			.map(words -> new Fact(fact.label(), words))
			.orElse(fact);
	}

}
