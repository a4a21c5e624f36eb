package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An evaluator learns of an interest while the trial runs or is scored. */
@DocketTest
class PocLaterInterestTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	PocInterestSteps interests;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	PocJobs jobs;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void anInterestThatArisesLaterIsDeclaredFromThePageOfTheCaseAndTheirScoreWaitsForTheDecision() {
		Case trial = this.people.measured(5);
		assertThat(this.pages.signedIn("director").open(PocPages.page(trial)).body())
			.doesNotContain("Declare an interest");
		this.interests.announce("evaluator2", trial);
		PocTest.refused(() -> this.people.score("evaluator2", trial, 4), "n’a pas encore décidé");
		assertThat(this.pages.signedIn("evaluator2").open(PocPages.page(trial)).body())
			.doesNotContain("Déclarer un intérêt");
		this.interests.declareLater("evaluator2", trial, "yes");
		assertThat(this.pages.form("director", this.people.task(trial, "Activity_JudgeLaterInterest")))
			.contains("The vendor offered me a job");
		PocTest.refused(() -> this.people.score("evaluator2", trial, 4), "n’a pas encore décidé");
		this.interests.judgeLater("director", trial, "keep");
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		assertThat(this.people.record(trial)).contains("evaluator2 interests-declared", "director interests-judged",
				"evaluator2 scored");
	}

	@Test
	void whoIsReplacedHasNoPartInTheScoresAndWhoIsNamedDeclaresBeforeTheyScore() {
		Case trial = this.people.measured(5);
		this.interests.announce("evaluator2", trial);
		this.interests.declareLater("evaluator2", trial, "yes");
		this.people.score("evaluator1", trial, 4);
		this.interests.judgeLater("director", trial, "replace");
		for (String noOther : List.of("evaluator1", "requester2")) {
			PocTest.refused(() -> this.interests.name(noOther, trial),
					noOther.equals("evaluator1") ? "three to five" : "works on");
		}
		this.interests.name("data", trial);
		assertThat(this.people.own("data", trial, "Activity_ScoreEvidence")).isNotNull();
		PocTest.refused(() -> this.people.score("data", trial, 4), "still to be decided");
		this.interests.declareLater("data", trial, "no");
		this.people.score("data", trial, 4);
		this.people.score("evaluator3", trial, 4);
		assertThat(this.people.record(trial)).contains("data scored").noneMatch("evaluator2 scored"::equals);
		assertThat(this.auditTrail.of(trial.processInstanceId(), "scored")).extracting(AuditEntry::behalf)
			.containsOnlyNulls();
	}

	@Test
	void whoAnnouncesAnInterestAndDeclaresNothingInTimeIsReplacedForTheRoundsToCome() {
		Case trial = this.people.begun();
		this.interests.announce("evaluator2", trial);
		this.jobs.run(trial, "Event_LaterNotDeclared");
		this.interests.name("data", trial);
		this.interests.declareLater("data", trial, "no");
		this.people.checkIn(trial, "evaluate", List.of());
		assertThat(this.people.variable(trial, "trialEvaluators"))
			.isEqualTo(List.of("evaluator1", "data", "evaluator3"));
	}

	@Test
	void whoDeclaredAnInterestDoesNotDecideTheTrialAfterTheyAreReplaced() {
		Case trial = this.people.propose(PocAnswers.evaluatedByDirector());
		this.people.judge(trial, "approve");
		this.interests.announce("director", trial);
		this.interests.declareLater("director", trial, "yes");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.interests.judgeLater("director", trial, "keep"));
		this.interests.judgeLater("executive", trial, "replace");
		this.interests.name("data", trial);
		this.interests.declareLater("data", trial, "no");
		this.people.checkIn(trial, "evaluate", List.of());
		List.of("evaluator1", "evaluator2", "data").forEach(person -> this.people.score(person, trial, 3));
		this.people.lessons(trial);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.decide(trial, "stop"));
		this.people.decide("executive", trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
	}

	@Test
	void aTrialThatIsDecidedEndsThoughAnInterestIsStillOpen() {
		Case trial = this.people.measured(5);
		List.of("evaluator1", "evaluator3").forEach(person -> this.people.score(person, trial, 3));
		this.interests.announce("evaluator2", trial);
		this.people.complete("director", trial, "Activity_CloseScoring", Map.of("closeReason", "It takes too long."));
		this.people.lessons(trial);
		this.people.decide(trial, "stop");
		assertThat(this.people.waiting(trial)).isEmpty();
	}

	/** Both wait for the case here, so that neither has seen what the other began. */
	@Test
	void whoAsksTwiceAtOnceDeclaresOnce() {
		Case trial = this.people.measured(5);
		List<CompletableFuture<Integer>> asked = new TransactionTemplate(this.transactions).execute(status -> {
			this.cases.lock(trial.number());
			List<CompletableFuture<Integer>> sent = Stream
				.of(this.pages.signedIn("evaluator2"), this.pages.signedIn("evaluator2"))
				.map(visitor -> CompletableFuture.supplyAsync(
						() -> visitor.submit(PocPages.page(trial), PocPages.page(trial) + "/interest", Map.of())
							.statusCode()))
				.toList();
			Awaitility.await()
				.until(() -> this.jdbc.sql("select count(*) from pg_locks where not granted")
					.query(Integer.class)
					.single() >= 2);
			return sent;
		});
		assertThat(asked).extracting(CompletableFuture::join).containsExactlyInAnyOrder(302, 404);
		assertThat(this.people.own("evaluator2", trial, "Activity_DeclareLaterInterest")).isNotNull();
	}

}
