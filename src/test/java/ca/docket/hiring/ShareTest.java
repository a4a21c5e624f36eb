package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who screens what. */
@DocketTest
class ShareTest {

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoReadsFrenchIsProposedForFrenchAndHumanResourcesMayChangeIt() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersEach", "one");
		posting.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"),
				Map.of("screenerNamed", "screener2"), Map.of("screenerNamed", "screener3", "readsFrench", true)));
		Case competition = this.steps.begin(posting);
		this.applicants.email(competition, "Ada English", "ada.pdf",
				ApplicantSteps.pdf("I worked with the data of the city"));
		this.applicants.email(competition, "Bea Autre", "bea.pdf", ApplicantSteps.pdf("I know the tools and the law"));
		this.applicants.email(competition, "Cem French", "cem.pdf",
				ApplicantSteps.pdf("Je travaille dans la fonction publique avec les données"));
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		String ada = this.applicants.number(competition, "Ada English");
		this.screening.save("screener3", competition, "Activity_DeclareAcquaintances", ada, Map.of("known", "yes"));
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		assertThat(this.screening.assigned(competition, "screener3"))
			.containsExactly(this.applicants.number(competition, "Cem French"));
		assertThat(this.screening.assigned(competition, "screener1")).containsExactly(ada);
		assertThat(this.steps.visitor("hr")
			.open("/work/" + this.steps.task("hr", competition, "Activity_CheckShares"))
			.body()).contains("French");
		for (String refused : List.of("screener3", "hr")) {
			this.screening.save("hr", competition, "Activity_CheckShares", ada, Map.of("screenerOne", refused));
			assertThat(this.screening.assigned(competition, "screener1")).as(refused).containsExactly(ada);
		}
		this.screening.save("hr", competition, "Activity_CheckShares", ada, Map.of("screenerOne", "screener2"));
		this.screening.share(competition);
		assertThat(this.screening.assigned(competition, "screener2")).hasSize(2);
		this.screening.screenAll(competition, "met", "met", "2");
		assertThat(this.steps.open(competition)).doesNotContain("Activity_ScreenApplications");
	}

	@Test
	void whoScreensDoesNotSayWhoScreensWhat() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersEach", "one");
		posting.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"), Map.of("screenerNamed", "hr2")));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Dan Shared");
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "hr2")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		assertThatThrownBy(() -> this.steps.complete("hr2", competition, "Activity_CheckShares", Map.of()))
			.hasMessageContaining("hr2");
		this.screening.share(competition);
		assertThat(this.steps.open(competition)).contains("Activity_ScreenApplications");
	}

	@Test
	void whatIsScreenedAtATimeIsAgreedOnBeforeTheNextIsGiven() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("batch", 2);
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One", "Bea Two", "Cem Three");
		this.screening.screening(competition);
		assertThat(given(competition)).containsOnlyKeys("Ada One", "Bea Two");
		this.screening.screenAll(competition, "met", "met", "2");
		assertThat(given(competition)).hasSize(2);
		next(competition);
		assertThat(given(competition)).containsOnlyKeys("Ada One", "Bea Two", "Cem Three");
		this.screening.screenAll(competition, "met", "met", "1");
		this.screening.agree(competition);
		assertThat(this.steps.open(competition)).containsExactly("Activity_DecideShortList");
	}

	@Test
	void whileASecondPersonLooksNobodyIsGivenMore() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.putAll(Map.of("batch", 1, "screenersEach", "one"));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, "Ada One", "Bea Two");
		this.screening.screening(competition);
		this.screening.screenAll(competition, "met", "met", "2");
		assertThat(given(competition)).as("drawn, as the only one").containsOnly(Map.entry("Ada One", 2));
		this.screening.screenAll(competition, "met", "met", "2");
		next(competition);
		assertThat(given(competition)).containsOnly(Map.entry("Ada One", 2), Map.entry("Bea Two", 1));
	}

	/** How many screen the application of each. */
	private Map<String, Integer> given(Case competition) {
		Map<String, Integer> all = new HashMap<>();
		this.jdbc.sql("""
				select a.name, count(*) from hiring_application a join hiring_screening s on s.application = a.number
				where a.competition = ? and s.assigned and s.screener <> '' group by a.name""")
			.param(competition.number())
			.query((row, at) -> all.put(row.getString("name"), row.getInt("count")))
			.list();
		return all;
	}

	private void next(Case competition) {
		this.screening.agree(competition);
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
	}

}
