package ca.docket.casefile;

import java.util.Locale;
import java.util.Optional;

/** How an open case stands, where there is more to say than what it waits for. */
@FunctionalInterface
public interface Standing {

	Optional<String> of(Case caseFile, Locale language);

}
