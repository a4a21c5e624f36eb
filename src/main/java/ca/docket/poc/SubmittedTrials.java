package ca.docket.poc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.commitment.Commitments;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/**
 * What speaks against an answer to the forms of a trial: above all a charter that cannot
 * be judged in the end, or by people who would judge their own work.
 */
@Component
class SubmittedTrials {

	/** What waits while a trial is on hold or paused; what is reported does not. */
	private static final Set<String> WAITING = Set.of("Activity_JudgeChange", "Activity_CheckResults",
			"Activity_ScoreEvidence", "Activity_ReviseScores", "Activity_CloseScoring", "Activity_CloseRevision",
			"Activity_DecideTrial");

	private static final int FEWEST = 3;

	private static final int MOST = 5;

	private final Trials trials;

	private final Evaluations evaluations;

	private final Commitments commitments;

	private final PolicyTerms<PocTerms> terms;

	private final Office office;

	private final Clock clock;

	SubmittedTrials(Trials trials, Evaluations evaluations, Commitments commitments, PolicyTerms<PocTerms> terms,
			Office office, Clock clock) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.commitments = commitments;
		this.terms = terms;
		this.office = office;
		this.clock = clock;
	}

	List<Objection> of(Submission submission) {
		boolean charter = submission.form() != null && submission.form().id().equals("poc-charter");
		return (charter ? charter(submission.answers())
				: (submission.task() != null) ? task(submission) : Stream.<Objection>empty())
			.toList();
	}

	private static Stream<Objection> where(boolean so, String key, Object... details) {
		return so ? Stream.of(Objection.of(key, details)) : Stream.empty();
	}

	@SafeVarargs
	private static Stream<Objection> all(Stream<Objection>... found) {
		return Stream.of(found).flatMap(Function.identity());
	}

	private Stream<Objection> task(Submission submission) {
		Trial trial = this.trials.of(submission.task().getExecution());
		Case caseFile = trial.caseFile();
		String task = submission.task().getTaskDefinitionKey();
		boolean waits = WAITING.contains(task);
		if ((waits || task.equals("Activity_DecideWaiting")) && this.trials.isPaused(caseFile)) {
			return where(true, "poc.paused");
		}
		if (waits && this.trials.isOnHold(caseFile)) {
			return where(true, "poc.on-hold");
		}
		return switch (task) {
			case "Activity_CheckIn" -> checkIn(submission, trial);
			case "Activity_Report", "Activity_WriteLessons", "Activity_WriteEarlyLessons" -> all(
					values(submission, trial),
					where(!submission.items("values").isEmpty() && isAssessmentAwaited(trial), "poc.report.privacy"));
			case "Activity_RequestChange" -> change(submission, trial);
			case "Activity_DecideBudget" -> budget(submission, trial);
			case "Activity_NameEvaluator" -> evaluator(submission, trial);
			case "Activity_ScoreEvidence", "Activity_ReviseScores" ->
				where(this.trials.isInterestOpen(caseFile, submission.task().getAssignee()), "poc.interest.open");
			case "Activity_DecideTrial" -> decision(String.valueOf(submission.answer("decision")), trial);
			default -> Stream.empty();
		};
	}

	private Stream<Objection> charter(Map<String, Object> answers) {
		Charter charter = Charter.of(answers);
		long days = ChronoUnit.DAYS.between(LocalDate.parse(charter.beginsOn()), LocalDate.parse(charter.endsOn()));
		PocTerms allowed = this.terms.latest();
		return all(where(charter.metrics().stream().noneMatch(metric -> metric.is(Metric.MUST)), "poc.charter.no-must"),
				charter.metrics().stream().flatMap(SubmittedTrials::metric), where(days < 0, "poc.charter.ends-before"),
				where(days >= 0 && (days < allowed.shortestDays() || days > allowed.longestDays()), "poc.charter.days",
						days, allowed.shortestDays(), allowed.longestDays()),
				people(charter, charter.evaluators()));
	}

	private static Stream<Objection> metric(Metric metric) {
		return all(where(metric.success().compareTo(metric.failure()) == 0, "poc.charter.thresholds", metric.what()),
				where(metric.is(Metric.GUARD) && metric.baseline() == null, "poc.charter.guard-baseline",
						metric.what()));
	}

	/** Whether some people can evaluate what others do. */
	private Stream<Objection> people(Charter charter, List<String> evaluators) {
		List<String> team = this.trials.ids(charter.wholeTeam());
		Set<String> ids = new HashSet<>(this.trials.ids(evaluators));
		return all(where(team.get(0).equals(team.get(1)), "poc.charter.lead-is-sponsor"),
				where(ids.size() < FEWEST || evaluators.size() > MOST || ids.size() < evaluators.size(),
						"poc.charter.evaluators"),
				evaluators.stream()
					.filter(one -> team.contains(this.trials.id(one)))
					.map(one -> Objection.of("poc.charter.evaluator-of-team", one)));
	}

	/**
	 * A correction has something to correct, what is paused or on hold is neither
	 * evaluated nor changed, and what could be does not go on past its last day.
	 */
	private Stream<Objection> checkIn(Submission submission, Trial trial) {
		Case caseFile = trial.caseFile();
		List<Objection> waits = all(
				where(trial.budget().plus(submission.answers()).isExceeded() || this.trials.isOnHold(caseFile),
						"poc.check-in.on-hold"),
				where(this.trials.isPaused(caseFile), "poc.paused"),
				where(this.trials.isChanging(caseFile), "poc.check-in.change-open"))
			.toList();
		Object next = submission.answer("next");
		if (Set.of("evaluate", "change").contains(next)) {
			return all(values(submission, trial), waits.stream());
		}
		LocalDate today = this.office.day(this.clock.instant());
		return all(values(submission, trial),
				where("continue".equals(next) && waits.isEmpty() && today.isAfter(LocalDate.parse(trial.lastDay())),
						"poc.check-in.over", trial.lastDay()));
	}

	/** Nothing is measured on personal information before it is accepted. */
	private boolean isAssessmentAwaited(Trial trial) {
		return trial.said("waiting-decided").stream().noneMatch(said -> said.answer("waiting").equals("begin"))
				&& this.commitments.of(trial.caseFile().number())
					.stream()
					.anyMatch(promised -> promised.topic().equals("privacy-impact") && promised.isOpen());
	}

	/** In the order in which they are reported. */
	private static Stream<Objection> values(Submission submission, Trial trial) {
		Set<Integer> measured = new HashSet<>();
		trial.measurements().forEach(before -> measured.add(before.metric()));
		return Measurement.of(submission.answer("values"), false)
			.stream()
			.filter(value -> measured.add(value.metric()) && value.isCorrection())
			.map(value -> Objection.of("poc.check-in.nothing-to-correct", value.metric()));
	}

	/** It changes something, and what comes of it is a charter that can be judged. */
	private Stream<Objection> change(Submission submission, Trial trial) {
		Charter now = trial.charter();
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.putAll(submission.answers());
		Charter asked = Charter.of(answers);
		return all(charter(answers), where(asked.metrics().size() < now.metrics().size(), "poc.change.removed"),
				where(asked.equals(now), "poc.change.nothing"));
	}

	/** What is approved covers at least what is spent and ordered. */
	private static Stream<Objection> budget(Submission submission, Trial trial) {
		Budget budget = trial.budget();
		Object approved = submission.answer("newBudget");
		BigDecimal now = (approved != null) ? Budget.amount(approved) : budget.approved();
		return where(!"stop".equals(submission.answer("budgetDecision"))
				&& new Budget(now, budget.spent(), budget.committed()).isExceeded(), "poc.budget.too-small");
	}

	/** Whoever is named could be named in a charter, and was not replaced before. */
	private Stream<Objection> evaluator(Submission submission, Trial trial) {
		Object former = submission.task().getVariable("evaluator");
		String other = this.trials.id((String) submission.answer("newEvaluator"));
		List<String> others = this.trials.evaluators(trial);
		others.remove(former);
		others.add(other);
		return all(people(trial.charter(), others), where(other.equals(former)
				|| trial.said("evaluator-named").stream().anyMatch(said -> said.answer("evaluator").equals(other)),
				"poc.interest.replaced"));
	}

	/**
	 * What is still said is waited for once; what is not shown is not scaled; rounds end.
	 */
	private Stream<Objection> decision(String decision, Trial trial) {
		if (this.trials.isReportAwaited(trial.caseFile())) {
			return where(true, "poc.decision.report-open");
		}
		if (this.evaluations.scores(trial.caseFile())
			.stream()
			.anyMatch(score -> this.trials.isInterestOpen(trial.caseFile(), score.person()))) {
			return where(true, "poc.decision.interest-open");
		}
		Evaluation evaluation = this.evaluations.of(trial);
		return all(where(decision.startsWith("scale") && !evaluation.mayScale(), "poc.decision.never-scaled"),
				where(decision.equals("iterate") && !evaluation.moreRounds(), "poc.decision.no-round"));
	}

}
