package ca.docket.commitment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ca.docket.casefile.page.Wording;
import ca.docket.engine.TaskSubmission;
import ca.docket.security.Directory;
import ca.docket.security.Person;

/**
 * Reads the list {@code conditions} of a form, whose rows have the fields
 * {@code condition}, {@code by}, {@code owner}, {@code days} and {@code evidence}; all
 * but the first may be missing. A form whose {@code decision} or {@code vote} ends with
 * {@code -with-conditions} and names none is not accepted, nor is one in which somebody
 * unknown owns a condition.
 */
@Component
public class ConditionRows {

	/** The key of the list. */
	public static final String FIELD = "conditions";

	private final Directory directory;

	private final Wording wording;

	ConditionRows(Directory directory, Wording wording) {
		this.directory = directory;
		this.wording = wording;
	}

	/**
	 * The rows in which something is asked.
	 * @param answer what a form or the record of a case has for the list; may be null
	 */
	public static List<Condition> of(Object answer) {
		return (answer instanceof Collection<?> rows) ? rows.stream()
			.filter(Map.class::isInstance)
			.map(row -> condition((Map<?, ?>) row))
			.filter(row -> row.condition() != null)
			.toList() : List.of();
	}

	/** The person who is named by sign-in name or email address. */
	public Optional<Person> person(String named) {
		return this.directory.find(named).or(() -> this.directory.findByAddress(named));
	}

	/**
	 * Each condition in one line.
	 * @param topic gives the name of a discipline or layer by its id
	 */
	public List<String> inWords(Object answer, UnaryOperator<String> topic, Locale language) {
		return of(answer).stream().map(row -> inWords(row, topic, language)).toList();
	}

	private String inWords(Condition row, UnaryOperator<String> topic, Locale language) {
		String details = Stream
			.of(Optional.ofNullable(row.by()).map(topic),
					Optional.ofNullable(row.owner())
						.map(named -> person(named).map(Person::name).filter(name -> !name.isEmpty()).orElse(named)),
					Optional.ofNullable(row.days())
						.map(days -> this.wording.of("commitment.condition.days", language, days)),
					Optional.ofNullable(row.evidence())
						.map(evidence -> this.wording.of("commitment.condition.evidence", language, evidence)))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("; "));
		return details.isEmpty() ? row.condition() : "%s (%s)".formatted(row.condition(), details);
	}

	@EventListener
	void check(TaskSubmission submission) {
		boolean wanted = Stream.of("decision", "vote")
			.anyMatch(field -> String.valueOf(submission.answer(field)).endsWith("-with-conditions"));
		if (wanted && of(submission.answer(FIELD)).isEmpty()) {
			submission.refuse("commitment.condition-missing");
			return;
		}
		of(submission.answer(FIELD)).stream()
			.map(Condition::owner)
			.filter(Objects::nonNull)
			.filter(named -> person(named).isEmpty())
			.findFirst()
			.ifPresent(unknown -> submission.refuse("commitment.unknown-owner", unknown));
	}

	private static Condition condition(Map<?, ?> row) {
		return new Condition(text(row, "condition"), text(row, "by"), text(row, "owner"),
				Optional.ofNullable(row.get("days")).map(days -> ((Number) days).intValue()).orElse(null),
				text(row, "evidence"));
	}

	private static String text(Map<?, ?> row, String field) {
		return Optional.ofNullable(row.get(field))
			.map(value -> value.toString().strip())
			.filter(text -> !text.isEmpty())
			.orElse(null);
	}

}
