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
		Case trial = this.people.propose(PocSteps.charter());
		this.people.judge(trial, "refuse");
		assertThat(this.people.outcome(trial)).isEqualTo("not-started");
		assertThat(this.people.letters(trial)).contains("poc-not-started coordinator");
	}

	@Test
	void aCharterIsSignedRevisedAndApprovedByWhomTheTablesName() {
		Map<String, Object> charter = PocSteps.charter();
		charter.putAll(Map.of("dataUsed", "personal", "budget", 300000));
		Case trial = this.people.propose(charter);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_SignCharter", "Activity_SignCharter");
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter",
				Map.of("signature", "object", "concerns", "Who has the keys?"));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.judge(trial, "approve"));
		this.people.complete("executive", trial, "Activity_ApproveCharter",
				Map.of("charter", "return", "charterReasons", "Say who has the keys."));
		charter.put("budget", 30000);
		charter.put("dataUsed", "synthetic");
		this.people.complete("requester2", trial, "Activity_ReviseCharter", charter);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
	}

	@Test
	void whoSponsorsATrialOrWorksOnItNeitherApprovesNorDecidesIt() {
		for (Map<String, Object> part : List.of(Map.<String, Object>of("sponsor", "director@example.org"),
				Map.<String, Object>of("team", List.of(Map.of("member", "director"))))) {
			Map<String, Object> charter = PocSteps.charter();
			charter.putAll(part);
			Case trial = this.people.propose(charter);
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.people.judge(trial, "approve"));
			assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		}
	}

	@Test
	void aCharterThatCannotBeJudgedIsRefusedWithSentences() {
		Map<String, Object> charter = PocSteps.charter();
		Map<String, Object> guard = PocSteps.metric("Wrong answers", "guard", 4, 2, 2);
		charter.put("metrics", List.of(guard));
		charter.put("sponsor", "requester2@example.org");
		charter.put("evaluators", List.of(Map.of("evaluator", "requester2", "interests", "none")));
		PocTest.refused(() -> this.people.propose(charter), "at least one metric that must reach",
				"“Wrong answers” needs", "two people", "three to five", "requester2 leads or sponsors");
		guard.putAll(Map.of("success", 1));
		guard.remove("baseline");
		charter.put("metrics", List.of(PocSteps.waiting(), guard));
		PocTest.refused(() -> this.people.propose(charter), "needs a baseline");
		Map<String, Object> stranger = PocSteps.charter();
		stranger.put("lead", "nobody@example.org");
		PocTest.refused(() -> this.people.propose(stranger), "nobody@example.org");
		Map<String, Object> topmost = PocSteps.charter();
		topmost.put("sponsor", "executive@example.org");
		PocTest.refused(() -> this.people.propose(topmost), "Nobody would be left to decide a change");
	}

	@Test
	void whatTheVendorAloneWouldMeasureIsRefusedWithASentence() {
		Map<String, Object> metric = PocSteps.waiting();
		metric.put("measuredBy", "vendor");
		Map<String, Object> charter = PocSteps.charter();
		charter.put("metrics", List.of(metric));
		PocTest.refused(() -> this.people.propose(charter), "Who measures it?");
		metric.put("measuredBy", "with-vendor");
		metric.remove("baseline");
		metric.put("baselineSource", "None is possible: nobody has waited for it so far.");
		assertThat(this.people.waiting(this.people.propose(charter))).containsExactly("Activity_ApproveCharter");
	}

	@Test
	void aCharterThatEndsBeforeItBeginsOrSendsItsOwnTeamToEvaluateIsRefused() {
		Map<String, Object> charter = new HashMap<>(PocSteps.charter());
		charter.put("endsOn", "2026-10-01");
		charter.put("team", List.of(Map.of("member", "evaluator2")));
		PocTest.refused(() -> this.people.propose(charter), "before it begins", "evaluator2 leads or sponsors");
		charter.put("endsOn", "2027-10-01");
		PocTest.refused(() -> this.people.propose(charter), "choose from 30 to 90");
	}

}
