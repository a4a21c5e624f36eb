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
	JdbcClient jdbc;

	@Test
	void whoReadsFrenchIsProposedForFrenchAndHumanResourcesMayChangeIt() {
		Map<String, Object> posting = HiringSteps.posting();
		posting.put("screenersEach", "one");
		posting.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"),
				Map.of("screenerNamed", "screener2"), Map.of("screenerNamed", "screener3", "readsFrench", true)));
		Case competition = this.steps.begin(posting);
		this.steps.email(competition, "Ada English", "ada.pdf", HiringSteps.pdf("I worked with the data of the city"));
		this.steps.email(competition, "Bea Autre", "bea.pdf", HiringSteps.pdf("I know the tools and the law"));
		this.steps.email(competition, "Cem French", "cem.pdf",
				HiringSteps.pdf("Je travaille dans la fonction publique avec les données"));
		this.steps.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		String ada = this.steps.number(competition, "Ada English");
		this.steps.save("screener3", competition, "Activity_DeclareAcquaintances", ada, Map.of("known", "yes"));
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		assertThat(this.steps.assigned(competition, "screener3"))
			.containsExactly(this.steps.number(competition, "Cem French"));
		assertThat(this.steps.assigned(competition, "screener1")).containsExactly(ada);
		assertThat(this.steps.visitor("hr")
			.open("/work/" + this.steps.task("hr", competition, "Activity_CheckShares"))
			.body()).contains("French");
		for (String refused : List.of("screener3", "hr")) {
			this.steps.save("hr", competition, "Activity_CheckShares", ada, Map.of("screenerOne", refused));
			assertThat(this.steps.assigned(competition, "screener1")).as(refused).containsExactly(ada);
		}
		this.steps.save("hr", competition, "Activity_CheckShares", ada, Map.of("screenerOne", "screener2"));
		this.steps.share(competition);
		assertThat(this.steps.assigned(competition, "screener2")).hasSize(2);
		this.steps.screenAll(competition, "met", "met", "2");
		assertThat(this.steps.open(competition)).doesNotContain("Activity_ScreenApplications");
	}

	@Test
	void whoScreensDoesNotSayWhoScreensWhat() {
		Map<String, Object> posting = HiringSteps.posting();
		posting.put("screenersEach", "one");
		posting.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"), Map.of("screenerNamed", "hr2")));
		Case competition = this.steps.begin(posting);
		this.steps.apply(competition, "Dan Shared");
		this.steps.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "hr2")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		assertThatThrownBy(() -> this.steps.complete("hr2", competition, "Activity_CheckShares", Map.of()))
			.hasMessageContaining("hr2");
		this.steps.share(competition);
		assertThat(this.steps.open(competition)).contains("Activity_ScreenApplications");
	}

	@Test
	void whatIsScreenedAtATimeIsAgreedOnBeforeTheNextIsGiven() {
		Map<String, Object> posting = HiringSteps.posting();
		posting.put("batch", 2);
		Case competition = this.steps.begin(posting);
		this.steps.apply(competition, "Ada One", "Bea Two", "Cem Three");
		this.steps.screening(competition);
		assertThat(given(competition)).containsOnlyKeys("Ada One", "Bea Two");
		this.steps.screenAll(competition, "met", "met", "2");
		assertThat(given(competition)).hasSize(2);
		next(competition);
		assertThat(given(competition)).containsOnlyKeys("Ada One", "Bea Two", "Cem Three");
		this.steps.screenAll(competition, "met", "met", "1");
		this.steps.agree(competition);
		assertThat(this.steps.open(competition)).containsExactly("Activity_DecideShortList");
	}

	@Test
	void whileASecondPersonLooksNobodyIsGivenMore() {
		Map<String, Object> posting = HiringSteps.posting();
		posting.putAll(Map.of("batch", 1, "screenersEach", "one"));
		Case competition = this.steps.begin(posting);
		this.steps.apply(competition, "Ada One", "Bea Two");
		this.steps.screening(competition);
		this.steps.screenAll(competition, "met", "met", "2");
		assertThat(given(competition)).as("drawn, as the only one").containsOnly(Map.entry("Ada One", 2));
		this.steps.screenAll(competition, "met", "met", "2");
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
		this.steps.agree(competition);
		List.of("screener1", "screener2", "screener3")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.steps.share(competition);
	}

}
