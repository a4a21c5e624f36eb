package ca.docket.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The families that the case file knows. */
@Component
public class CaseFamilies {

	private final List<Family> families;

	CaseFamilies(List<Family> families) {
		this.families = families;
	}

	/** The one whose process has this id. */
	public Optional<Family> of(String process) {
		return this.families.stream().filter(family -> family.process().equals(process)).findFirst();
	}

	/** How an open case stands; empty where there is nothing to say. */
	public Optional<String> standing(Case caseFile, Locale language) {
		return (caseFile.outcome() == null)
				? of(caseFile.process()).flatMap(family -> family.standing(caseFile, language)) : Optional.empty();
	}

}
