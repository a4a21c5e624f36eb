package ca.docket.casefile.letters;

import java.util.List;

import ca.docket.family.Families;
import ca.docket.notice.Letters;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Who is written to in a group, where that has to do with the family of a case. */
@Component
class GroupReaders {

	private final Families families;

	private final Letters letters;

	GroupReaders(Families families, Letters letters) {
		this.families = families;
		this.letters = letters;
	}

	/**
	 * Its readers; checked here, as models and variables can name any group.
	 * @throws IllegalStateException for a stranger, so that the step becomes an incident
	 */
	List<Person> of(String process, String group) {
		if (!this.families.current().groupsAround(process).contains(group)) {
			throw new IllegalStateException("The group %s has nothing to do with %s".formatted(group, process));
		}
		return this.letters.readers(group);
	}

}
