package ca.docket.intake.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/** An entry as far as the request says; a coordinator completes it. */
@Component
class FirstDraft {

	private static final int LONGEST_DESCRIPTION = 4000;

	private final AnswerWords answers;

	FirstDraft(AnswerWords answers) {
		this.answers = answers;
	}

	/**
	 * The fields of the form.
	 * @param request that the entry comes from
	 * @param told what the request said, by the names of the request's form
	 */
	Map<String, Object> of(Case request, Map<String, Object> told) {
		Map<String, Object> fields = new HashMap<>();
		String language = "fr".equals(told.get("language")) ? "fr" : "en";
		fields.put(RegisterField.USE_CASE_NAME.in(language), told.get("title"));
		fields.put(RegisterField.DESCRIPTION.in(language), description(told));
		fields.put(RegisterField.DIVISION.key(), told.get("division"));
		fields.put(RegisterField.LAUNCH_DATE.key(), told.get("inUseSince"));
		if ("agentic".equals(told.get("aiKind"))) {
			fields.put(RegisterField.AUTONOMOUS.key(), "yes");
		}
		for (String each : List.of("en", "fr")) {
			Locale locale = Locale.forLanguageTag(each);
			fields.put(RegisterField.AI_CAPABILITIES.in(each), answer(request, locale, told, "aiKind"));
			fields.put(RegisterField.USER_BASE.in(each), answer(request, locale, told, "affected"));
			fields.put(RegisterField.DATA_USED.in(each),
					Stream.of("personalInformation", "sensitivity")
						.filter(fact -> told.get(fact) != null)
						.map(fact -> this.answers.value(request, fact, told.get(fact), locale))
						.map(fact -> fact.label() + " " + fact.value())
						.collect(Collectors.joining("\n")));
		}
		fields.values().removeIf(value -> value == null || value.equals(""));
		return fields;
	}

	private static String description(Map<String, Object> told) {
		String all = Stream.of(told.get("problem"), told.get("benefit"))
			.filter(text -> text != null)
			.map(text -> text.toString().strip())
			.collect(Collectors.joining("\n\n"));
		return all.substring(0, Math.min(all.length(), LONGEST_DESCRIPTION));
	}

	/** An answer in the words of the request's form; null where there is none. */
	private String answer(Case request, Locale language, Map<String, Object> told, String field) {
		return (told.get(field) != null) ? this.answers.value(request, field, told.get(field), language).value() : null;
	}

}
