package ca.docket.poc;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.TableWords;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says in Markdown how a trial stands. */
@Component
class TrialWords {

	/** Asks for the outcome without what was changed after the first value. */
	static final String WITHOUT_LATE = "Activity_RecommendWithoutLate";

	private final Wording wording;

	private final DecisionLog decisions;

	private final TableWords tables;

	TrialWords(Wording wording, DecisionLog decisions, TableWords tables) {
		this.wording = wording;
		this.decisions = decisions;
		this.tables = tables;
	}

	/**
	 * What the table recommended last; empty before it did.
	 * @param activity that asked it
	 */
	Optional<String> recommended(Trial trial, String activity, Locale language) {
		return this.decisions.of(trial.caseFile().processInstanceId())
			.stream()
			.filter(said -> activity.equals(said.activity()))
			.reduce((one, next) -> next)
			.map(said -> this.tables.results(said, language).get(0).facts().get(0).value());
	}

	/** Each metric with its thresholds and its latest value. */
	String metrics(Trial trial, List<Metric> metrics, Locale language) {
		List<Measurement> measured = trial.measurements();
		return metrics.stream()
			.map(metric -> "%d. %s".formatted(metric.number(), metric(metric, measured, language)))
			.collect(Collectors.joining("\n"));
	}

	private String metric(Metric metric, List<Measurement> measured, Locale language) {
		String agreed = this.wording.of("poc.metric", language, FormValues.plain(metric.what()),
				FormValues.plain(metric.unit()), Wording.number(metric.success(), language),
				Wording.number(metric.failure(), language),
				(metric.baseline() == null) ? "–" : Wording.number(metric.baseline(), language));
		String standing = standing(metric.standing(measured), language);
		String now = metric.latest(measured)
			.map(latest -> this.wording.of("poc.metric.latest", language, Wording.number(latest.value(), language),
					this.wording.day(LocalDate.parse(latest.on()), language), standing))
			.orElseGet(() -> StringUtils.capitalize(standing) + ".");
		boolean unchecked = metric.series(measured).stream().anyMatch(Measurement::unchecked);
		return agreed + " " + now + (unchecked ? " " + this.wording.of("poc.metric.unchecked", language) : "");
	}

	String standing(Metric.Standing standing, Locale language) {
		return this.wording.of("poc.standing." + standing.id, language);
	}

	/** What is spent and ordered of what is approved. */
	String budget(Trial trial, Locale language) {
		Budget budget = trial.budget();
		return this.wording.of(budget.isExceeded() ? "poc.budget.exceeded" : "poc.budget", language,
				money(budget.spent(), language), money(budget.approved(), language),
				money(budget.committed(), language));
	}

	/** The metrics that can be reported. */
	static List<Map<String, String>> options(Trial trial) {
		return trial.charter()
			.metrics()
			.stream()
			.map(metric -> Map.of("label", "%d. %s".formatted(metric.number(), metric.what()), "value",
					String.valueOf(metric.number())))
			.toList();
	}

	/** Who is to evaluate the trial, and the interest that they declared last. */
	Map<String, Object> interests(Trial trial, String evaluator) {
		String declared = trial.said("interests-declared")
			.stream()
			.filter(said -> said.person().equals(evaluator))
			.reduce((one, next) -> next)
			.map(said -> said.answer("interests"))
			.orElse("");
		return Map.of("evaluatorOptions", List.of(Map.of("label", this.wording.person(evaluator), "value", evaluator)),
				"declared", FormValues.plain(declared));
	}

	/** Who paused it, and why. */
	String pause(Trial trial, Locale language) {
		AuditEntry pause = trial.latest("paused").orElseThrow();
		return this.wording.of("poc.pause.said", language, FormValues.plain(this.wording.person(pause.person())),
				this.wording.day(pause.at(), language),
				this.wording.of("record.paused.cause." + pause.answer("cause"), language),
				FormValues.plain(pause.answer("reason")));
	}

	/** In whole dollars where there are no cents. */
	static String money(BigDecimal amount, Locale language) {
		NumberFormat format = NumberFormat.getCurrencyInstance(Wording.canadian(language));
		format.setMaximumFractionDigits((amount.stripTrailingZeros().scale() > 0) ? 2 : 0);
		return format.format(amount);
	}

}
