package ca.docket.earb;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.casefile.Words;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Writes to the submitter of a solution in the language they chose, with a copy to the
 * sponsor where that is somebody of the office.
 */
@Component
class EarbLetters {

	private final Solutions solutions;

	private final Directory directory;

	private final Letters letters;

	private final Office office;

	EarbLetters(Solutions solutions, Directory directory, Letters letters, Office office) {
		this.solutions = solutions;
		this.directory = directory;
		this.letters = letters;
		this.office = office;
	}

	/**
	 * Writes a letter in the caller's transaction.
	 * @param key makes the letter unique within its case
	 * @param said what the text names, beside the case's number and title: texts, given
	 * to it line by line, and dates
	 */
	void toSubmitter(String processInstanceId, String template, String key, Map<String, ?> said) {
		Solution solution = this.solutions.of(processInstanceId);
		Person submitter = person(solution.caseFile().submitter()).map(known -> reading(known, solution.locale()))
			.orElseThrow(() -> new IllegalStateException(
					"No person %s to write to".formatted(solution.caseFile().submitter())));
		write(solution, template, key, submitter, said);
		sponsor(solution).filter(sponsor -> !sponsor.email().equalsIgnoreCase(submitter.email()))
			.ifPresent(sponsor -> write(solution, template, key + " sponsor", sponsor, said));
	}

	/** Writes a letter to each member of a group, in their own language. */
	void toGroup(String processInstanceId, String group, String template, String key, Map<String, ?> said) {
		Solution solution = this.solutions.of(processInstanceId);
		this.directory.members(group)
			.forEach(member -> write(solution, template, key + " " + member.id(), member, said));
	}

	private void write(Solution solution, String template, String key, Person to, Map<String, ?> said) {
		Map<String, Object> values = new HashMap<>();
		said.forEach((name, value) -> values.put(name, inLetter(value, to.language())));
		values.put("title", solution.caseFile().title());
		this.letters.write(template, solution.caseFile().number(), key, to, values);
	}

	private static Object inLetter(Object value, Locale language) {
		return (value instanceof LocalDate day) ? Words.date(language, day) : value.toString().lines().toList();
	}

	private Optional<Person> person(String id) {
		return this.directory.find(id);
	}

	private static Person reading(Person person, Locale language) {
		return new Person(person.id(), person.firstName(), person.lastName(), person.email(), language);
	}

	private Optional<Person> sponsor(Solution solution) {
		String address = solution.answer("sponsor").toLowerCase(Locale.ROOT);
		boolean ofTheOffice = this.office.mailDomains()
			.stream()
			.anyMatch(domain -> address.endsWith("@" + domain.toLowerCase(Locale.ROOT)));
		return ofTheOffice ? Optional.of(new Person(address, "", "", address, solution.locale())) : Optional.empty();
	}

}
