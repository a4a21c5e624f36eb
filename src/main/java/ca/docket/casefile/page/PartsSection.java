package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The parts of a case that the reader may see: how many are in each state, and the first
 * of them. On the page of a part, the case that it is of.
 */
@Component
class PartsSection implements CaseSection {

	private static final int FIRST = 50;

	private final Scope scope;

	private final Cases cases;

	private final CaseAccess access;

	private final StepWords steps;

	private final Wording wording;

	private final JdbcClient jdbc;

	PartsSection(Scope scope, Cases cases, CaseAccess access, StepWords steps, Wording wording, JdbcClient jdbc) {
		this.scope = scope;
		this.cases = cases;
		this.access = access;
		this.steps = steps;
		this.wording = wording;
		this.jdbc = jdbc;
	}

	/**
	 * The content of the section.
	 *
	 * @param of the number of the case that this one is part of; null for none
	 * @param seen whether the reader sees that case
	 * @param counts as {@code 12 open}
	 * @param search what finds all parts in the list of cases
	 */
	record View(String of, boolean seen, List<String> counts, List<Part> parts, String search) {
	}

	/** A part of the case. */
	record Part(String number, String title, String state) {
	}

	/** So many parts that go by a process ended in this way, or are open. */
	private record Count(String process, String outcome, int count) {
	}

	@Override
	public String name() {
		return "parts";
	}

	@Override
	public View of(Viewer viewer, Locale language) {
		String of = viewer.caseFile().partOf();
		boolean seen = of != null
				&& !this.access.viewers(this.cases.find(of).stream().toList(), viewer.person()).isEmpty();
		String number = viewer.caseFile().number();
		boolean any = this.jdbc.sql("select exists (select from casefile_case where part_of = ?)")
			.param(number)
			.query(Boolean.class)
			.single();
		Narrowed parts = any ? this.scope.of(viewer.person()).and("part_of = ?", number) : null;
		return new View(of, seen, any ? counts(parts, language) : List.of(), any ? first(parts, language) : List.of(),
				number + "-");
	}

	private List<String> counts(Narrowed parts, Locale language) {
		return this.jdbc
			.sql("select process, outcome, count(*) from casefile_case where " + parts.sql()
					+ " group by 1, 2 order by 2 nulls first, 1")
			.params(parts.values())
			.query(Count.class)
			.list()
			.stream()
			.map(one -> one.count() + " " + state(one.process(), one.outcome(), language))
			.toList();
	}

	private List<Part> first(Narrowed parts, Locale language) {
		return this.jdbc
			.sql("select * from casefile_case where " + parts.sql() + " order by length(number), number limit " + FIRST)
			.params(parts.values())
			.query(Case.class)
			.list()
			.stream()
			.map(part -> new Part(part.number(), part.title(), state(part.process(), part.outcome(), language)))
			.toList();
	}

	private String state(String process, String outcome, Locale language) {
		return (outcome != null) ? this.steps.outcome(process, outcome, language)
				: this.wording.of("cases.state.open", language);
	}

}
