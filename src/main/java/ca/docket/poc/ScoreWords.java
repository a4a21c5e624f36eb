package ca.docket.poc;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.step.RoundWords;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.engine.FormValues;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.poc.Evaluation.Criteria;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Says in Markdown how the evidence of a trial was scored. */
@Component
class ScoreWords {

	private final Evaluations evaluations;

	private final AnswerWords answers;

	private final Wording wording;

	private final IdentityService identity;

	private final RoundWords rounds;

	private final Trials trials;

	ScoreWords(Evaluations evaluations, AnswerWords answers, Wording wording, IdentityService identity,
			RoundWords rounds, Trials trials) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.wording = wording;
		this.identity = identity;
		this.rounds = rounds;
		this.trials = trials;
	}

	/** Whether an evaluator reads this, and not somebody else who sees their task. */
	boolean isRead(String evaluator) {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.filter(evaluator::equals)
			.isPresent();
	}

	/** Who has still to score or revise, those included who are still to be named. */
	Map<String, Object> soFar(DelegateTask task, Case trial, Locale language) {
		return this.rounds.soFar(task,
				Collections.nCopies(this.trials.vacancies(trial), this.wording.of("poc.scores.vacant", language)));
	}

	/** How much each criterion counts, and by which version of the office's table. */
	String criteria(Case trial, Locale language) {
		Criteria criteria = this.evaluations.criteria(trial);
		return criteria.weights()
			.keySet()
			.stream()
			.sorted()
			.map(criterion -> "- " + this.wording.of("poc.criterion", language,
					said(trial, criterion, "0", language).label(), criteria.weight(criterion)))
			.collect(Collectors.joining("\n", this.wording.of("poc.criteria", language, criteria.version()) + "\n\n",
					""));
	}

	/** The median of each criterion, in the words of the form that was filled in. */
	String medians(Trial trial, Locale language) {
		Evaluation evaluation = this.evaluations.of(trial);
		String lines = evaluation.medians().entrySet().stream().map(median -> {
			Fact said = said(trial.caseFile(), median.getKey(), median.getValue(), language);
			return "- " + this.wording.of("poc.criterion.median", language, said.label(), said.value(),
					evaluation.criteria().weight(median.getKey()));
		}).collect(Collectors.joining("\n"));
		return String.join("\n\n", this.wording.of("poc.scores", language, String.valueOf(evaluation.scores())), lines,
				this.wording.of("poc.evidence", language, Wording.number(evaluation.weightedEvidence(), language),
						evaluation.lowestEvidence(), evaluation.criteria().version()));
	}

	private Fact said(Case trial, String criterion, Object level, Locale language) {
		return this.answers.value(trial, criterion, level.toString(), language);
	}

	/** What each evaluator scored at first, with the comments, by criterion. */
	String all(Case trial, Locale language) {
		List<RoundAnswer> scores = this.evaluations.firstScores(trial);
		return Evaluations.medians(scores)
			.keySet()
			.stream()
			.map(criterion -> scores.stream()
				.map(score -> line(trial, criterion, score, language))
				.collect(Collectors.joining("\n", "**%s**\n\n".formatted(said(trial, criterion, "0", language).label()),
						"")))
			.collect(Collectors.joining("\n\n"));
	}

	private String line(Case trial, String criterion, RoundAnswer score, Locale language) {
		return "- %s: %s. %s".formatted(FormValues.plain(this.wording.person(score.person())),
				said(trial, criterion, score.values().get(criterion), language).value(),
				FormValues.plain(score.values().get(criterion.replace("evidence", "comment")).toString()));
	}

	/** The levels that an evaluator gave at first, by field. */
	Map<String, Object> of(Case trial, String evaluator) {
		Map<String, Object> own = new HashMap<>();
		this.evaluations.firstScores(trial)
			.stream()
			.filter(score -> score.person().equals(evaluator))
			.forEach(score -> own.putAll(score.values()));
		own.keySet().removeIf(field -> !field.startsWith("evidence"));
		return own;
	}

}
