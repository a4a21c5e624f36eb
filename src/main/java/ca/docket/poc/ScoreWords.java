package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.RoundAnswer;
import ca.docket.engine.sealed.RoundSeat;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Says in Markdown how the evidence of a trial was scored. */
@Component
class ScoreWords {

	private final Evaluations evaluations;

	private final SealedRound rounds;

	private final ModelTexts texts;

	private final Wording wording;

	private final IdentityService identity;

	ScoreWords(Evaluations evaluations, SealedRound rounds, ModelTexts texts, Wording wording,
			IdentityService identity) {
		this.evaluations = evaluations;
		this.rounds = rounds;
		this.texts = texts;
		this.wording = wording;
		this.identity = identity;
	}

	/** Whether an evaluator reads this, and not somebody else who sees their task. */
	boolean isRead(String evaluator) {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.filter(reader -> reader.equals(evaluator))
			.isPresent();
	}

	/** The median of each criterion, in the words of the form that was filled in. */
	String medians(Case trial, Locale language) {
		Evaluation evaluation = this.evaluations.of(trial);
		DeployedTexts models = texts(trial, language);
		String lines = evaluation.medians()
			.entrySet()
			.stream()
			.map(median -> "- %s: **%s**".formatted(models.field(median.getKey()).orElseThrow().label(),
					models.answer(median.getKey(), median.getValue().toString())))
			.collect(Collectors.joining("\n"));
		return this.wording.of("poc.scores", language, String.valueOf(evaluation.scores())) + "\n\n" + lines;
	}

	/** What each evaluator scored at first, with the comments, by criterion. */
	String all(Case trial, Locale language) {
		List<RoundAnswer> scores = this.evaluations.firstScores(trial);
		DeployedTexts models = texts(trial, language);
		return Evaluations.medians(scores)
			.keySet()
			.stream()
			.map(criterion -> "**%s**\n\n".formatted(models.field(criterion).orElseThrow().label())
					+ scores.stream().map(score -> line(criterion, score, models)).collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n\n"));
	}

	private String line(String criterion, RoundAnswer score, DeployedTexts models) {
		return "- %s: %s. %s".formatted(FormValues.plain(this.wording.person(score.person())),
				models.answer(criterion, score.values().get(criterion).toString()),
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

	/** How many have scored, and who has not. */
	Map<String, Object> soFar(Round round) {
		List<RoundSeat> seats = this.rounds.seats(round);
		List<RoundSeat> waiting = seats.stream().filter(seat -> !seat.answered()).toList();
		return Map.of("seats", seats.size(), "scoresIn", seats.size() - waiting.size(), "stillToScore",
				waiting.stream()
					.map(seat -> FormValues.plain(this.wording.person(seat.person())))
					.collect(Collectors.joining(", ")));
	}

	private DeployedTexts texts(Case trial, Locale language) {
		return this.texts.ofInstance(trial.processInstanceId(), "poc", language);
	}

}
