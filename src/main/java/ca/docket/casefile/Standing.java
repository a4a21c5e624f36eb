package ca.docket.casefile;

import java.util.Locale;
import java.util.Optional;

/**
 * Describes the status of an open case, where there is more to say than its open tasks.
 */
@FunctionalInterface
public interface Standing {

	Optional<String> of(Case caseFile, Locale language);

}
