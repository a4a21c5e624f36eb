package ca.docket.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.Words;
import ca.docket.commitment.ConditionRows;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Writes to a requester in the language they chose, with copies to sponsor and contact
 * where these are of the office.
 */
@Component
class Correspondence {

	private final Requests requests;

	private final Directory directory;

	private final Letters letters;

	private final IntakeCase family;

	private final Office office;

	Correspondence(Requests requests, Directory directory, Letters letters, IntakeCase family, Office office) {
		this.requests = requests;
		this.directory = directory;
		this.letters = letters;
		this.family = family;
		this.office = office;
	}

	/**
	 * Writes a letter in the caller's transaction.
	 * @param template the email text
	 * @param key makes the letter unique within its case
	 * @param said what the text names, beside the request's number and title: texts,
	 * given to it line by line, and dates
	 */
	void tell(String processInstanceId, String requester, String template, String key, Map<String, ?> said) {
		Request request = this.requests.of(processInstanceId);
		Locale language = Locale.forLanguageTag(request.language());
		Map<String, Object> values = new HashMap<>();
		said.forEach((name, value) -> values.put(name, inLetter(name, value, language)));
		values.put("title", request.title());
		Person person = reader(requester, language);
		this.letters.write(template, request.number(), key, person, values);
		copies(request, person).forEach(address -> this.letters.write(template, request.number(),
				key + " copy " + address, new Person(address, "", "", address, language), values));
	}

	private Object inLetter(String name, Object value, Locale language) {
		if (name.equals(ConditionRows.FIELD) && value instanceof Collection<?>) {
			return this.family.conditions(value, language);
		}
		return (value instanceof LocalDate day) ? Words.date(language, day) : value.toString().lines().toList();
	}

	private Person reader(String id, Locale language) {
		return this.directory.find(id)
			.map(known -> new Person(id, known.firstName(), known.lastName(), known.email(), language))
			.orElseThrow(() -> new IllegalStateException("No person %s to write to".formatted(id)));
	}

	private Stream<String> copies(Request request, Person reader) {
		return Stream.of(request.sponsor(), request.contact())
			.filter(Objects::nonNull)
			.map(address -> address.toLowerCase(Locale.ROOT))
			.distinct()
			.filter(address -> !address.equalsIgnoreCase(reader.email()) && ofTheOffice(address));
	}

	private boolean ofTheOffice(String address) {
		return this.office.mailDomains()
			.stream()
			.anyMatch(domain -> address.endsWith("@" + domain.toLowerCase(Locale.ROOT)));
	}

}
