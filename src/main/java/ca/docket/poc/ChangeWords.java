package ca.docket.poc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** Says in Markdown what changed, or is to change, in a charter. */
@Component
class ChangeWords {

	private final TrialWords words;

	private final Wording wording;

	ChangeWords(TrialWords words, Wording wording) {
		this.words = words;
		this.wording = wording;
	}

	/** What a request for a change begins with. */
	Map<String, Object> inForce(Trial trial) {
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.keySet().retainAll(List.of("metrics", "endsOn", "budget"));
		return answers;
	}

	/** What is in force, and what is asked for last. */
	String versions(Trial trial, Locale language) {
		List<Change> all = trial.changes().all();
		Change asked = all.get(all.size() - 1);
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.putAll(asked.answers());
		return Stream
			.of(this.wording.of("poc.change.now", language), version(trial, trial.charter(), language),
					this.wording.of("poc.change.asked", language), version(trial, Charter.of(answers), language),
					mark(asked, language))
			.collect(Collectors.joining("\n\n"));
	}

	private String version(Trial trial, Charter charter, Locale language) {
		return this.words.metrics(trial, charter.metrics(), language) + "\n\n"
				+ this.wording.of("poc.change.frame", language,
						this.wording.day(LocalDate.parse(charter.endsOn()), language),
						TrialWords.money(charter.budget(), language));
	}

	/**
	 * All that were approved, and how the metrics would stand without those that came
	 * after the first value; null for none.
	 */
	String all(Trial trial, Locale language) {
		List<Change> approved = trial.changes().all().stream().filter(Change::isApproved).toList();
		if (approved.isEmpty()) {
			return null;
		}
		String list = approved.stream()
			.map(change -> "- %s: %s %s".formatted(this.wording.day(change.decided().at(), language),
					FormValues.plain(change.asked().answer("changeReason")), mark(change, language)))
			.collect(Collectors.joining("\n"));
		return approved.stream().noneMatch(Change::afterData) ? list
				: list + "\n\n" + this.wording.of("poc.change.without", language) + "\n\n"
						+ this.words.metrics(trial, trial.changes().withoutLate(), language);
	}

	private String mark(Change change, Locale language) {
		return change.afterData() ? "**" + this.wording.of("poc.change.after-data", language) + "**" : "";
	}

}
