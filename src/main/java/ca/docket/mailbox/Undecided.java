package ca.docket.mailbox;

import java.util.Collection;
import java.util.UUID;

/** Knows emails that wait as they came until a person decides on them. */
public interface Undecided {

	Collection<UUID> emails();

}
