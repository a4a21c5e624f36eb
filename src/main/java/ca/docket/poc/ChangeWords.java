package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** Says in Markdown what changed, or is to change, in a charter. */
@Component
class ChangeWords {

	private final ChangeTables tables;

	private final TrialWords words;

	private final Wording wording;

	ChangeWords(ChangeTables tables, TrialWords words, Wording wording) {
		this.tables = tables;
		this.words = words;
		this.wording = wording;
	}

	/** What a request for a change begins with. */
	Map<String, Object> inForce(Trial trial) {
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.keySet().retainAll(List.of("metrics", "endsOn", "budget"));
		return answers;
	}

	/** What is in force beside what is asked for last. */
	String versions(Trial trial, Locale language) {
		List<Change> all = trial.changes().all();
		Change asked = all.get(all.size() - 1);
		return this.tables.of(trial, asked, language) + "\n\n" + mark(asked, language);
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
