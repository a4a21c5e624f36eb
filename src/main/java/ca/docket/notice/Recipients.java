package ca.docket.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import ca.docket.notice.Ledger.Candidate;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Finds the recipients of a notice: each member of a group, or its shared mailbox where
 * it has one.
 */
@Component
class Recipients {

	private static final String GROUP = "group:";

	private final Directory directory;

	Recipients(Directory directory) {
		this.directory = directory;
	}

	/** Without repetition: who is in two groups is told once. */
	Set<String> of(Collection<Candidate> candidates) {
		Set<String> recipients = new LinkedHashSet<>();
		for (Candidate candidate : candidates) {
			recipients
				.addAll((candidate.groupId() != null) ? ofGroup(candidate.groupId()) : List.of(candidate.personId()));
		}
		return recipients;
	}

	/** Name, address and language of a recipient as they are now. */
	Optional<Person> find(String recipient) {
		if (!recipient.startsWith(GROUP)) {
			return this.directory.find(recipient);
		}
		return this.directory.mailbox(recipient.substring(GROUP.length()))
			.map(address -> new Person(recipient, "", "", address, Locale.ENGLISH));
	}

	/** Its shared mailbox, else its members. */
	List<String> ofGroup(String id) {
		return this.directory.mailbox(id)
			.map(address -> List.of(GROUP + id))
			.orElseGet(() -> this.directory.members(id).stream().map(Person::id).toList());
	}

}
