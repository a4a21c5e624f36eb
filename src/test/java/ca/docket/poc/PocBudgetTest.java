package ca.docket.poc;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.notice.ToldOf;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What a trial costs, and what becomes of one that costs too much or does not say. */
@DocketTest
class PocBudgetTest {

	@Autowired
	PocSteps people;

	@Autowired
	Trials trials;

	@Autowired
	Documents documents;

	@Autowired
	TaskService tasks;

	@Autowired
	PocJobs jobs;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext application;

	@Test
	void whoSpendsAndOrdersMostOfTheBudgetIsWarnedOnce() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), costs(20000, 11999));
		assertThat(this.people.letters(trial)).noneMatch(letter -> letter.startsWith("poc-budget"));
		this.people.checkIn(trial, "continue", List.of(), costs(0, 12000));
		assertThat(this.people.letters(trial)).contains("poc-budget coordinator", "poc-budget requester2@example.org",
				"poc-budget director");
		this.jdbc.sql("delete from notice_mail where template = 'poc-budget' and case_number = ?")
			.param(trial.number())
			.update();
		this.people.checkIn(trial, "continue", List.of(), costs(12000, 8000));
		assertThat(this.people.letters(trial)).noneMatch(letter -> letter.startsWith("poc-budget"));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
	}

	@Test
	void whatIsSpentHasItsDayAndItsDocumentIsFiled() {
		Case trial = this.people.begun();
		Map<String, Object> payment = PocAnswers.payment(1200.5);
		Map<String, Object> report = Map.of("values", List.of(), "spending", List.of(payment), "committed", 0, "harm",
				"no", "next", "continue");
		PocTest.refused(() -> this.people.complete("requester2", trial, "Activity_CheckIn", report),
				"This task needs evidence");
		this.people.fileInvoice(trial, "Activity_CheckIn");
		payment.put("spentOn", "2031-01-01");
		PocTest.refused(() -> this.people.complete("requester2", trial, "Activity_CheckIn", report),
				"Paid on (spending.1.spentOn): the day must not be in the future");
		payment.put("spentOn", "in October");
		PocTest.refused(() -> this.people.complete("requester2", trial, "Activity_CheckIn", report), "Paid on");
		payment.put("spentOn", "2026-11-03");
		this.people.complete("requester2", trial, "Activity_CheckIn", report);
		assertThat(this.trials.of(trial).budget().spent()).isEqualByComparingTo("1200.5");
		assertThat(this.documents.of(trial.number())).extracting(Document::name, Document::evidenceActivity)
			.containsExactly(tuple("invoice.pdf", "Activity_CheckIn"));
	}

	@Test
	void whatIsOrderedCountsAsSpentUntilItIsPaid() {
		Case trial = this.people.begun();
		PocTest.refused(() -> this.people.checkIn(trial, "evaluate", List.of(), costs(20000, 20001)),
				"More is spent and ordered than is approved");
		this.people.checkIn(trial, "continue", List.of(), costs(20000, 20001));
		// nor is it held twice
		this.people.checkIn(trial, "continue", List.of(), costs(0, 20002));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_DecideBudget");
		PocTest.refused(() -> this.people.decideBudget(trial, "more-budget", 40001), "already spent and ordered");
		this.people.decideBudget(trial, "more-budget", 40002);
		this.people.checkIn(trial, "evaluate", List.of(), costs(20002, 0));
		assertThat(this.people.waiting(trial)).contains("Activity_ScoreEvidence");
	}

	@Test
	void whatIsBookedLateHoldsTheDecision() {
		Case trial = this.people.measured(5);
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		this.people.lessons(trial, 30000, 11000);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideBudget", "Activity_DecideTrial");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "The trial is on hold");
		this.people.decideBudget(trial, "more-budget", 43000);
		this.jobs.run(trial, "Event_WeighAgain");
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	@Test
	void aBudgetRaisedBeyondADirectorBeforeTheDecisionTakesItToAnExecutive() {
		Case trial = this.people.measured(5);
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		this.people.lessons(trial, 30000, 11000);
		this.people.decideBudget(trial, "more-budget", 250001);
		this.jobs.run(trial, "Event_WeighAgain");
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.decide(trial, "stop"));
		this.people.decide("executive", trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
	}

	@Test
	void aTrialThatCostsMoreThanIsApprovedIsOnHoldUntilItIsDecided() {
		Case trial = this.people.begun();
		Map<String, Object> tooMuch = Map.of("spent", 41600);
		PocTest.refused(() -> this.people.checkIn(trial, "evaluate", List.of(), tooMuch), "More is spent and ordered");
		this.people.checkIn(trial, "continue", List.of(), tooMuch);
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 5, 120)), Map.of("spent", 10));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_DecideBudget");
		PocTest.refused(() -> this.people.decideBudget(trial, "more-budget", 41600), "More than this is already spent");
		PocTest.refused(
				() -> this.people.complete("director", trial, "Activity_DecideBudget",
						Map.of("budgetDecision", "more-budget", "newBudget", 45000)),
				"Where does the money come from?", "Why, and what changes in the scope?");
		this.people.decideBudget(trial, "more-budget", 45000);
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(2, 4, 120)), Map.of("spent", 1));
		this.people.evaluate(trial, 4);
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	@Test
	void aBudgetThatGrewBeyondADirectorTakesTheDecisionToAnExecutive() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), costs(40001, 0));
		this.people.decideBudget(trial, "more-budget", 250001);
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 12, 120)));
		this.people.evaluate(trial, 4);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.decide(trial, "stop"));
		this.people.decide("executive", trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
	}

	@Test
	void aScopeIsReducedAndATrialStoppedForItsBudget() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), Map.of("spent", 40000.01));
		this.people.decideBudget(trial, "less-scope", 40001);
		this.people.checkIn(trial, "continue", List.of(), Map.of("spent", 1));
		this.people.decideBudget(trial, "stop", null);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_WriteEarlyLessons");
	}

	@Test
	void aCheckInThatExceedsTheBudgetStopsTheTrialAllTheSame() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "stop-early", List.of(),
				Map.of("spent", 50000, "earlyReasons", "It costs too much."));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_WriteEarlyLessons");
	}

	@Test
	void whatIsSpentTooMuchDoesNotStayWithTheSameBudget() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), Map.of("spent", 40001));
		PocTest
			.refused(
					() -> this.people.complete("director", trial, "Activity_DecideBudget",
							Map.of("budgetDecision", "same-budget", "budgetReasons", "It is little.")),
					"More than this");
	}

	@Test
	void twoMissedReportsCountAsOver() {
		Case trial = this.people.begun();
		Date due = this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.singleResult()
			.getDueDate();
		// ten working days are two weeks, or more
		assertThat(this.jobs.of(trial, "Event_ReportsMissed").getDuedate().toInstant())
			.isAfter(due.toInstant().plus(13, ChronoUnit.DAYS));
		this.jobs.run(trial, "Event_ReportsMissed");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_DecideBudget");
		PocTest.refused(() -> this.people.checkIn(trial, "evaluate", List.of()), "the budget is decided");
		this.people.checkIn(trial, "continue", List.of());
		this.jobs.run(trial, "Event_ReportsMissed");
		assertThat(this.people.waiting(trial)).as("it is on hold already")
			.containsExactly("Activity_CheckIn", "Activity_DecideBudget");
		this.people.complete("director", trial, "Activity_DecideBudget",
				Map.of("budgetDecision", "same-budget", "budgetReasons", "All is reported now."));
		this.people.checkIn(trial, "evaluate", List.of());
		assertThat(this.people.waiting(trial)).contains("Activity_ScoreEvidence");
	}

	@Test
	void aMissedCheckInIsRemindedOfAndThenToldToTheCoordinators() {
		try (ToldOf told = new ToldOf(this.application)) {
			Case trial = told.began(LocalDateTime.parse("2026-11-02T10:00"), this.people::begun);
			String checkIn = this.tasks.createTaskQuery()
				.processInstanceId(trial.processInstanceId())
				.singleResult()
				.getId();
			assertThat(told.remindedAt(checkIn, LocalDateTime.parse("2026-11-16T18:00")))
				.contains("reminder requester2")
				.noneMatch(notice -> notice.startsWith("escalated"));
			assertThat(told.remindedAt(checkIn, LocalDateTime.parse("2026-11-18T18:00")))
				.contains("escalated coordinator");
		}
	}

	private static Map<String, Object> costs(Number spent, Number committed) {
		return Map.of("spent", spent, "committed", committed);
	}

}
