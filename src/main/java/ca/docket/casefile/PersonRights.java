package ca.docket.casefile;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a person may do with the cases of a process. */
@Component
public class PersonRights {

	private final Directory directory;

	private final Rights rights;

	PersonRights(Directory directory, Rights rights) {
		this.directory = directory;
		this.rights = rights;
	}

	/** Whether they do the tasks that are offered to their groups. */
	public boolean decides(String person, String process) {
		return this.rights.decidedBy(this.directory.groupsOf(person)).contains(process);
	}

	/** Whether they see all of them. */
	public boolean oversees(String person, String process) {
		return this.rights.seenBy(this.directory.groupsOf(person)).contains(process);
	}

	/**
	 * Lets only those who see all of them open a page.
	 * @throws ResponseStatusException 404, as if it did not exist
	 */
	public void requireOversight(String person, String process) {
		if (!oversees(person, process)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
