package ca.docket.earb.meeting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import ca.docket.calendar.LatestTables;
import ca.docket.calendar.PolicyCheck.Problem;
import ca.docket.calendar.PolicyRow;
import ca.docket.calendar.WorkingDays;
import ca.docket.engine.PolicyTable;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/**
 * The terms of the board from the latest version of the table {@code earb-terms}, which
 * is looked at where it is deployed.
 */
@Component
public class BoardTerms implements PolicyTable {

	private static final String TABLE = "earb-terms";

	private final LatestTables tables;

	private final WorkingDays workingDays;

	private volatile Version latest = new Version("", null);

	BoardTerms(LatestTables tables, WorkingDays workingDays) {
		this.tables = tables;
		this.workingDays = workingDays;
	}

	private record Version(String id, Terms terms) {
	}

	/** The terms that hold now. */
	public Terms latest() {
		String id = this.tables.id(TABLE);
		if (!id.equals(this.latest.id)) {
			this.latest = new Version(id, Terms.of(values(file(id), new ArrayList<>())));
		}
		return this.latest.terms;
	}

	private byte[] file(String id) {
		try (InputStream table = this.tables.file(id)) {
			return table.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public List<Problem> problems(byte[] dmn) {
		List<Problem> problems = new ArrayList<>();
		if (Dmn.readModelFromStream(new ByteArrayInputStream(dmn)).getModelElementById(TABLE) != null) {
			Map<Term, Object> values = values(dmn, problems);
			if (problems.isEmpty()) {
				together(values, problems);
			}
		}
		return problems;
	}

	private static Map<Term, Object> values(byte[] dmn, List<Problem> problems) {
		Map<Term, Object> values = new EnumMap<>(Term.class);
		DecisionTable table = table(dmn);
		if (table == null || table.getHitPolicy() != HitPolicy.UNIQUE
				|| !PolicyRow.columns(table).equals(List.of("term", "value"))) {
			problems.add(problem("", "table"));
			return values;
		}
		PolicyRow.of(table).forEach(row -> read(row, values, problems));
		Arrays.stream(Term.values())
			.filter(term -> !values.containsKey(term))
			.filter(term -> problems.stream().noneMatch(problem -> problem.details().contains(term.key)))
			.forEach(term -> problems.add(problem("", "missing", term.key)));
		return values;
	}

	private static DecisionTable table(byte[] dmn) {
		return Dmn.readModelFromStream(new ByteArrayInputStream(dmn)).getModelElementById(TABLE) instanceof Decision it
				? it.getChildElementsByType(DecisionTable.class).stream().findFirst().orElse(null) : null;
	}

	private static void read(PolicyRow row, Map<Term, Object> values, List<Problem> problems) {
		Term term = row.name("term").flatMap(Term::named).orElse(null);
		if (term == null) {
			problems.add(problem(row.rule(), "unknown", row.cell("term")));
			return;
		}
		Object value = row.name("value").flatMap(term::read).orElse(null);
		if (value == null) {
			problems.add(problem(row.rule(), "value." + term.key, term.key, row.cell("value")));
		}
		else if (values.put(term, value) != null) {
			problems.add(problem(row.rule(), "twice", term.key));
		}
	}

	private void together(Map<Term, Object> values, List<Problem> problems) {
		Terms terms = Terms.of(values);
		LocalDate first = terms.firstMeeting();
		if (!this.workingDays.isWorkingDay(first)) {
			problems.add(problem("", "day-off", Term.FIRST_MEETING.key, first.toString()));
		}
		if (terms.leadDays() < terms.agendaDays()) {
			problems.add(problem("", "late", String.valueOf(terms.leadDays()), String.valueOf(terms.agendaDays())));
		}
	}

	private static Problem problem(String rule, String key, String... details) {
		List<String> all = new ArrayList<>(List.of(rule));
		all.addAll(Arrays.asList(details));
		return new Problem(rule, "earb-terms." + key, all);
	}

}
