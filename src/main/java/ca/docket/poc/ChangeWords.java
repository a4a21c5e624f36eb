package ca.docket.poc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** Says in Markdown what changed, or is to change, in a charter. */
@Component
class ChangeWords {

	private final Trials trials;

	private final TrialWords words;

	private final Wording wording;

	ChangeWords(Trials trials, TrialWords words, Wording wording) {
		this.trials = trials;
		this.words = words;
		this.wording = wording;
	}

	/** What a request for a change begins with. */
	Map<String, Object> inForce(Case trial) {
		Map<String, Object> answers = new HashMap<>(this.trials.answers(trial));
		answers.keySet().retainAll(List.of("metrics", "endsOn", "budget"));
		return answers;
	}

	/** What is in force, beside what is asked for last. */
	String versions(Case trial, Locale language) {
		List<Change> all = this.trials.changes(trial);
		Change asked = all.get(all.size() - 1);
		Charter now = this.trials.charter(trial);
		Map<String, Object> answers = new HashMap<>(this.trials.answers(trial));
		answers.putAll(asked.answers());
		return Stream
			.of(this.wording.of("poc.change.now", language), version(trial, now, language),
					this.wording.of("poc.change.asked", language), version(trial, Charter.of(answers), language),
					mark(asked, language))
			.collect(Collectors.joining("\n\n"));
	}

	private String version(Case trial, Charter charter, Locale language) {
		return this.words.metrics(trial, charter, language) + "\n\n"
				+ this.wording.of("poc.change.frame", language,
						this.wording.day(LocalDate.parse(charter.endsOn()), language),
						TrialWords.money(charter.budget(), language));
	}

	/**
	 * All that were approved, and how the metrics would stand without those that came
	 * after the first value; null for none.
	 */
	String all(Case trial, Locale language) {
		List<Change> approved = this.trials.changes(trial).stream().filter(Change::isApproved).toList();
		if (approved.isEmpty()) {
			return null;
		}
		String list = approved.stream()
			.map(change -> "- %s: %s %s".formatted(this.wording.day(change.decided().at(), language),
					FormValues.plain(change.asked().answer("changeReason")), mark(change, language)))
			.collect(Collectors.joining("\n"));
		return approved.stream().noneMatch(Change::afterData) ? list
				: list + "\n\n" + this.wording.of("poc.change.without", language) + "\n\n"
						+ this.words.metrics(trial, this.trials.withoutLateChanges(trial), language);
	}

	private String mark(Change change, Locale language) {
		return change.afterData() ? "**" + this.wording.of("poc.change.after-data", language) + "**" : "";
	}

}
