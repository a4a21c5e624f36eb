package ca.docket.casefile.letters;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.letter.LetterText;
import ca.docket.notice.FamilyLetter;
import ca.docket.notice.Letters;
import ca.docket.notice.Secret;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Letters about a case, in the words that its family was deployed with. All are written
 * in the caller's transaction. A key makes a letter unique within its case, so that a
 * retried delegate tells nobody twice.
 * <p>
 * What a letter says is given by name: texts, dates, addresses of ours as
 * {@link java.net.URI}, personal links and codes as {@link Secret}, lists of these or of
 * rows, and {@link InLanguage}. Names without a value are allowed. {@code number},
 * {@code title}, {@code name} (of the reader), {@code office}, {@code home} (the first
 * page) and {@code case} (the page of the case) are there by themselves.
 */
@Component
public class CaseLetters {

	private final LetterTexts texts;

	private final Addressees addressees;

	private final Letters letters;

	private final List<LetterValues> values;

	private final Wording wording;

	private final Office office;

	CaseLetters(LetterTexts texts, Addressees addressees, Letters letters, List<LetterValues> values, Wording wording,
			Office office) {
		this.texts = texts;
		this.addressees = addressees;
		this.letters = letters;
		this.values = values;
		this.wording = wording;
		this.office = office;
	}

	/** A value that depends on the language of the reader. */
	@FunctionalInterface
	public interface InLanguage {

		Object of(Locale language);

	}

	/**
	 * Writes to the submitter in the language they chose, with a copy to the people of
	 * the office whom they named in fields with the property {@code copy}.
	 * @param letter the name of the letter, as {@code intake-approved}
	 */
	public void toSubmitter(Case caseFile, String letter, String key, Map<String, ?> said) {
		List<Person> readers = this.addressees.of(caseFile);
		toPerson(caseFile, letter, key, readers.get(0), said);
		readers.stream().skip(1).forEach(copy -> toPerson(caseFile, letter, key + " copy " + copy.id(), copy, said));
	}

	/**
	 * Writes to each member of a group, or to its shared mailbox where it has one.
	 * @throws IllegalStateException where the group has nothing to do with the family
	 */
	public void toGroup(Case caseFile, String letter, String key, String group, Map<String, ?> said) {
		this.addressees.ofGroup(caseFile, group)
			.forEach(reader -> toPerson(caseFile, letter, key + " " + reader.id(), reader, said));
	}

	/** A letter that says what is known of the case. */
	public void toSubmitter(Case caseFile, String letter, String key) {
		toSubmitter(caseFile, letter, key, Map.of());
	}

	/** A letter that says what is known of the case. */
	public void toGroup(Case caseFile, String letter, String key, String group) {
		toGroup(caseFile, letter, key, group, Map.of());
	}

	public void toPerson(Case caseFile, String letter, String key, Person to, Map<String, ?> said) {
		invite(caseFile, letter, key, to, said, null);
	}

	/**
	 * Writes to a person and brings something for their calendar.
	 * @param calendar one iCalendar object with a method, as {@code REQUEST}; null for
	 * none
	 */
	public void invite(Case caseFile, String letter, String key, Person to, Map<String, ?> said, String calendar) {
		LetterText text = this.texts.of(caseFile, letter, to.language());
		Map<String, Object> values = new HashMap<>();
		this.values.forEach(source -> values.putAll(source.of(caseFile, to.language())));
		said.forEach((name, value) -> values.put(name, inWords(value, to.language())));
		Map<String, Object> secrets = new HashMap<>();
		said.forEach((name, value) -> {
			if (value instanceof Secret secret) {
				secrets.put(name, secret.isLink() ? URI.create(secret.value()) : secret.value());
			}
		});
		values.put("number", caseFile.number());
		values.put("title", caseFile.title());
		values.put("name", to.name());
		values.put("office", this.office.name());
		values.put("home", this.office.link("/"));
		values.put("case", this.office.link("/cases/" + caseFile.number()));
		String shown = text.html(greeting(to), values);
		values.putAll(secrets);
		this.letters.send(new FamilyLetter(letter, caseFile.number(), key, to, text.subject(values), shown,
				secrets.isEmpty() ? null : text.html(greeting(to), values), calendar));
	}

	private String greeting(Person to) {
		return to.name().isEmpty() ? this.wording.of("letter.greeting", to.language())
				: this.wording.of("letter.greeting.name", to.language(), to.name());
	}

	private Object inWords(Object value, Locale language) {
		if (value instanceof InLanguage several) {
			return inWords(several.of(language), language);
		}
		if (value instanceof Secret secret) {
			return secret.isLink() ? this.office.link("/t/" + secret) : secret.toString();
		}
		if (value instanceof LocalDate day) {
			return this.wording.day(day, language);
		}
		if (value instanceof Collection<?> list) {
			return list.stream().map(one -> inWords(one, language)).toList();
		}
		if (value instanceof Map<?, ?> row) {
			Map<Object, Object> said = new HashMap<>();
			row.forEach((name, one) -> said.put(name, inWords(one, language)));
			return said;
		}
		return value;
	}

}
