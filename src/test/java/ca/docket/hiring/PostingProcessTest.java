package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A posting is checked, approved, extended and withdrawn. */
@DocketTest
class PostingProcessTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Test
	void aPostingIsApprovedOnlyOnceItMeetsTheRules() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("accommodationContact", " ");
		Case competition = this.steps.draft(posting);
		assertThatThrownBy(
				() -> this.steps.complete("hr", competition, "Activity_ApprovePosting", Map.of("approval", "approve")))
			.hasMessageContaining("finds something missing");
		this.steps.complete("hr", competition, "Activity_ApprovePosting",
				Map.of("approval", "return", "approvalReason", "Say that accommodation is available."));
		posting.put("accommodationContact", "416-555-0101");
		this.steps.complete("manager", competition, "Activity_RevisePosting", posting);
		this.steps.complete("hr", competition, "Activity_ApprovePosting", Map.of("approval", "approve"));
		assertThat(this.steps.open(competition)).containsExactly("Activity_ExtendClosing");
	}

	@Test
	void aPostingThatNobodyCouldScreenIsRefused() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersNamed",
				List.of(Map.of("screenerNamed", "screener1"), Map.of("screenerNamed", "screener1@example.org")));
		posting.put("payTo", 79000);
		posting.put("qualifications", List.of(Map.of("qualification", "Writes well", "need", "asset", "weight", 3)));
		posting.put("applyAddress", this.applicants.address(this.steps.begin()));
		assertThatThrownBy(() -> this.steps.draft(posting)).hasMessageContaining("au moins deux personnes")
			.hasMessageContaining("qualifications exigées")
			.hasMessageContaining("échelle salariale")
			.hasMessageContaining("Une autre offre ouverte");
	}

	@Test
	void aCoOpTermHasADayOnWhichItBeginsAndALaterOneOnWhichItEnds() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("kind", "co-op");
		assertThatThrownBy(() -> this.steps.draft(posting)).hasMessageContaining("Début du stage")
			.hasMessageContaining("Fin du stage");
		posting.putAll(Map.of("termStart", "2200-01-06", "termEnd", "2199-12-30"));
		assertThatThrownBy(() -> this.steps.draft(posting)).hasMessageContaining("finir après son début");
		posting.put("termEnd", "2200-04-30");
		assertThat(this.steps.open(this.steps.draft(posting))).containsExactly("Activity_ApprovePosting");
	}

	@Test
	void aLaterClosingIsToldToAllWhoHaveApplied() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Zoe Ext");
		Map<String, Object> earlier = Map.of("newDay", "2198-11-01", "newTime", "17:00", "extensionReason", "Why not.");
		assertThatThrownBy(() -> this.steps.complete("hr", competition, "Activity_ExtendClosing", earlier))
			.hasMessageContaining("later time");
		this.steps.complete("hr", competition, "Activity_ExtendClosing",
				Map.of("newDay", "2199-12-01", "newTime", "17:00", "extensionReason", "The server was down."));
		assertThat(this.applicants.letters(competition, "Zoe Ext")).containsExactly("hiring-received",
				"hiring-extended");
		assertThat(this.steps.open(competition)).containsExactly("Activity_ExtendClosing");
	}

	@Test
	void aWithdrawnPostingIsToldToAllWhoHaveApplied() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Yan Can");
		this.steps.message(competition, "hiring.withdrawn");
		assertThat(this.steps.outcome(competition)).isEqualTo("cancelled");
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Yan Can", "cancelled"));
		assertThat(this.applicants.letters(competition, "Yan Can")).contains("hiring-cancelled");
	}

}
