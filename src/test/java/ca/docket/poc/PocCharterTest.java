package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a charter must say, who signs and approves it, and what is refused. */
@DocketTest
class PocCharterTest {

	@Autowired
	PocSteps people;

	@Test
	void aCharterThatIsRefusedStartsNothing() {
		Case trial = this.people.propose(PocAnswers.charter());
		this.people.judge(trial, "refuse");
		assertThat(this.people.outcome(trial)).isEqualTo("not-started");
		assertThat(this.people.letters(trial)).contains("poc-not-started coordinator");
	}

	@Test
	void aCharterIsSignedRevisedAndApprovedByWhomTheTablesName() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.putAll(Map.of("dataUsed", "personal", "budget", 300000));
		Case trial = this.people.propose(charter);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_SignCharter", "Activity_SignCharter");
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		PocTest.refused(
				() -> this.people.complete("security", trial, "Activity_SignCharter", Map.of("signature", "object")),
				"What do you object to?");
		this.people.complete("security", trial, "Activity_SignCharter",
				Map.of("signature", "object", "concerns", "Who has the keys?"));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.judge(trial, "approve"));
		this.people.complete("executive", trial, "Activity_ApproveCharter",
				Map.of("charter", "return", "charterReasons", "Say who has the keys."));
		charter.put("budget", 30000);
		charter.put("dataUsed", "synthetic");
		this.people.complete("requester2", trial, "Activity_ReviseCharter", charter);
		this.people.declareNone(trial);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
	}

	@Test
	void aBaselineHasADayThatIsPast() {
		Map<String, Object> metric = PocAnswers.waiting();
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("metrics", List.of(metric));
		metric.put("baselineOn", "2031-01-01");
		PocTest.refused(() -> this.people.propose(charter), "the day must not be in the future");
		for (String noDay : List.of("last October", "2026-13-45", "")) {
			metric.put("baselineOn", noDay);
			PocTest.refused(() -> this.people.propose(charter), "Date of the baseline");
		}
	}

	@Test
	void whoSponsorsATrialOrWorksOnItNeitherApprovesNorDecidesIt() {
		for (Map<String, Object> part : List.of(Map.<String, Object>of("sponsor", "director@example.org"),
				Map.<String, Object>of("team", List.of(Map.of("member", "director"))))) {
			Map<String, Object> charter = PocAnswers.charter();
			charter.putAll(part);
			Case trial = this.people.propose(charter);
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.people.judge(trial, "approve"));
			assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		}
	}

	@Test
	void aCharterThatCannotBeJudgedIsRefusedWithSentences() {
		Map<String, Object> charter = PocAnswers.charter();
		Map<String, Object> guard = PocAnswers.metric("Wrong answers", "guard", 4, 2, 2);
		charter.put("metrics", List.of(guard));
		charter.put("sponsor", "requester2@example.org");
		charter.put("evaluators", List.of(Map.of("evaluator", "requester2")));
		PocTest.refused(() -> this.people.propose(charter), "at least one metric that must reach",
				"“Wrong answers” needs", "two people", "three to five", "requester2 works on");
		guard.putAll(Map.of("success", 1));
		guard.keySet().removeAll(List.of("baseline", "baselineOn"));
		charter.put("metrics", List.of(PocAnswers.waiting(), guard));
		PocTest.refused(() -> this.people.propose(charter), "needs a baseline");
		Map<String, Object> stranger = PocAnswers.charter();
		stranger.put("lead", "nobody@example.org");
		PocTest.refused(() -> this.people.propose(stranger), "nobody@example.org");
	}

	@Test
	void whatTheVendorAloneWouldMeasureIsRefusedWithASentence() {
		Map<String, Object> metric = PocAnswers.waiting();
		metric.put("measuredBy", "vendor");
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("metrics", List.of(metric));
		PocTest.refused(() -> this.people.propose(charter), "Who measures it?");
		metric.put("measuredBy", "with-vendor");
		metric.keySet().removeAll(List.of("baseline", "baselineOn"));
		metric.put("baselineSource", "None is possible: nobody has waited for it so far.");
		assertThat(this.people.waiting(this.people.propose(charter))).containsExactly("Activity_ApproveCharter");
	}

	@Test
	void aCharterThatEndsBeforeItBeginsOrSendsItsOwnTeamToEvaluateIsRefused() {
		Map<String, Object> charter = new HashMap<>(PocAnswers.charter());
		charter.put("endsOn", PocAnswers.day(-31));
		charter.put("team", List.of(Map.of("member", "evaluator2")));
		PocTest.refused(() -> this.people.propose(charter), "before it begins", "evaluator2 works on");
		charter.put("endsOn", PocAnswers.day(61));
		PocTest.refused(() -> this.people.propose(charter), "choose from 30 to 90");
	}

}
