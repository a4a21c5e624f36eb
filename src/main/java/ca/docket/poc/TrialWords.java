package ca.docket.poc;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundSeat;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Says in Markdown how a trial stands. */
@Component
class TrialWords {

	private static final int DECIMALS = 6;

	private final Trials trials;

	private final Evaluations evaluations;

	private final SealedRound rounds;

	private final ModelTexts texts;

	private final Wording wording;

	TrialWords(Trials trials, Evaluations evaluations, SealedRound rounds, ModelTexts texts, Wording wording) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.rounds = rounds;
		this.texts = texts;
		this.wording = wording;
	}

	/** Each metric with its thresholds and its latest value. */
	String metrics(Case trial, Locale language) {
		List<Measurement> measured = this.trials.measurements(trial);
		return this.trials.charter(trial)
			.metrics()
			.stream()
			.map(metric -> "%d. %s".formatted(metric.number(), metric(metric, measured, language)))
			.collect(Collectors.joining("\n"));
	}

	private String metric(Metric metric, List<Measurement> measured, Locale language) {
		String agreed = this.wording.of("poc.metric", language, FormValues.plain(metric.what()),
				FormValues.plain(metric.unit()), number(metric.success(), language), number(metric.failure(), language),
				(metric.baseline() == null) ? "–" : number(metric.baseline(), language));
		String now = metric.latest(measured)
			.map(latest -> this.wording.of("poc.metric.latest", language, number(latest.value(), language), latest.on(),
					standing(metric.standing(measured), language)))
			.orElseGet(() -> standing(Standing.NOT_MEASURED, language));
		return agreed + " " + now;
	}

	String standing(Standing standing, Locale language) {
		return this.wording.of("poc.standing." + standing.id, language);
	}

	/** What was spent of what is approved. */
	String budget(Case trial, Locale language) {
		Budget budget = this.trials.budget(trial);
		return this.wording.of(budget.isExceeded() ? "poc.budget.exceeded" : "poc.budget", language,
				money(budget.spent(), language), money(budget.approved(), language));
	}

	/** The metrics that a check-in can report. */
	List<Map<String, String>> options(Case trial) {
		return this.trials.charter(trial)
			.metrics()
			.stream()
			.map(metric -> Map.of("label", "%d. %s".formatted(metric.number(), metric.what()), "value",
					String.valueOf(metric.number())))
			.toList();
	}

	/** The median of each criterion, in the words of the form that was filled in. */
	String scores(Case trial, Locale language) {
		Evaluation evaluation = this.evaluations.of(trial);
		DeployedTexts models = this.texts.ofInstance(trial.processInstanceId(), "poc", language);
		String lines = evaluation.medians()
			.entrySet()
			.stream()
			.map(median -> "- %s: **%s**".formatted(models.field(median.getKey()).orElseThrow().label(),
					models.answer(median.getKey(), median.getValue().toString())))
			.collect(Collectors.joining("\n"));
		return this.wording.of("poc.scores", language, String.valueOf(evaluation.scores())) + "\n\n" + lines;
	}

	/** How many have scored, and who has not. */
	Map<String, Object> soFar(Round round) {
		List<RoundSeat> seats = this.rounds.seats(round);
		List<RoundSeat> waiting = seats.stream().filter(seat -> !seat.answered()).toList();
		return Map.of("seats", seats.size(), "scoresIn", seats.size() - waiting.size(), "stillToScore",
				waiting.stream()
					.map(seat -> FormValues.plain(this.wording.person(seat.person())))
					.collect(Collectors.joining(", ")));
	}

	static String money(BigDecimal amount, Locale language) {
		NumberFormat format = NumberFormat.getCurrencyInstance(Wording.canadian(language));
		if (amount.stripTrailingZeros().scale() <= 0) {
			format.setMaximumFractionDigits(0);
		}
		return format.format(amount);
	}

	static String number(BigDecimal number, Locale language) {
		NumberFormat format = NumberFormat.getInstance(Wording.canadian(language));
		format.setMaximumFractionDigits(DECIMALS);
		return format.format(number);
	}

}
