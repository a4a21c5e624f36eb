package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who pauses a trial, and what waits then. */
@DocketTest
class PocPauseTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	PausePage pauses;

	@Test
	void anyoneOnTheTeamPausesATrialAtOnceFromItsPage() {
		Case trial = this.people.begun();
		String page = PocPages.page(trial) + "/pause";
		assertThat(this.pages.signedIn("owner1").open(page).statusCode()).isEqualTo(404);
		Visitor lead = this.pages.signedIn("requester2");
		assertThat(lead.open(PocPages.page(trial)).body()).contains("Pause this trial");
		assertThat(lead.submit(page, page, Map.of("cause", "harm", "reason", " ")).statusCode()).isEqualTo(400);
		assertThat(lead.submit(page, page, Map.of("cause", "harm", "reason", "A call was lost.")).statusCode())
			.isEqualTo(302);
		assertThat(lead.open(page).statusCode()).isEqualTo(404);
		assertThat(lead.open(PocPages.page(trial)).body()).doesNotContain("Pause this trial");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_LiftPause");
		assertThat(this.people.letters(trial)).contains("poc-paused director", "poc-paused requester@example.org");
	}

	@Test
	void aReviewerFindsATrialToPauseThoughTheyHadNoPartInIt() {
		Case trial = this.people.begun();
		Visitor legal = this.pages.signedIn("legal");
		assertThat(legal.open("/").body()).contains("/poc/pause");
		assertThat(legal.open("/poc/pause").body()).contains(PocPages.page(trial) + "/pause");
		String page = PocPages.page(trial) + "/pause";
		assertThat(
				legal.submit(page, page, Map.of("cause", "complaint", "reason", "A caller complained.")).statusCode())
			.isEqualTo(302);
		assertThat(legal.open(PocPages.page(trial)).statusCode()).as("they have a part in it now").isEqualTo(200);
		assertThat(legal.open("/poc/pause").body()).doesNotContain(page);
		assertThat(this.people.waiting(trial)).contains("Activity_LiftPause");
		Visitor owner = this.pages.signedIn("owner1");
		assertThat(owner.open("/").body()).doesNotContain("/poc/pause");
		assertThat(owner.open("/poc/pause").statusCode()).isEqualTo(404);
	}

	@Test
	void whileATrialIsPausedItIsReportedAndTheDirectorLiftsItWithAReason() {
		Case trial = this.people.begun();
		assertThat(this.pauses.may(trial, "privacy")).isTrue();
		assertThat(this.pauses.may(trial, "evaluator2")).isTrue();
		assertThat(List.of("legal", "data", "accessibility")).allMatch(any -> this.pauses.may(trial, any));
		assertThat(this.pauses.may(trial, "owner1")).isFalse();
		this.pauses.pause(trial, "privacy", "breach", "A list lay open.");
		this.pauses.pause(trial, "security", "breach", "I saw it too.");
		PocTest.refused(() -> this.people.checkIn(trial, "evaluate", List.of()), "The trial is paused");
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 5, 120)));
		PocTest.refused(
				() -> this.people.complete("director", trial, "Activity_LiftPause", Map.of("pauseDecision", "go-on")),
				"Why can it resume?");
		this.people.complete("director", trial, "Activity_LiftPause",
				Map.of("pauseDecision", "go-on", "pauseReasons", "The list is closed."));
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(2, 4, 120)));
		this.pauses.pause(trial, "evaluator1", "complaint", "A caller complained.");
		PocTest.refused(() -> this.people.score("evaluator1", trial, 3), "The trial is paused");
		this.people.complete("director", trial, "Activity_LiftPause",
				Map.of("pauseDecision", "stop", "earlyReasons", "Callers come first."));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_WriteEarlyLessons");
	}

	@Test
	void lessonsAreWrittenInAPauseAndTheDecisionWaits() {
		Case trial = this.people.measured(5);
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		this.pauses.pause(trial, "requester", "complaint", "A caller complained.");
		this.people.lessons(trial);
		PocTest.refused(() -> this.people.decide(trial, "stop"), "The trial is paused");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial", "Activity_LiftPause");
	}

}
