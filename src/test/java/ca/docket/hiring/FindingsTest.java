package ca.docket.hiring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTest {

	private static final Competition ASKED = new Competition("HIR-2026-0001", "1", "Developer", null, "a@example.org",
			null, Instant.EPOCH, new PostedFormat("one", 3), List.of(new Area("Data", "manager", List.of(), 1)), "en",
			List.of(new Qualification("SQL", true, 1, ""), new Qualification("Data", true, 1, ""),
					new Qualification("Writes", false, 3, ""), new Qualification("Speaks", false, 2, "")),
			List.of(), 2, false, "screening");

	@ParameterizedTest
	@CsvSource({ "met, met, all-met", "met, equivalent, all-met", "met, unclear, unclear", "met, not-met, not-met",
			"not-met, unclear, not-met" })
	void allRequiredQualificationsCount(String one, String two, String expected) {
		assertThat(findings(null, said(one, two, 0, 0), said(one, two, 3, 3)).requirements()).isEqualTo(expected);
	}

	@Test
	void whatScreenersSeeDifferentlyIsAsTheyAgreed() {
		Judgement agreed = new Judgement("1", "", false, false, false, Map.of("required2", "equivalent"), 1);
		Findings found = findings(agreed, said("met", "not-met", 0, 0), said("met", "met", 0, 0));
		assertThat(found.differences()).containsExactly("required2");
		assertThat(found.requirements()).isEqualTo("all-met");
		assertThat(findings(null, said("met", "met", 0, 0)).differences()).isEmpty();
	}

	@Test
	void assetsCountByTheirWeightsAndTheMeanOfTheScreeners() {
		assertThat(findings(null, said("met", "met", 3, 1), said("met", "met", 2, 0)).score())
			.isEqualByComparingTo("8.5");
	}

	private static Findings findings(Judgement agreed, Judgement... judgements) {
		return new Findings(ASKED, List.of(judgements), agreed);
	}

	private static Judgement said(String one, String two, int writes, int speaks) {
		return new Judgement("1", "screener", false, true, false,
				new HashMap<>(Map.of("required1", one, "required2", two, "asset1", writes, "asset2", speaks)), 1);
	}

}
