package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.poc.Evaluation.Criteria;
import org.springframework.stereotype.Component;

/** Compares what was measured and scored in a trial with its charter. */
@Component
class Evaluations {

	static final String SUBJECT = "evidence";

	static final String REVISION = "revision";

	static final ClosingRound.Entries SCORED = new ClosingRound.Entries("scored", "Activity_ScoreEvidence",
			Viewer.GROUP + "poc-evaluators,coordinators,directors,executives", "scoring-closed");

	static final ClosingRound.Entries REVISED = new ClosingRound.Entries("scores-revised", "Activity_ReviseScores",
			SCORED.audience(), SCORED.closed());

	private final SealedRound rounds;

	private final PolicyTerms<PocTerms> terms;

	private final DecisionLog decisions;

	Evaluations(SealedRound rounds, PolicyTerms<PocTerms> terms, DecisionLog decisions) {
		this.rounds = rounds;
		this.terms = terms;
		this.decisions = decisions;
	}

	Evaluation of(Trial trial) {
		List<RoundAnswer> scores = scores(trial.caseFile());
		List<Metric> metrics = trial.charter().metrics();
		return new Evaluation(trial.must(metrics), trial.isGuardKept(metrics), medians(scores),
				criteria(trial.caseFile()), scores.size(), trial.isHarmed(),
				trial.rounds() < this.terms.latest().mostRounds());
	}

	/** What the table of the last round says; none before it. */
	Criteria criteria(Case trial) {
		return this.decisions.latest(trial.processInstanceId(), "poc-criteria").map(Criteria::of).orElse(Criteria.NONE);
	}

	/** Those of the last round that count, as they were revised. */
	List<RoundAnswer> scores(Case trial) {
		Map<String, RoundAnswer> revised = revision(trial).map(this.rounds::answers)
			.orElse(List.of())
			.stream()
			.filter(answer -> answer.values().get("revise").equals("yes"))
			.collect(Collectors.toMap(RoundAnswer::seat, answer -> answer));
		return firstScores(trial).stream().map(score -> revised.getOrDefault(score.seat(), score)).toList();
	}

	/** Those of the last round, before anybody revised theirs. */
	List<RoundAnswer> firstScores(Case trial) {
		return latest(trial).map(this.rounds::answers).orElse(List.of());
	}

	/** The last round of scores. */
	Optional<Round> latest(Case trial) {
		return last(trial, SUBJECT);
	}

	/** In which those scores were revised. */
	Optional<Round> revision(Case trial) {
		return last(trial, REVISION).filter(round -> round.openedAt().isAfter(latest(trial).orElseThrow().openedAt()));
	}

	/**
	 * The rounds of an evaluation that is not decided yet: that of the scores, and that
	 * in which they were revised.
	 */
	List<Round> undecided(Trial trial) {
		return latest(trial.caseFile())
			.filter(round -> trial.latest("decided").filter(said -> said.at().isAfter(round.openedAt())).isEmpty())
			.map(round -> Stream.concat(Stream.of(round), revision(trial.caseFile()).stream()).toList())
			.orElse(List.of());
	}

	private Optional<Round> last(Case trial, String subject) {
		return this.rounds.of(trial.number(), subject).stream().reduce((one, next) -> next);
	}

	/** The lower of the two in the middle, where there are two. */
	static Map<String, Integer> medians(List<RoundAnswer> scores) {
		return levels(scores).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get((each.getValue().size() - 1) / 2),
					(one, other) -> one, TreeMap::new));
	}

	/** How far the scores of a criterion lie apart, at most. */
	static int spread(List<RoundAnswer> scores) {
		return levels(scores).values()
			.stream()
			.mapToInt(levels -> levels.get(levels.size() - 1) - levels.get(0))
			.max()
			.orElse(0);
	}

	/** The levels of each criterion, the lowest first. */
	private static Map<String, List<Integer>> levels(List<RoundAnswer> scores) {
		Map<String, List<Integer>> levels = new TreeMap<>();
		scores.forEach(score -> score.values().forEach((field, level) -> {
			if (field.startsWith("evidence")) {
				levels.computeIfAbsent(field, criterion -> new ArrayList<>()).add(Integer.valueOf(level.toString()));
			}
		}));
		levels.values().forEach(each -> each.sort(null));
		return levels;
	}

}
