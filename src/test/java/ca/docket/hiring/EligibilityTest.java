package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who is eligible: the table proposes, the person is asked, somebody of the office
 * decides.
 */
@DocketTest
class EligibilityTest {

	private static final String LIST = "Activity_CheckEligibility";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Test
	void aPersonDecidesWhoIsNotEligibleAndSeveralAtOnce() {
		Case competition = begin("Ada One", "Bea Two", "Cem Three", "Dia Four");
		String bea = this.applicants.number(competition, "Bea Two");
		String cem = this.applicants.number(competition, "Cem Three");
		this.screening.save("hr", competition, LIST, this.applicants.number(competition, "Ada One"),
				Map.of("condition1", "yes", "condition2", "yes"));
		assertThat(this.screening
			.saveAll("hr", competition, LIST, bea, cem, Map.of("condition1", "yes", "condition2", "no"))
			.body()).contains("not eligible");
		assertThatThrownBy(() -> this.steps.complete("hr", competition, LIST, Map.of())).hasMessageContaining("3");
		Map<String, String> out = Map.of("condition1", "yes", "condition2", "no", "eligible", "not-eligible",
				"eligibleReason", "Works in another country.");
		Map<String, String> noReason = Map.of("condition1", "yes", "condition2", "no", "eligible", "not-eligible");
		assertThat(this.screening.save("hr", competition, LIST, bea, noReason).statusCode()).isEqualTo(400);
		assertThat(this.screening.saveAll("hr", competition, LIST, bea, cem, out).body()).contains("Bea Two", "saved");
		this.screening.save("hr", competition, LIST, cem, Map.of("condition1", "yes", "condition2", "no", "eligible",
				"eligible", "eligibleReason", "Moves here next month."));
		this.screening.save("hr", competition, LIST, this.applicants.number(competition, "Dia Four"),
				Map.of("condition1", "yes", "condition2", "yes"));
		assertThat(this.applicants.outcomes(competition)).as("until it is handed in")
			.doesNotContainValue("not-eligible");
		this.steps.complete("hr", competition, LIST, Map.of());
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", ""),
				Map.entry("Bea Two", "not-eligible"), Map.entry("Cem Three", ""), Map.entry("Dia Four", ""));
		assertThat(this.applicants.letters(competition, "Bea Two")).contains("hiring-not-eligible");
	}

	@Test
	void whatTheDocumentDoesNotSayThePersonIsAskedByLink() {
		Case competition = begin("Elif Kaya");
		String row = this.applicants.number(competition, "Elif Kaya");
		this.screening.save("hr", competition, LIST, row, Map.of("condition1", "yes", "condition2", "not-stated"));
		assertThat(this.applicants.letters(competition, "Elif Kaya")).contains("hiring-condition");
		String link = this.applicants.link(competition, "Elif Kaya", AskedConditions.PURPOSE);
		assertThat(this.applicants.stranger().open(link).body()).contains("Available in Ontario?")
			.doesNotContain("Enrolled in a co-op program?");
		assertThat(this.applicants.stranger().submit(link, link, Map.of("condition2", "maybe")).statusCode())
			.isEqualTo(400);
		this.applicants.stranger().submit(link, link, Map.of("condition2", "yes"));
		assertThat(this.applicants.stranger().open(link).body()).contains("nothing to answer here");
		assertThat(this.steps.visitor("hr").open("/work/" + this.steps.task("hr", competition, LIST)).body())
			.contains("as the person answered");
		this.screening.save("hr", competition, LIST, row, Map.of("condition1", "yes", "condition2", "yes"));
		this.steps.complete("hr", competition, LIST, Map.of());
		assertThat(this.steps.open(competition)).containsExactly("Activity_DeclareAcquaintances");
	}

	@Test
	void whoIsAcceptedOnceScreeningHasBegunIsAskedTheSame() {
		Case competition = begin("Ada One");
		this.screening.save("hr", competition, LIST, this.applicants.number(competition, "Ada One"),
				Map.of("condition1", "yes", "condition2", "yes"));
		this.steps.complete("hr", competition, LIST, Map.of());
		this.applicants.apply(competition, "Bea Later");
		this.screening.sort(competition, "Bea Later", Map.of("sorting", "application", "file", "1"));
		String bea = this.applicants.number(competition, "Bea Later");
		List.of("screener1", "screener2", "screener3").forEach(person -> {
			this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of());
			assertThat(this.screening.assigned(competition, person)).doesNotContain(bea);
		});
		this.screening.share(competition);
		List.of("screener1", "screener2")
			.forEach(person -> this.screening.screen(competition, person, "met", "met", "2"));
		this.screening.agree(competition);
		this.screening.save("hr", competition, LIST, bea, Map.of("condition1", "no", "condition2", "yes"));
		this.screening.save("hr", competition, LIST, bea, Map.of("condition1", "no", "condition2", "yes", "eligible",
				"not-eligible", "eligibleReason", "Is not enrolled."));
		this.steps.complete("hr", competition, LIST, Map.of());
		assertThat(this.applicants.outcomes(competition)).containsOnly(Map.entry("Ada One", ""),
				Map.entry("Bea Later", "not-eligible"));
	}

	private Case begin(String... people) {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("conditions", List.of(Map.of("condition", "Enrolled in a co-op program?"),
				Map.of("condition", "Available in Ontario?")));
		Case competition = this.steps.begin(posting);
		this.applicants.apply(competition, people);
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		return competition;
	}

}
