package ca.docket.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Writes letters to people: Docket's own, and those of families. */
@Component
public class Letters {

	private final EmailTexts texts;

	private final Outbox outbox;

	private final Directory directory;

	private final Recipients recipients;

	Letters(EmailTexts texts, Outbox outbox, Directory directory, Recipients recipients) {
		this.texts = texts;
		this.outbox = outbox;
		this.directory = directory;
		this.recipients = recipients;
	}

	/**
	 * Writes a letter to the outbox in the caller's transaction; it is sent after commit,
	 * to people of the office in the office's hours. To somebody without a good address
	 * it fails, which the outbox shows.
	 * @param template the email text, as {@code intake-acknowledged}
	 * @param caseNumber the case that it is about
	 * @param key makes the letter unique within its case: a second write with the same
	 * key changes nothing, so that a retried delegate tells nobody twice
	 * @param values what the text names, a {@link Secret} where only the reader may see
	 * it; {@code caseNumber}, {@code name} (of the reader), {@code office} and
	 * {@code home} (the first page) are there by themselves
	 */
	public void write(String template, String caseNumber, String key, Person to, Map<String, ?> values) {
		write(template, caseNumber, key, to, values, this.directory.find(to.id()).isEmpty());
	}

	/**
	 * Writes a letter as {@link #write} does, in the words of a family, with something
	 * for the reader's calendar where it has that.
	 */
	public void send(FamilyLetter letter) {
		boolean outside = this.recipients.find(letter.to().id()).isEmpty();
		this.outbox.add(
				new Letter(letter.name(), letter.caseNumber(), letter.key(), letter.to(), outside, letter.calendar()),
				framed(letter, letter.body(), outside),
				(letter.secretBody() != null) ? framed(letter, letter.secretBody(), outside).html() : null);
	}

	private EmailText framed(FamilyLetter letter, String body, boolean outside) {
		return this.texts.framed(letter.to().language(), letter.subject(), body, !outside);
	}

	/** Who is written to in a group: its shared mailbox, else its members. */
	public List<Person> readers(String group) {
		return this.recipients.ofGroup(group).stream().map(this.recipients::find).flatMap(Optional::stream).toList();
	}

	/**
	 * Writes a letter as {@link #write} does that goes at any hour: a one-time code, an
	 * alert of a breach.
	 */
	public void urgent(String template, String caseNumber, String key, Person to, Map<String, ?> values) {
		write(template, caseNumber, key, to, values, true);
	}

	/**
	 * Writes a letter as {@link #urgent} does, once to each member of some groups, or to
	 * the shared mailbox of a group that has one.
	 * @param values what the text names in a language
	 */
	public void alert(String template, String caseNumber, String key, Collection<String> groups,
			Function<Locale, Map<String, ?>> values) {
		groups.stream()
			.flatMap(group -> this.recipients.ofGroup(group).stream())
			.distinct()
			.forEach(one -> this.recipients.find(one)
				.ifPresent(reader -> urgent(template, caseNumber, key + " " + one, reader,
						values.apply(reader.language()))));
	}

	private void write(String template, String caseNumber, String key, Person to, Map<String, ?> values,
			boolean anytime) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("caseNumber", caseNumber);
		all.put("name", to.name());
		EmailText shown = this.texts.render(template, to.language(), all);
		String secret = null;
		if (values.values().stream().anyMatch(Secret.class::isInstance)) {
			all.replaceAll((name, value) -> (value instanceof Secret hidden) ? hidden.value() : value);
			secret = this.texts.render(template, to.language(), all).html();
		}
		this.outbox.add(new Letter(template, caseNumber, key, to, anytime, null), shown, secret);
	}

}
