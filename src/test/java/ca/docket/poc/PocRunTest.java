package ca.docket.poc;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the charter of a trial that runs is changed, and what it is worth then. */
@DocketTest
class PocRunTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Trials trials;

	@Autowired
	ChangeWords changes;

	@Autowired
	PocJobs jobs;

	@Test
	void aChangeBeforeThereIsDataIsDecidedAsTheCharterWas() {
		Case trial = this.people.begun();
		this.people.change(trial, PocAnswers.successAt(6));
		assertThat(this.changes.versions(now(trial), Locale.ENGLISH))
			.contains("| Metric 1 | In force | Asked for |", "| Success threshold | 5 | **6** |",
					"| Stop threshold | 12 | 12 |", "stay as they are:\n\n2. ")
			.doesNotContain("Changed after data", "Metric 2");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_JudgeChange");
		this.people.decideChange("director", trial, "approve");
		assertThat(now(trial).charter().metrics().get(0).success()).isEqualByComparingTo("6");
		assertThat(now(trial).agreed().metrics().get(0).success()).isEqualByComparingTo("5");
		assertThat(this.changes.all(now(trial), Locale.ENGLISH)).contains("The log counts otherwise")
			.doesNotContain("Changed after data");
		assertThat(this.people.letters(trial)).contains("poc-change requester2@example.org");
	}

	@Test
	void aThresholdThatDiffersInItsFourthDecimalIsShownAsAnother() {
		Case trial = this.people.begun();
		this.people.change(trial, PocAnswers.successAt(5.0001));
		assertThat(this.changes.versions(now(trial), Locale.ENGLISH))
			.contains("| Success threshold | 5 | **5\\.0001** |");
	}

	@Test
	void aTargetMovedOnceDataIsKnownIsMarkedAndDecidedOneLevelUp() throws IOException {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 8, 120), PocAnswers.value(2, 4, 120)));
		this.people.change(trial, PocAnswers.successAt(9));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.decideChange("director", trial, "approve"));
		this.people.decideChange("executive", trial, "approve");
		assertThat(this.changes.all(now(trial), Locale.ENGLISH)).contains("Changed after data",
				"Without what was changed", "success at 5", "reached in part");
		Map<String, Object> corrected = PocAnswers.value(1, 8.5, 120);
		corrected.put("correction", "Counted twice.");
		this.people.checkIn(trial, "evaluate", List.of(corrected));
		this.people.evaluate(trial, 4);
		assertThat(this.people.variable(trial, "mustMetrics")).isEqualTo("reached");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		assertThat(this.changes.all(now(trial), Locale.FRENCH))
			.contains("Sans cela, la table recommanderait : **Déployer en partie**");
		this.people.decide(trial, "stop");
		assertThat(this.pages.report(trial)).contains("Recommandation de la table Scale / Déployer",
				"Sans ce qui a été modifié après les données Scale in part / Déployer en partie",
				"Changed after data / Modifié après les données",
				"Sans ce qui a été modifié après les données reached in part", "Before the start / Avant le début",
				"Success threshold / Seuil de réussite 9 5 Stop threshold / Seuil d’arrêt 12 12",
				"Must reach its threshold / Doit atteindre son seuil", "People of the office / Des gens du bureau",
				"Weighted mean, of 4 / Moyenne pondérée, sur 4 4", "Critères et poids sont ceux du bureau",
				"Counted twice.");
	}

	@Test
	void dataThatComesInBeforeAChangeIsDecidedMarksItAndTakesItOneLevelUp() {
		Case trial = this.people.begun();
		this.people.change(trial, PocAnswers.successAt(9));
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 8, 120)));
		this.jobs.run(trial, "Event_DataReported");
		assertThat(this.changes.versions(now(trial), Locale.ENGLISH)).contains("Changed after data");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.decideChange("director", trial, "approve"));
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 7, 120)));
		this.people.decideChange("executive", trial, "approve");
		assertThat(this.changes.all(now(trial), Locale.ENGLISH)).contains("Changed after data", "success at 5");
	}

	@Test
	void aReportAndARequestForAChangeBeginWithWhatIsKnown() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "change", List.of(), Map.of("committed", 250.5));
		assertThat(this.pages.form("requester2", this.people.own("requester2", trial, "Activity_CheckIn")))
			.containsPattern("\"committed\":\\{[^}]*250\\.5");
		assertThat(this.pages.form("requester2", this.people.own("requester2", trial, "Activity_RequestChange")))
			.containsPattern("\"budget\":\\{[^}]*40000")
			.containsPattern("\"endsOn\":\\{[^}]*" + PocAnswers.ENDS);
	}

	@Test
	void whatWasMeasuredBeforeAChangeAndReportedAfterItMarksItToo() {
		Case trial = this.people.begun();
		this.people.change(trial, PocAnswers.successAt(9));
		this.people.decideChange("director", trial, "approve");
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 8, 120)));
		assertThat(this.changes.all(now(trial), Locale.ENGLISH)).contains("Changed after data", "success at 5");
	}

	@Test
	void aChangeWaitsWhileTheTrialIsOnHoldAndDoesNotUndoTheBudgetDecidedMeanwhile() {
		Case trial = this.people.begun();
		this.people.change(trial, PocAnswers.successAt(6));
		this.people.checkIn(trial, "continue", List.of(), Map.of("spent", 41600));
		PocTest.refused(() -> this.people.decideChange("director", trial, "approve"), "The trial is on hold");
		this.people.decideBudget(trial, "more-budget", 45000);
		this.people.decideChange("director", trial, "approve");
		assertThat(now(trial).budget().approved()).isEqualByComparingTo("45000");
		assertThat(now(trial).charter().metrics().get(0).success()).isEqualByComparingTo("6");
	}

	private Trial now(Case trial) {
		return this.trials.of(trial);
	}

	@Test
	void neitherLeadNorSponsorDecidesAChangeAndARefusedOneChangesNothing() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("insert into act_id_membership values ('requester', 'executives')").update();
			Case trial = this.people.begun();
			this.people.change(trial, Map.of("budget", 50000));
			this.people.decideChange("director", trial, "refuse");
			assertThat(now(trial).budget().approved()).isEqualByComparingTo("40000");
			this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 8, 120)));
			this.people.change(trial, Map.of("budget", 50000));
			PocTest.refused(() -> this.people.decideChange("requester", trial, "approve"),
					"requester a déjà joué un autre rôle dans ce dossier");
		});
	}

	@Test
	void whatADirectorMayNotApproveADirectorMayNotAddEither() {
		Case trial = this.people.begun();
		this.people.change(trial, Map.of("budget", 250001));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.decideChange("director", trial, "approve"));
		this.people.decideChange("executive", trial, "approve");
		assertThat(now(trial).budget().approved()).isEqualByComparingTo("250001");
	}

	@Test
	void aTrialDoesNotGoOnPastItsLastDayUnlessThatIsMoved() {
		Case trial = over();
		PocTest.refused(() -> this.people.checkIn(trial, "continue", List.of()),
				"The trial’s last day was " + PocAnswers.day(-1));
		this.people.change(trial, Map.of());
		this.people.checkIn(trial, "continue", List.of());
		this.people.decideChange("director", trial, "approve");
		this.people.checkIn(trial, "continue", List.of());
		assertThat(now(trial).lastDay()).isEqualTo(PocAnswers.ENDS);
	}

	@Test
	void anotherRoundGoesOnUntilItsResultIsReviewed() {
		Case trial = over();
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 13, 120), PocAnswers.value(2, 4, 120)));
		this.people.evaluate(trial, 1);
		this.people.decide(trial, "iterate");
		this.people.checkIn(trial, "continue", List.of());
		assertThat(now(trial).lastDay()).isEqualTo("2031-01-15");
	}

	/** A trial whose last day was yesterday. */
	private Case over() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.putAll(Map.of("beginsOn", PocAnswers.day(-50), "endsOn", PocAnswers.day(-1)));
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		return trial;
	}

	@Test
	void aChangeThatCannotBeIsRefusedWithSentences() {
		Case trial = this.people.begun();
		PocTest.refused(() -> this.people.change(trial, Map.of()), "Nothing differs");
		Map<String, Object> request = Map.of("metrics", List.of(PocAnswers.waiting()), "endsOn", PocAnswers.day(-31),
				"budget", 40000, "changeReason", "-", "impactBudget", "-", "impactTime", "-", "impactMetrics", "-");
		PocTest.refused(() -> this.people.complete("requester2", trial, "Activity_RequestChange", request),
				"can’t be removed", "before it begins");
		PocTest.refused(() -> this.people.checkIn(trial, "change", List.of()), "still open");
		this.people.checkIn(trial, "continue", List.of(), Map.of("spent", 50000));
		PocTest.refused(() -> this.people.checkIn(trial, "change", List.of()), "More is spent");
	}

}
