package ca.docket.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Finds what a process adds to its models in Java: its {@link Family}, and the
 * {@link Standing} of an open case.
 */
@Component
public class CaseFamilies {

	private final List<Family> families;

	private final List<Standing> standings;

	CaseFamilies(List<Family> families, List<Standing> standings) {
		this.families = families;
		this.standings = standings;
	}

	/** The one whose process has this id. */
	public Optional<Family> of(String process) {
		return this.families.stream().filter(family -> family.process().equals(process)).findFirst();
	}

	/** How an open case stands; empty where there is nothing to say. */
	public Optional<String> standing(Case caseFile, Locale language) {
		if (caseFile.outcome() != null) {
			return Optional.empty();
		}
		String all = this.standings.stream()
			.flatMap(standing -> standing.of(caseFile, language).stream())
			.collect(Collectors.joining("; "));
		return all.isEmpty() ? Optional.empty() : Optional.of(all);
	}

}
