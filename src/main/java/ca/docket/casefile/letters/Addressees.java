package ca.docket.casefile.letters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.SubmitterLanguage;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * To whom a letter to a submitter goes: to them in the language they chose, and in copy
 * to the people of the office whom they named in a field that says so ({@code copy},
 * {@code yes}).
 */
@Component
class Addressees {

	private final AnswerWords answers;

	private final ModelTexts texts;

	private final SubmitterLanguage languages;

	private final Directory directory;

	private final Office office;

	private final GroupReaders groups;

	Addressees(AnswerWords answers, ModelTexts texts, SubmitterLanguage languages, Directory directory, Office office,
			GroupReaders groups) {
		this.answers = answers;
		this.texts = texts;
		this.languages = languages;
		this.directory = directory;
		this.office = office;
		this.groups = groups;
	}

	/** The submitter, then those who get a copy; these have no name. */
	List<Person> of(Case caseFile) {
		Person submitter = this.directory.find(caseFile.submitter())
			.orElseThrow(() -> new IllegalStateException("No person %s to write to".formatted(caseFile.submitter())));
		Locale language = this.languages.of(caseFile);
		List<Person> all = new ArrayList<>();
		all.add(new Person(submitter.id(), submitter.firstName(), submitter.lastName(), submitter.email(), language));
		copies(caseFile).map(address -> address.strip().toLowerCase(Locale.ROOT))
			.distinct()
			.filter(address -> !address.equalsIgnoreCase(submitter.email()) && isOfTheOffice(address))
			.forEach(address -> all.add(new Person(address, "", "", address, language)));
		return all;
	}

	/** Those of a group that has to do with the family. */
	List<Person> ofGroup(Case caseFile, String group) {
		return this.groups.of(caseFile.process(), group);
	}

	/** Whom the submitter named last in each field. */
	private Stream<String> copies(Case caseFile) {
		Map<String, Object> submitted = this.answers.submittedAnswers(caseFile);
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), Locale.ENGLISH)
			.fields()
			.filter(field -> field.is("copy"))
			.map(FieldText::key)
			.distinct()
			.flatMap(key -> Stream.ofNullable(submitted.get(key)))
			.flatMap(value -> (value instanceof Collection<?> several) ? several.stream() : Stream.of(value))
			.map(Object::toString);
	}

	private boolean isOfTheOffice(String address) {
		return this.office.mailDomains()
			.stream()
			.anyMatch(domain -> address.endsWith("@" + domain.toLowerCase(Locale.ROOT)));
	}

}
