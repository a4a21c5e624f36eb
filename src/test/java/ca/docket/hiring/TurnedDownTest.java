package ca.docket.hiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who are not chosen are told, and when. */
@DocketTest
class TurnedDownTest {

	private static final Map<String, String> NO = Map.of("invited", "no", "listReason", "Others are better.");

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoIsTurnedDownInOneAreaHearsOfTheOthersAndInAllIsToldAtOnce() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("areas", List.of(Map.of("area", "Data", "areaManager", "manager", "openings", 1),
				Map.of("area", "Web", "areaManager", "manager", "openings", 1)));
		Case competition = this.screening.screened(posting, "Ada One", "Bea Two");
		for (int area = 0; area < 2; area++) {
			this.screening.choose("manager", competition, "Activity_DecideShortList", "Ada One", SelectionTest.YES);
			this.screening.choose("manager", competition, "Activity_DecideShortList", "Bea Two", NO);
			this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		}
		decide(competition, "Ada One", "no");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		this.steps.fire(this.applicants.part(competition, "Ada One"), "Event_AnswerDue");
		assertThat(letter(competition, "hiring-not-yet")).containsPattern("no longer considered in: (Data|Web)\\.");
		decide(competition, "Ada One", "no");
		assertThat(this.applicants.outcomes(competition)).as("it can still be changed").containsEntry("Ada One", "");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", "not-selected"),
				Map.entry("Bea Two", ""));
		assertThat(letter(competition, "hiring-not-selected")).contains("A decision was made");
	}

	@Test
	void theOfficeSaysWhetherWhoWasNotInterviewedIsTold() throws Exception {
		String table = Files.readString(Path.of("dmn/hiring-told.dmn"))
			.replace("<text>\"yes\"</text>", "<text>\"no\"</text>");
		Case competition = this.screening.screened("Ada One", "Bea Two", "Cem Three");
		List.of("Ada One", "Cem Three")
			.forEach(person -> this.screening.choose("manager", competition, "Activity_DecideShortList", person,
					SelectionTest.YES));
		this.screening.choose("manager", competition, "Activity_DecideShortList", "Bea Two", NO);
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		decide(competition, "Ada One", "offer");
		decide(competition, "Cem Three", "reserve");
		this.steps.complete("manager", competition, "Activity_DecideOffers", Map.of());
		String silent = this.repository.createDeployment().addString("hiring-told.dmn", table).deploy().getId();
		try {
			this.screening.choose("hr", competition, "Activity_RecordReplies", "Ada One", Map.of("reply", "accepted"));
			this.steps.complete("hr", competition, "Activity_RecordReplies", Map.of());
		}
		finally {
			this.repository.deleteDeployment(silent, true);
		}
		assertThat(this.applicants.outcomes(competition)).containsEntry("Bea Two", "not-selected");
		assertThat(this.applicants.letters(competition, "Bea Two")).containsExactly("hiring-received");
		assertThat(this.applicants.letters(competition, "Cem Three")).as("by law").contains("hiring-not-selected");
	}

	private void decide(Case competition, String person, String offer) {
		this.screening.choose("manager", competition, "Activity_DecideOffers", person,
				Map.of("interviewedOn", "2026-10-02", "offer", offer, "offerReason", "By the interview."));
	}

	/** What it says, to the one person who got it. */
	private String letter(Case competition, String letter) {
		return this.jdbc.sql("select html from notice_mail where template = ? and case_number like ? || '-%'")
			.params(letter, competition.number())
			.query(String.class)
			.single();
	}

}
