package ca.docket.poc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** What the template of a trial's report says, in both languages. */
@Component
class TrialReport {

	private final Trials trials;

	private final Evaluations evaluations;

	private final AuditTrail auditTrail;

	private final TrialWords words;

	private final ModelTexts texts;

	private final Wording wording;

	TrialReport(Trials trials, Evaluations evaluations, AuditTrail auditTrail, TrialWords words, ModelTexts texts,
			Wording wording) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.auditTrail = auditTrail;
		this.words = words;
		this.texts = texts;
		this.wording = wording;
	}

	/**
	 * A metric of the report.
	 *
	 * @param agreed as it was before the start; null where it is still so
	 * @param without how it would stand without what was changed after data; null where
	 * nothing was
	 * @param series what was measured, the oldest first, those included that were
	 * corrected
	 */
	public record Line(Metric metric, Metric agreed, String weight, String standing, String without, Chart chart,
			List<Measurement> series) {
	}

	/** A change of the charter, as its decision has it. */
	public record Changed(String day, String decision, boolean afterData, List<String> reason) {
	}

	Map<String, Object> of(Case trial) {
		Charter charter = this.trials.charter(trial);
		Map<String, Object> page = new HashMap<>();
		page.put("caseFile", trial);
		page.put("lead", this.wording.personNamed(charter.lead()));
		page.put("sponsor", this.wording.personNamed(charter.sponsor()));
		Budget budget = this.trials.budget(trial);
		page.put("agreed", money(this.trials.agreed(trial).budget()));
		page.put("approved", money(budget.approved()));
		page.put("spent", money(budget.spent()));
		page.put("budgetReasons", said(trial, "budget-decided", "budgetReasons"));
		page.put("rounds", this.trials.rounds(trial));
		page.put("metrics", lines(trial, charter));
		page.put("changes", changes(trial));
		page.put("scores", scores(trial));
		page.put("lessons", said(trial, "lessons-written", "lessons"));
		page.put("decision", decision(trial));
		page.put("reasonsFor", said(trial, "decided", "reasonsFor"));
		page.put("reasonsAgainst", said(trial, "decided", "reasonsAgainst"));
		page.put("unknowns", said(trial, "decided", "unknowns"));
		return page;
	}

	private List<Line> lines(Case trial, Charter charter) {
		List<Measurement> measured = this.trials.measurements(trial);
		List<Metric> agreed = this.trials.agreed(trial).metrics();
		List<Metric> without = this.trials.withoutLateChanges(trial).metrics();
		boolean late = this.trials.changes(trial)
			.stream()
			.anyMatch(change -> change.isApproved() && change.afterData());
		return charter.metrics().stream().map(metric -> {
			List<Measurement> series = metric.series(measured);
			return new Line(metric, former(agreed, metric), weight(trial, metric), standing(metric, measured),
					late ? numbered(without, metric).map(other -> standing(other, measured)).orElse("–") : null,
					Chart.of(metric, series), series);
		}).toList();
	}

	/** As the list of the charter's form has it. */
	private String weight(Case trial, Metric metric) {
		return Stream.of(Locale.ENGLISH, Locale.FRENCH)
			.flatMap(language -> texts(trial, language).field("metrics").orElseThrow().rows().stream())
			.filter(field -> field.key().equals("weight"))
			.map(field -> field.values().get(metric.weight()))
			.collect(Collectors.joining(" / "));
	}

	private static Metric former(List<Metric> agreed, Metric metric) {
		return numbered(agreed, metric).filter(before -> !before.equals(metric)).orElse(null);
	}

	private static Optional<Metric> numbered(List<Metric> metrics, Metric like) {
		return metrics.stream().filter(metric -> metric.number() == like.number()).findFirst();
	}

	private String standing(Metric metric, List<Measurement> measured) {
		Standing standing = metric.standing(measured);
		return this.words.standing(standing, Locale.ENGLISH) + " / " + this.words.standing(standing, Locale.FRENCH);
	}

	/** Those that were decided. */
	private List<Changed> changes(Case trial) {
		return this.trials.changes(trial)
			.stream()
			.filter(change -> change.decided() != null)
			.map(change -> new Changed(this.wording.isoDay(change.decided().at()),
					inBoth(trial, "changeDecision", change.decided().answer("changeDecision")), change.afterData(),
					change.asked().answer("changeReason").lines().toList()))
			.toList();
	}

	/** The median of each criterion, by its name in both languages. */
	private Map<String, String> scores(Case trial) {
		Map<String, String> scores = new LinkedHashMap<>();
		this.evaluations.of(trial)
			.medians()
			.forEach((criterion, median) -> scores.put(label(trial, criterion),
					inBoth(trial, criterion, median.toString())));
		return scores;
	}

	private Optional<String> decision(Case trial) {
		return this.auditTrail.latest(trial.processInstanceId(), "decided")
			.map(decided -> "%s: %s, %s".formatted(inBoth(trial, "decision", decided.answer("decision")),
					this.wording.doer(decided.person(), decided.behalf(), Locale.ENGLISH),
					this.wording.isoDay(decided.at())));
	}

	private List<String> said(Case trial, String action, String field) {
		return this.auditTrail.latest(trial.processInstanceId(), action)
			.map((AuditEntry entry) -> entry.answer(field).lines().toList())
			.orElse(List.of());
	}

	private String label(Case trial, String field) {
		return texts(trial, Locale.ENGLISH).field(field).orElseThrow().label() + " / "
				+ texts(trial, Locale.FRENCH).field(field).orElseThrow().label();
	}

	private String inBoth(Case trial, String field, String answer) {
		return texts(trial, Locale.ENGLISH).answer(field, answer) + " / "
				+ texts(trial, Locale.FRENCH).answer(field, answer);
	}

	private DeployedTexts texts(Case trial, Locale language) {
		return this.texts.ofInstance(trial.processInstanceId(), "poc", language);
	}

	private static String money(BigDecimal amount) {
		return TrialWords.money(amount, Locale.ENGLISH);
	}

}
