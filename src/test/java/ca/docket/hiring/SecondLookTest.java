package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where one person screens, a second looks at some. */
@DocketTest
class SecondLookTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whereOneScreensASecondSeesAllWhoAreNotInAndADrawnShareOfTheOthers() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersEach", "one");
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One", "Bea Two", "Cem Three", "Dia Four");
		this.screening.screening(competition);
		List<String> screeners = List.of("screener1", "screener2", "screener3");
		assertThat(screeners).extracting(person -> this.screening.assigned(competition, person).size())
			.containsExactly(2, 1, 1);
		String out = this.applicants.number(competition, "Ada One");
		for (String person : screeners) {
			this.screening.assigned(competition, person)
				.forEach(number -> this.screening.judge(competition, person, number,
						number.equals(out) ? "not-met" : "met", "met", "2"));
			this.steps.complete(person, competition, "Activity_ScreenApplications", Map.of());
		}
		Map<String, Integer> looks = new HashMap<>();
		screeners.forEach(person -> this.screening.assigned(competition, person)
			.forEach(number -> looks.merge(number, 1, Integer::sum)));
		assertThat(looks.get(out)).isEqualTo(2);
		assertThat(looks.values()).as("one of the three who are in is drawn").containsExactlyInAnyOrder(2, 2, 1, 1);
		assertThat(this.steps.visitor("manager").open("/cases/" + out).body()).as("what the first says")
			.doesNotContain("screener1");
		assertThat(this.steps.open(competition)).containsExactly("Activity_CheckShares");
		this.screening.screenAll(competition, "met", "met", "2");
		String agree = this.steps.task("hr", competition, "Activity_AgreeOnDifferences");
		assertThat(this.steps.visitor("hr").open("/work/" + agree).body()).contains("Ada One")
			.doesNotContain("Bea Two");
	}

	@Test
	void whatTheFirstSaysStandsWhileASecondLooksAndIsRecordedOnce() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersEach", "one");
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One", "Bea Two");
		this.screening.screening(competition);
		this.screening.screenAll(competition, "not-met", "met", "2");
		String ada = this.applicants.number(competition, "Ada One");
		assertThat(this.screening.assigned(competition, "screener1")).as("one again, of the other").hasSize(2);
		this.screening.share(competition);
		this.screening.judge(competition, "screener1", ada, "met", "met", "3");
		this.screening.screenAll(competition, "met", "met", "2");
		assertThat(said(this.applicants.part(competition, "Ada One"))).containsExactly("screener1 not-met",
				"screener2 met");
		String late = this.applicants.number(competition, "Bea Two");
		assertThat(this.jdbc.sql("select bool_and(closed and compared) from hiring_screening where application = ?")
			.param(late)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void whereTooFewAreLeftWhatOneSaysIsFinal() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		String ada = this.applicants.number(competition, "Ada One");
		for (String person : List.of("screener1", "screener2", "screener3")) {
			if (!person.equals("screener3")) {
				this.screening.save(person, competition, "Activity_DeclareAcquaintances", ada, Map.of("known", "yes"));
			}
			this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of());
		}
		this.screening.screenAll(competition, "met", "met", "2");
		assertThat(this.jdbc.sql("select closed and compared from hiring_screening where application = ? and assigned")
			.param(ada)
			.query(Boolean.class)
			.list()).containsExactly(true);
		assertThat(said(this.applicants.part(competition, "Ada One"))).containsExactly("screener3 met");
	}

	private List<String> said(Case part) {
		return this.auditTrail.of(part.processInstanceId(), "screened")
			.stream()
			.map(entry -> entry.person() + " " + entry.answer("required1"))
			.sorted()
			.toList();
	}

}
