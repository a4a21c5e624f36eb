package ca.docket.casefile.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.CaseFamily.Fact;
import org.springframework.stereotype.Component;

/** What the families say of their cases, and the case file where they say nothing. */
@Component
public class FamilyWords {

	private final CaseFamilies families;

	private final Wording wording;

	FamilyWords(CaseFamilies families, Wording wording) {
		this.families = families;
		this.wording = wording;
	}

	public List<Fact> facts(Case caseFile, Locale language) {
		return this.families.of(caseFile.process()).map(family -> family.facts(caseFile, language)).orElse(List.of());
	}

	/** The divisions of all families, by id. */
	Map<String, String> divisions(Locale language) {
		Map<String, String> all = new LinkedHashMap<>();
		this.families.all().forEach(family -> all.putAll(family.divisions(language)));
		return all;
	}

	/** What was answered in a case, each answer with its question. */
	public List<Fact> answers(String process, String action, Map<String, Object> answers, Locale language) {
		List<Fact> said = new ArrayList<>();
		answers.forEach((field, value) -> said.add(answer(process, action, field, value, language)));
		return said;
	}

	/** A value of a form or a table, and what it is a value of. */
	public Fact value(String process, String field, Object value, Locale language) {
		return this.families.of(process)
			.flatMap(family -> family.inWords(field, value, language))
			.orElseGet(() -> new Fact(field, plain(value, language)));
	}

	private Fact answer(String process, String action, String field, Object value, Locale language) {
		String key = "record." + action + "." + field;
		return this.wording.find(key, language)
			.map(label -> new Fact(label,
					this.wording.find(key + "." + value, language).orElseGet(() -> plain(value, language))))
			.orElseGet(() -> value(process, field, value, language));
	}

	private String plain(Object value, Locale language) {
		if (value instanceof Collection<?> all) {
			return all.stream().map(one -> plain(one, language)).collect(Collectors.joining(", "));
		}
		String text = (value != null) ? value.toString() : "–";
		return this.wording.isGroup(text) ? this.wording.group(text, language)
				: date(text).map(day -> this.wording.day(day, language)).orElse(text);
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
