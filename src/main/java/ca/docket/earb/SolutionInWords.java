package ca.docket.earb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Divisions;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What a solution is, who submitted it, and the facts. */
@Component
class SolutionInWords {

	/** In the order of the form. */
	private static final List<String> FACTS = List.of("sponsor", "costBand", "newTechnology", "technology", "exception",
			"exceptions", "classification", "personalInformation", "hosting", "integrates", "integrations", "wantedBy",
			"timeline");

	private final Divisions divisions;

	private final EarbWords words;

	SolutionInWords(Divisions divisions, EarbWords words) {
		this.divisions = divisions;
		this.words = words;
	}

	/** For a form's texts. */
	Map<String, Object> of(Solution solution, Locale language) {
		return Map.of("number", solution.caseFile().number(), "title", FormValues.plain(solution.caseFile().title()),
				"requesterName", this.words.person(solution.caseFile().submitter()), "divisionName",
				FormValues.plain(division(solution, language)), "about",
				FormValues.plain(solution.answer("description")), "facts",
				facts(solution, language).stream()
					.map(fact -> "- %s **%s**".formatted(fact.label(), FormValues.plain(fact.value())))
					.collect(Collectors.joining("\n")));
	}

	/** What is known of it, in plain words. */
	List<Fact> facts(Solution solution, Locale language) {
		return FACTS.stream()
			.filter(solution.answers()::containsKey)
			.map(field -> this.words.fact(field, solution.answers().get(field), language))
			.flatMap(Optional::stream)
			.toList();
	}

	String division(Solution solution, Locale language) {
		return Optional.ofNullable(solution.caseFile().division())
			.map(division -> this.divisions.name(division, language))
			.orElse("–");
	}

}
