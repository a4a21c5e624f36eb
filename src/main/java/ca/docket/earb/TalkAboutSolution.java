package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.commitment.ConditionRows;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What coordinators and architects said in a case so far. */
@Component
class TalkAboutSolution {

	private final EarbWords words;

	private final ConditionRows conditions;

	TalkAboutSolution(EarbWords words, ConditionRows conditions) {
		this.words = words;
		this.conditions = conditions;
	}

	/** Without what nobody said. */
	Map<String, Object> of(List<AuditEntry> record, Locale language) {
		Map<String, Object> talk = new HashMap<>();
		put(talk, "earlier", record, entry -> earlier(entry, language));
		put(talk, "assessments", record, entry -> entry.action().equals("reviewed") ? assessment(entry, language) : "");
		return talk;
	}

	private static void put(Map<String, Object> talk, String name, List<AuditEntry> record,
			Function<AuditEntry, String> say) {
		String all = record.stream().map(say).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
		if (!all.isEmpty()) {
			talk.put(name, all);
		}
	}

	private String earlier(AuditEntry entry, Locale language) {
		return switch (entry.action()) {
			case "checked" -> checked(entry, language);
			case "decided" -> entry.answer("decision").equals("deferred")
					? said("earb.said.deferred", entry, "wanted", language) : "";
			case "supplied" -> said("earb.said.supplied", entry, "supplied", language);
			default -> "";
		};
	}

	private String checked(AuditEntry entry, Locale language) {
		return switch (entry.answer("check")) {
			case "return" -> said("earb.said.returned", entry, "missing", language);
			case "stricter" -> said("earb.said.stricter", entry, "pathReason", language);
			default -> "";
		};
	}

	private String said(String key, AuditEntry entry, String field, Locale language) {
		return "**%s**\n\n%s".formatted(
				this.words.of(language, key, this.words.person(entry.person()), this.words.date(language, entry.at())),
				FormValues.plain(entry.answer(field)));
	}

	private String assessment(AuditEntry entry, Locale language) {
		String layer = entry.answer("layer");
		String heading = this.words.of(language, "earb.said.assessed", this.words.person(entry.person()),
				this.words.date(language, entry.at()), this.words.layer(layer, language));
		String ratings = entry.answers()
			.keySet()
			.stream()
			.filter(field -> field.startsWith(layer))
			.flatMap(field -> this.words.fact(field, entry.answers().get(field), language).stream())
			.map(fact -> "- %s: **%s**".formatted(fact.label(), fact.value()))
			.collect(Collectors.joining("\n"));
		return "**%s**\n\n%s\n\n%s%s".formatted(heading, ratings, FormValues.plain(entry.answer("findings")),
				proposed(entry, language));
	}

	private String proposed(AuditEntry entry, Locale language) {
		List<String> conditions = this.conditions.inWords(entry.answers().get(ConditionRows.FIELD),
				layer -> this.words.layer(layer, language), language);
		return conditions.isEmpty() ? ""
				: conditions.stream()
					.map(condition -> "- " + FormValues.plain(condition))
					.collect(Collectors.joining("\n",
							"\n\n%s\n\n".formatted(this.words.of(language, "earb.said.proposed")), ""));
	}

}
