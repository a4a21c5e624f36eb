package ca.docket.poc;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.stereotype.Component;

/** Compares what was measured and scored in a trial with its charter. */
@Component
class Evaluations {

	static final String SUBJECT = "evidence";

	private final Trials trials;

	private final SealedRound rounds;

	private final PolicyTerms<PocTerms> terms;

	Evaluations(Trials trials, SealedRound rounds, PolicyTerms<PocTerms> terms) {
		this.trials = trials;
		this.rounds = rounds;
		this.terms = terms;
	}

	Evaluation of(Case trial) {
		List<Metric> metrics = this.trials.charter(trial).metrics();
		List<Measurement> measured = this.trials.measurements(trial);
		List<RoundAnswer> scores = latest(trial).map(this.rounds::answers).orElse(List.of());
		return new Evaluation(must(metrics, measured), guardKept(metrics, measured), medians(scores), scores.size(),
				this.trials.harmed(trial), this.trials.rounds(trial) < this.terms.latest().mostRounds());
	}

	/** The last round of scores. */
	Optional<Round> latest(Case trial) {
		return this.rounds.of(trial.number(), SUBJECT).stream().reduce((one, next) -> next);
	}

	private static Standing must(List<Metric> metrics, List<Measurement> measured) {
		return metrics.stream()
			.filter(metric -> metric.is(Metric.MUST))
			.map(metric -> metric.standing(measured))
			.min(Comparator.naturalOrder())
			.orElse(Standing.NOT_MEASURED);
	}

	private static boolean guardKept(List<Metric> metrics, List<Measurement> measured) {
		return metrics.stream().filter(metric -> metric.is(Metric.GUARD)).allMatch(metric -> metric.isKept(measured));
	}

	/** The lower of the two in the middle, where there are two. */
	static Map<String, Integer> medians(List<RoundAnswer> scores) {
		Map<String, Integer> medians = new LinkedHashMap<>();
		scores.stream()
			.flatMap(score -> score.values().keySet().stream())
			.filter(field -> field.startsWith("evidence"))
			.distinct()
			.sorted()
			.forEach(criterion -> medians.put(criterion, median(criterion, scores)));
		return medians;
	}

	private static int median(String criterion, List<RoundAnswer> scores) {
		List<Integer> sorted = scores.stream()
			.map(score -> Integer.valueOf(score.values().get(criterion).toString()))
			.sorted()
			.toList();
		return sorted.get((sorted.size() - 1) / 2);
	}

}
