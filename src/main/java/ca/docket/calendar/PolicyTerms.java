package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.calendar.PolicyCheck.Problem;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.beans.BeanUtils;

/**
 * Settings of a family kept in a table with the columns {@code term} and {@code value},
 * one row each; the latest version applies. They are the components of a record: {@code
 * leadDays} is the term {@code lead-days}, and its type determines the permitted values:
 * a whole number within its {@link Range}, a day, a time or a text.
 */
public class PolicyTerms<E extends Record> implements PolicyTable {

	private static final int LONGEST = 200;

	private final String table;

	private final Class<E> type;

	private final Function<E, List<Problem>> together;

	private final LatestTables tables;

	private volatile Version<E> latest = new Version<>("", null);

	/**
	 * Of a family.
	 * @param table the id of the decision
	 * @param together finds what is wrong with values that are good by themselves
	 */
	public PolicyTerms(String table, Class<E> type, Function<E, List<Problem>> together, LatestTables tables) {
		this.table = table;
		this.type = type;
		this.together = together;
		this.tables = tables;
	}

	/** The minimum and maximum of a number. */
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.RECORD_COMPONENT)
	public @interface Range {

		int least();

		int most();

	}

	private record Version<E>(String id, E terms) {
	}

	/** The terms that hold now. */
	public E latest() {
		String id = this.tables.id(this.table);
		if (!id.equals(this.latest.id)) {
			try (InputStream file = this.tables.file(id)) {
				this.latest = new Version<>(id, terms(values(file.readAllBytes(), new ArrayList<>())));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.latest.terms;
	}

	@Override
	public String table() {
		return this.table;
	}

	@Override
	public List<Problem> problems(byte[] dmn) {
		List<Problem> problems = new ArrayList<>();
		Map<String, Object> values = values(dmn, problems);
		if (problems.isEmpty()) {
			problems.addAll(this.together.apply(terms(values)));
		}
		return problems;
	}

	/**
	 * What is wrong with the terms as a whole.
	 * @param key of a sentence in {@code messages/checks}; its placeholders begin with
	 * {@code {1}}
	 */
	public static Problem problem(String key, Object... details) {
		return atRow("", key, details);
	}

	private E terms(Map<String, Object> values) {
		RecordComponent[] terms = this.type.getRecordComponents();
		try {
			return BeanUtils.instantiateClass(
					this.type.getDeclaredConstructor(
							Arrays.stream(terms).map(RecordComponent::getType).toArray(Class[]::new)),
					Arrays.stream(terms).map(term -> values.get(key(term))).toArray());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** By term; without those that are missing or no good. */
	private Map<String, Object> values(byte[] dmn, List<Problem> problems) {
		Map<String, Object> values = new HashMap<>();
		DecisionTable rows = table(dmn);
		if (rows == null || rows.getHitPolicy() != HitPolicy.UNIQUE
				|| !PolicyRow.columns(rows).equals(List.of("term", "value"))) {
			problems.add(problem("terms.table"));
			return values;
		}
		PolicyRow.of(rows).forEach(row -> read(row, values, problems));
		Arrays.stream(this.type.getRecordComponents())
			.map(PolicyTerms::key)
			.filter(term -> !values.containsKey(term))
			.filter(term -> problems.stream().noneMatch(problem -> problem.details().contains(term)))
			.forEach(term -> problems.add(problem("terms.missing", term)));
		return values;
	}

	private DecisionTable table(byte[] dmn) {
		return Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
			.getModelElementById(this.table) instanceof Decision decision
					? decision.getChildElementsByType(DecisionTable.class).stream().findFirst().orElse(null) : null;
	}

	private void read(PolicyRow row, Map<String, Object> values, List<Problem> problems) {
		RecordComponent term = row.name("term").flatMap(this::named).orElse(null);
		if (term == null) {
			problems.add(atRow(row.rule(), "terms.unknown", row.cell("term")));
			return;
		}
		Object value = row.name("value").map(String::strip).flatMap(text -> value(term, text)).orElse(null);
		if (value == null) {
			problems.add(noValue(row, term));
		}
		else if (values.put(key(term), value) != null) {
			problems.add(atRow(row.rule(), "terms.twice", key(term)));
		}
	}

	private Optional<RecordComponent> named(String key) {
		return Arrays.stream(this.type.getRecordComponents()).filter(term -> key(term).equals(key)).findFirst();
	}

	private static String key(RecordComponent term) {
		return term.getName().replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT);
	}

	/** The value that a text stands for; empty where it is none for this term. */
	private static Optional<Object> value(RecordComponent term, String text) {
		try {
			if (term.getType() == int.class) {
				Range range = term.getAnnotation(Range.class);
				return Optional.of(text)
					.filter(digits -> digits.matches("\\d{1,6}"))
					.map(Integer::valueOf)
					.filter(number -> number >= range.least() && number <= range.most())
					.map(Object.class::cast);
			}
			return (term.getType() == LocalDate.class) ? Optional.of(LocalDate.parse(text))
					: (term.getType() == LocalTime.class) ? Optional.of(LocalTime.parse(text))
							: Optional.<Object>of(text).filter(words -> !text.isEmpty() && text.length() <= LONGEST);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Problem noValue(PolicyRow row, RecordComponent term) {
		Range range = term.getAnnotation(Range.class);
		String kind = term.getType().getSimpleName().toLowerCase(Locale.ROOT);
		return (range != null)
				? atRow(row.rule(), "terms.number", key(term), row.cell("value"), range.least(), range.most())
				: atRow(row.rule(), "terms." + kind, key(term), row.cell("value"));
	}

	private static Problem atRow(String rule, String key, Object... details) {
		List<String> all = new ArrayList<>(List.of(rule));
		Arrays.stream(details).map(Object::toString).forEach(all::add);
		return new Problem(rule, key, all);
	}

}
