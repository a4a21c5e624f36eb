package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.poc.ChangeWords.Compared;
import org.springframework.stereotype.Component;

/** What the template of a trial's report says, in both languages. */
@Component
class TrialReport {

	private final Evaluations evaluations;

	private final TrialWords words;

	private final AnswerWords answers;

	private final ChangeWords changes;

	private final Wording wording;

	TrialReport(Evaluations evaluations, TrialWords words, AnswerWords answers, ChangeWords changes, Wording wording) {
		this.evaluations = evaluations;
		this.words = words;
		this.answers = answers;
		this.changes = changes;
		this.wording = wording;
	}

	/**
	 * A metric of the report.
	 *
	 * @param rows what the charter says of it
	 * @param without how it would stand without what was changed after data; null where
	 * nothing was
	 * @param series what was measured, the oldest first, those included that were
	 * corrected
	 */
	record Line(Metric metric, List<Compared> rows, String standing, String without, Chart chart,
			List<Measurement> series) {

		/** Whether it was otherwise before the start. */
		public boolean isChanged() {
			return this.rows.stream().anyMatch(Compared::differs);
		}

	}

	/** The median of a criterion, and how much it counts. */
	record Score(Fact median, int weight) {
	}

	/** A change of the charter, as its request and its decision have it. */
	record Changed(String day, boolean afterData, List<Fact> said) {
	}

	Map<String, Object> of(Trial trial) {
		Budget budget = trial.budget();
		Evaluation evaluation = this.evaluations.of(trial);
		Map<String, Object> page = new HashMap<>();
		page.put("trial", trial);
		page.put("lead", this.wording.personNamed(trial.charter().lead()));
		page.put("sponsor", this.wording.personNamed(trial.charter().sponsor()));
		Map.of("agreed", trial.agreed().budget(), "approved", budget.approved(), "spent", budget.spent(), "committed",
				budget.committed())
			.forEach((name, amount) -> page.put(name, TrialWords.money(amount, Locale.ENGLISH)));
		page.put("metrics", lines(trial));
		page.put("changes", changes(trial));
		page.put("scores", scores(trial, evaluation));
		page.put("evaluation", evaluation);
		Map.of("budget", "budget-decided", "lessons", "lessons-written", "decision", "decided")
			.forEach((name, action) -> page.put(name, said(trial, trial.latest(action))));
		page.put("recommended", recommended(trial, "Activity_Recommend"));
		page.put("withoutLate", recommended(trial, TrialWords.WITHOUT_LATE));
		page.put("decided", trial.latest("decided").map(this::decided));
		return page;
	}

	/** Null where the table was not asked. */
	private String recommended(Trial trial, String activity) {
		return this.words.recommended(trial, activity, Locale.ENGLISH)
			.map(said -> both(said, this.words.recommended(trial, activity, Locale.FRENCH).orElseThrow()))
			.orElse(null);
	}

	private List<Line> lines(Trial trial) {
		List<Measurement> measured = trial.measurements();
		Changes changes = trial.changes();
		return trial.charter().metrics().stream().map(metric -> {
			List<Measurement> series = metric.series(measured);
			return new Line(metric,
					Compared.of(inBoth(language -> this.changes.metric(trial, changes.inForce(), metric, language)),
							inBoth(language -> this.changes.metric(trial, changes.agreed(), metric, language))),
					standing(metric, measured),
					changes.withoutLate()
						.map(without -> metric.among(without)
							.map(other -> standing(other, measured))
							.orElse(ChangeWords.NOTHING))
						.orElse(null),
					Chart.of(metric, series), series);
		}).toList();
	}

	private String standing(Metric metric, List<Measurement> measured) {
		Metric.Standing standing = metric.standing(measured);
		return both(this.words.standing(standing, Locale.ENGLISH), this.words.standing(standing, Locale.FRENCH));
	}

	/** Those that were decided. */
	private List<Changed> changes(Trial trial) {
		return trial.changes()
			.all()
			.stream()
			.filter(change -> change.decided() != null)
			.map(change -> new Changed(this.wording.isoDay(change.decided().at()), change.afterData(),
					Stream.of(change.asked(), change.decided())
						.flatMap(said -> said(trial, Optional.of(said)).stream())
						.toList()))
			.toList();
	}

	private List<Score> scores(Trial trial, Evaluation evaluation) {
		return evaluation.medians()
			.entrySet()
			.stream()
			.map(median -> new Score(
					inBoth(language -> List.of(this.answers.value(trial.caseFile(), median.getKey(),
							median.getValue().toString(), language)))
						.get(0),
					evaluation.criteria().weight(median.getKey())))
			.toList();
	}

	/** All that somebody said, in the words of the form that asked. */
	private List<Fact> said(Trial trial, Optional<AuditEntry> entry) {
		return entry.map(said -> inBoth(language -> this.answers.facts(trial.caseFile(), said, language)))
			.orElse(List.of());
	}

	private static List<Fact> inBoth(Function<Locale, List<Fact>> said) {
		List<Fact> english = said.apply(Locale.ENGLISH);
		List<Fact> french = said.apply(Locale.FRENCH);
		return IntStream.range(0, english.size())
			.mapToObj(row -> new Fact(both(english.get(row).label(), french.get(row).label()),
					both(english.get(row).value(), french.get(row).value())))
			.toList();
	}

	private static String both(String english, String french) {
		return english.equals(french) ? english : english + " / " + french;
	}

	private String decided(AuditEntry decision) {
		return this.wording.doer(decision.person(), decision.behalf(), Locale.ENGLISH) + ", "
				+ this.wording.isoDay(decision.at());
	}

}
