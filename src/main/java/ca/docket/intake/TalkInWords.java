package ca.docket.intake;

import ca.docket.engine.FormValues;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Words;
import org.springframework.stereotype.Component;

/** What coordinators, the requester and reviewers said in a case so far. */
@Component
class TalkInWords {

	private final Words words;

	TalkInWords(Words words) {
		this.words = words;
	}

	/** Without what nobody said. */
	Map<String, Object> of(List<AuditEntry> record, Locale language) {
		Map<String, Object> talk = new HashMap<>();
		put(talk, "earlier", record, entry -> earlier(entry, language));
		put(talk, "reviews", record, entry -> entry.action().equals("reviewed") ? review(entry, language) : "");
		record.stream()
			.filter(entry -> entry.action().equals("asked"))
			.forEach(asked -> talk.putAll(Map.of("questionAsked", FormValues.plain(asked.answer("question")), "askedBy",
					this.words.person(asked.person()), "answerBy",
					Words.date(language, LocalDate.parse(asked.answer("answerBy"))))));
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
			case "asked" -> said("intake.said.asked", entry, "question", language);
			case "answered" -> said("intake.said.answered", entry, "answer", language);
			case "triaged" -> entry.answers().containsKey("tierReason")
					? said("intake.said.tier", entry, "tierReason", language) : "";
			default -> "";
		};
	}

	private String said(String key, AuditEntry entry, String field, Locale language) {
		return "**%s**\n\n%s"
			.formatted(
					this.words.of(language, key, this.words.person(entry.person()),
							this.words.date(language, entry.at()), entry.answer("coordinatorTier")),
					FormValues.plain(entry.answer(field)));
	}

	private String review(AuditEntry entry, Locale language) {
		String heading = this.words.of(language, "intake.said.reviewed", this.words.person(entry.person()),
				this.words.date(language, entry.at()),
				this.words.of(language, "intake-routing.discipline." + entry.answer("discipline")),
				this.words.of(language, "intake.said." + entry.answer("recommendation")));
		String conditions = entry.answers().containsKey("conditions") ? "\n\n%s\n\n%s".formatted(
				this.words.of(language, "intake.said.conditions"), FormValues.plain(entry.answer("conditions"))) : "";
		return "**%s**\n\n%s%s".formatted(heading, FormValues.plain(entry.answer("comment")), conditions);
	}

}
