package ca.docket.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.Office;
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

	private final Office office;

	Correspondence(Requests requests, Directory directory, Letters letters, Office office) {
		this.requests = requests;
		this.directory = directory;
		this.letters = letters;
		this.office = office;
	}

	/**
	 * Writes a letter in the caller's transaction.
	 * @param template the mail text
	 * @param key makes the letter unique within its case
	 * @param said what the text names, beside the request's number and title
	 */
	void tell(String processInstanceId, String requester, String template, String key, Map<String, ?> said) {
		Request request = this.requests.of(processInstanceId);
		Map<String, Object> values = new HashMap<>(said);
		values.put("title", request.title());
		Locale language = Locale.forLanguageTag(request.language());
		Person person = this.directory.find(requester)
			.map(known -> new Person(known.id(), known.firstName(), known.lastName(), known.email(), language))
			.orElseThrow(() -> new IllegalStateException("No person %s to write to".formatted(requester)));
		this.letters.write(template, request.number(), key, person, values);
		Stream.of(request.sponsor(), request.contact())
			.filter(Objects::nonNull)
			.map(address -> address.toLowerCase(Locale.ROOT))
			.distinct()
			.filter(address -> !address.equalsIgnoreCase(person.email()) && ofTheOffice(address))
			.forEach(address -> this.letters.write(template, request.number(), key + " copy " + address,
					new Person(address, "", "", address, language), values));
	}

	private boolean ofTheOffice(String address) {
		return this.office.mailDomains()
			.stream()
			.anyMatch(domain -> address.endsWith("@" + domain.toLowerCase(Locale.ROOT)));
	}

}
