package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Screeners judge unseen by each other, and only those whom they do not know. */
@DocketTest
class ScreeningTest {

	private static final String SECRET = "On page two, in the third line";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	Screenings screenings;

	@Autowired
	Competitions competitions;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Test
	void nobodySeesWhatAColleagueSaysBeforeAllHaveHandedIn() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		String number = this.applicants.number(competition, "Ada One");
		assertThat(this.steps.visitor("hr").open("/cases/" + number).body()).contains("until the posting has closed");
		this.screening.screening(competition);
		assertThat(this.steps.visitor("hr").open("/cases/" + number).body()).contains("It is being screened");
		this.screening.save("screener1", competition, "Activity_ScreenApplications", number,
				Map.of("required1", "met", "required2", "met", "asset1", "3", "note", SECRET));
		String mine = "/work/" + this.steps.task("screener1", competition, "Activity_ScreenApplications");
		assertThat(this.steps.visitor("screener1").open(mine).body()).contains(SECRET, "Knows SQL (by a test)");
		assertThat(this.steps.visitor("screener2").open(mine).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("screener2")
			.open("/work/" + this.steps.task("screener2", competition, "Activity_ScreenApplications"))
			.body()).contains("Knows SQL").doesNotContain(SECRET);
		Competition found = this.competitions.of(competition.number());
		assertThatThrownBy(() -> this.screenings.all(found, null)).isInstanceOf(IllegalStateException.class);
		this.steps.complete("screener1", competition, "Activity_ScreenApplications", Map.of());
		assertThatThrownBy(() -> this.screenings.all(found, null)).isInstanceOf(IllegalStateException.class);
		assertThat(this.steps.visitor("manager").open("/cases/" + number).body()).doesNotContain(SECRET);
		this.screening.screen(competition, "screener2", "met", "met", "1");
		this.screening.agree(competition);
		assertThat(this.steps.visitor("manager").open("/cases/" + number).body()).contains(SECRET);
		assertThat(this.steps.visitor("hr").open("/cases/" + number).body()).contains("decision of the manager");
	}

	@Test
	void theTaskOfAScreenerSaysHowFarTheyAreAndByWhenItIsDue() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		this.screening.screening(competition);
		String task = this.steps.task("screener1", competition, "Activity_ScreenApplications");
		assertThat(inTasklist(task, "/form-variables?variableNames=workList")).contains("0 of 1 done");
		this.screening.judge(competition, "screener1", this.applicants.number(competition, "Ada One"), "met", "met",
				"2");
		assertThat(inTasklist(task, "/form-variables?variableNames=workList")).contains("1 of 1 done");
		assertThat(card("screener1", task)).contains(competition.number() + " · Data developer · 1 of 1 done");
		assertThat(card("hr", task)).as("whose task it is not").contains("Data developer\"");
		assertThat(inTasklist(task, "")).contains("\"name\":\"Screen applications\"").doesNotContain("\"due\":null");
	}

	private String card(String person, String task) {
		return this.steps.visitor(person).call("/tasks/cases?task=" + task).body();
	}

	private String inTasklist(String task, String path) {
		return this.steps.visitor("screener1").call("/camunda/api/engine/engine/default/task/" + task + path).body();
	}

	@Test
	void whatCameInTimeIsScreenedAlthoughItWasReadLater() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		this.screening.screening(competition);
		this.screening.screen(competition, "screener1", "met", "met", "3");
		this.screening.screen(competition, "screener2", "met", "met", "3");
		this.jdbc.sql("update hiring_competition set closing = now() + interval '1 hour' where number = ?")
			.param(competition.number())
			.update();
		this.applicants.apply(competition, "Bea Slow");
		assertThat(this.applicants.fault(competition, "Bea Slow")).isEqualTo("screening-begun");
		assertThatThrownBy(() -> this.screening.agree(competition)).as("the tray holds one").hasMessageContaining("1");
		this.screening.sort(competition, "Bea Slow", Map.of("sorting", "application", "file", "1"));
		this.screening.agree(competition);
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		String ada = this.applicants.number(competition, "Ada One");
		this.screening.judge(competition, "screener1", ada, "not-met", "met", "0");
		this.screening.screen(competition, "screener1", "met", "met", "2");
		this.screening.screen(competition, "screener2", "met", "met", "2");
		this.screening.agree(competition);
		assertThat(this.jdbc.sql("select name || ' ' || score from hiring_application where competition = ?")
			.param(competition.number())
			.query(String.class)
			.list()).as("what was said before stands").containsExactlyInAnyOrder("Ada One 9.00", "Bea Slow 6.00");
	}

	@Test
	void whoMissesAQualificationIsPutInByAReasonAlone() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One", "Bea Two");
		this.screening.screening(competition);
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.screening.screen(competition, person, "not-met", "met", "3"));
		String ada = this.applicants.number(competition, "Ada One");
		assertThat(this.screening.save("hr", competition, "Activity_AgreeOnDifferences", ada, Map.of("putIn", "yes"))
			.statusCode()).isEqualTo(400);
		this.screening.save("hr", competition, "Activity_AgreeOnDifferences", ada,
				Map.of("putIn", "yes", "agreed", "Ten years of other languages."));
		this.screening.agree(competition);
		assertThat(this.jdbc.sql("select name || ' ' || standing from hiring_application where competition = ?")
			.param(competition.number())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("Ada One in", "Bea Two not-in");
	}

	@Test
	void severalDifferencesAreSettledAtOnceEachWithItsResultAndItsReason() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersNamed",
				List.of(Map.of("screenerNamed", "screener1"), Map.of("screenerNamed", "screener2")));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One", "Bea Two", "Cem Three");
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "screener2")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		String ada = this.applicants.number(competition, "Ada One");
		String bea = this.applicants.number(competition, "Bea Two");
		String cem = this.applicants.number(competition, "Cem Three");
		this.screening.judge(competition, "screener2", cem, "met", "unclear", "2");
		this.screening.screen(competition, "screener1", "met", "met", "2");
		List.of(ada, bea)
			.forEach(number -> this.screening.judge(competition, "screener2", number, "unclear", "met", "2"));
		this.steps.complete("screener2", competition, "Activity_ScreenApplications", Map.of());
		Map<String, String> settled = Map.of("required1", "equivalent", "agreed", "The course counts.");
		assertThat(this.screening.saveAll("hr", competition, "Activity_AgreeOnDifferences", ada, cem, settled).body())
			.as("they differ in another qualification")
			.contains("Refused (1)", "1 of 3 done");
		assertThat(this.screening.saveAll("hr", competition, "Activity_AgreeOnDifferences", ada, bea, settled).body())
			.contains("2 of 3 done");
		assertThat(List.of("Ada One", "Bea Two", "Cem Three")).extracting(person -> reasons(competition, person))
			.containsExactly(List.of("The course counts.", "The course counts."), List.of("The course counts."),
					List.of());
		this.screening.save("hr", competition, "Activity_AgreeOnDifferences", cem,
				Map.of("required2", "met", "agreed", "Page two says so."));
		this.screening.agree(competition);
		assertThat(reasons(competition, "Cem Three")).containsExactly("Page two says so.");
	}

	private List<String> reasons(Case competition, String person) {
		return this.auditTrail.of(this.applicants.part(competition, person).processInstanceId(), "difference-settled")
			.stream()
			.map(entry -> entry.answer("agreed"))
			.toList();
	}

	@Test
	void whereNamesAreMaskedScreenersSeeThemInTheListOfAcquaintancesAlone() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("maskNames", "yes");
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Zebulon Hidden");
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		String number = this.applicants.number(competition, "Zebulon Hidden");
		assertThat(page("screener1", competition, "Activity_DeclareAcquaintances")).contains("Zebulon Hidden");
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		assertThat(page("screener1", competition, "Activity_ScreenApplications")).contains(number)
			.doesNotContain("Zebulon");
		assertThat(this.steps.visitor("screener1").open("/cases/" + number).body()).doesNotContain("Zebulon");
	}

	private String page(String person, Case competition, String activity) {
		return this.steps.visitor(person).open("/work/" + this.steps.task(person, competition, activity)).body();
	}

	@Test
	void whomAllScreenersKnowNobodyOfThemMayScreen() {
		Case competition = this.steps.begin();
		this.applicants.apply(competition, "Ada One");
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		String number = this.applicants.number(competition, "Ada One");
		for (String person : new String[] { "screener1", "screener2", "screener3" }) {
			this.screening.save(person, competition, "Activity_DeclareAcquaintances", number, Map.of("known", "yes"));
			this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of());
		}
		this.screening.share(competition);
		assertThat(this.screening.assigned(competition, "screener1")).isEmpty();
		assertThat(this.screening.assigned(competition, "screener3")).as("the last could not say so").hasSize(1);
	}

}
