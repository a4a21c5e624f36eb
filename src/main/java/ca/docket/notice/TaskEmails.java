package ca.docket.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.notice.Ledger.Kind;
import ca.docket.notice.Ledger.Notice;
import ca.docket.security.Person;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * Writes emails about tasks when they are sent: only what is still true, and one email
 * for all.
 */
@Component
class TaskEmails {

	/**
	 * The text of an email about one task; {@link #SEVERAL} is that of a collected one.
	 */
	static final String ONE = "task-notice";

	static final String SEVERAL = "task-notices";

	/** The text of the one email a day. */
	static final String DIGEST = "task-digest";

	private final Ledger ledger;

	private final EmailTexts texts;

	private final ModelTexts models;

	private final Recipients recipients;

	private final Office office;

	private final Clock clock;

	TaskEmails(Ledger ledger, EmailTexts texts, ModelTexts models, Recipients recipients, Office office, Clock clock) {
		this.ledger = ledger;
		this.recipients = recipients;
		this.texts = texts;
		this.models = models;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * A task as an email lists it.
	 *
	 * @param kind {@code offered}, {@code assigned}, {@code released}, {@code reminder},
	 * {@code overdue} or {@code escalated}
	 * @param subject the task, its case and title in one line
	 * @param due in the reader's way; null where it is not
	 * @param late whether it should have been done
	 * @param holder the name of who holds it; empty where nobody does
	 * @param behalf the name of the absent person whose task it is, where the reader
	 * stands in; empty where they do not
	 */
	record Item(String kind, String subject, String due, boolean late, String holder, String behalf, String link) {
	}

	/** Whether an email is about tasks, and gets its text when it is sent. */
	static boolean isOfTasks(String template) {
		return template.equals(ONE) || template.equals(DIGEST);
	}

	/** Empty where nothing is left to say. */
	Optional<EmailText> write(Email email, Person reader) {
		Instant now = this.clock.instant();
		List<Notice> notices = standing(this.ledger.of(email.id()), email.recipient(), now);
		if (notices.isEmpty()) {
			return Optional.empty();
		}
		List<Item> items = notices.stream().map(notice -> item(notice, reader.language(), now)).toList();
		return Optional.of(email.template().equals(DIGEST) ? digest(items, reader)
				: items.size() == 1
						? this.texts.render(ONE, reader.language(), Map.of("item", items.get(0), "name", reader.name()))
						: this.texts.render(SEVERAL, reader.language(),
								Map.of("items", items, "cases", cases(notices), "name", reader.name())));
	}

	/** What is overdue, what is new, what still waits, and what is no longer theirs. */
	private EmailText digest(List<Item> items, Person reader) {
		Map<String, List<Item>> parts = items.stream().collect(Collectors.groupingBy(TaskEmails::part));
		Map<String, Object> values = new HashMap<>();
		List.of("late", "fresh", "open", "gone").forEach(part -> values.put(part, parts.getOrDefault(part, List.of())));
		values.put("name", reader.name());
		return this.texts.render(DIGEST, reader.language(), values);
	}

	private static String part(Item item) {
		return switch (item.kind()) {
			case "released" -> "gone";
			case "escalated", "overdue" -> "late";
			case "reminder" -> "open";
			default -> item.late() ? "late" : "fresh";
		};
	}

	/** The last notice of each task, where it still holds. */
	static List<Notice> standing(List<Notice> all, String recipient, Instant now) {
		Set<String> assignedHere = all.stream()
			.filter(notice -> notice.kind() == Kind.ASSIGNED)
			.map(notice -> notice.task().id())
			.collect(Collectors.toSet());
		Map<String, Notice> last = new LinkedHashMap<>();
		all.forEach(notice -> last.put(notice.task().id(), notice));
		Collection<Notice> latest = last.values();
		return latest.stream().filter(notice -> holds(notice, whose(notice, recipient), assignedHere, now)).toList();
	}

	/** What a substitute is told holds as long as it does for the absent person. */
	private static String whose(Notice notice, String recipient) {
		return (notice.behalf() != null) ? notice.behalf() : recipient;
	}

	private static boolean holds(Notice notice, String recipient, Set<String> assignedHere, Instant now) {
		String holder = notice.task().assignee();
		return switch (notice.kind()) {
			case OFFERED -> holder == null;
			case ASSIGNED -> recipient.equals(holder);
			// who was never told that a task was theirs need not hear that it is not
			case RELEASED -> !recipient.equals(holder) && !assignedHere.contains(notice.task().id());
			case REMINDER -> holder == null || recipient.equals(holder);
			case ESCALATED -> isLate(notice.task(), now);
		};
	}

	private static boolean isLate(OpenTask task, Instant now) {
		return task.due() != null && task.due().isBefore(now);
	}

	private Item item(Notice notice, Locale language, Instant now) {
		OpenTask task = notice.task();
		boolean late = isLate(task, now);
		String kind = (notice.kind() == Kind.REMINDER && late) ? "overdue"
				: notice.kind().name().toLowerCase(Locale.ROOT);
		return new Item(kind, subject(task, language), date(task.due(), language), late, name(task.assignee()),
				name(notice.behalf()), this.office.link("/tasks/" + task.id()).toString());
	}

	private String name(String person) {
		return Optional.ofNullable(person).flatMap(this.recipients::find).map(Person::name).orElse("");
	}

	private String subject(OpenTask task, Locale language) {
		String process = task.kind().process();
		String name = this.models.latest(process, language).element(process, task.kind().task()).orElse(task.name());
		String ofCase = (task.caseNumber() != null) ? " – " + task.caseNumber() : "";
		String colon = language.getLanguage().equals("fr") ? "\u00a0: " : ": ";
		return name + ofCase + ((task.title() != null) ? colon + task.title() : "");
	}

	private String date(Instant moment, Locale language) {
		Locale canadian = new Locale(language.getLanguage(), "CA");
		return (moment == null) ? null
				: DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
					.withLocale(canadian)
					.format(ZonedDateTime.ofInstant(moment, this.office.zone()));
	}

	private static String cases(List<Notice> notices) {
		Set<String> numbers = notices.stream()
			.map(notice -> notice.task().caseNumber())
			.filter(number -> number != null)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return (numbers.size() <= 3) ? String.join(", ", numbers)
				: numbers.stream().limit(3).collect(Collectors.joining(", ")) + " …";
	}

}
