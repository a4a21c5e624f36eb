package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is found out by a number. */
class SmallCountsTest {

	@Test
	void whatIsSmallIsHiddenAndNoneIsNot() {
		assertThat(SmallCounts.of(counts(1, 3, 20, 0))).containsExactly(Map.entry("a", "<5"), Map.entry("b", "<5"),
				Map.entry("c", "20"), Map.entry("d", "0"));
		assertThat(SmallCounts.of(4)).isEqualTo("<5");
		assertThat(SmallCounts.of(5)).isEqualTo("5");
	}

	@Test
	void whereOneIsHiddenTheTotalDoesNotTellIt() {
		assertThat(SmallCounts.of(counts(1, 7, 20, 0))).containsExactly(Map.entry("a", "<5"), Map.entry("b", "*"),
				Map.entry("c", "20"), Map.entry("d", "0"));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 7, 20, <5 <5 * 20", "4, 4, 9, 20, <5 <5 * 20", "1, 5, 20, 30, <5 * * 30",
			"1, 2, 7, 20, <5 <5 7 20", "5, 6, 7, 20, 5 6 7 20" })
	void whereTheTotalTellsWhatIsHiddenMoreIsHidden(int a, int b, int c, int d, String shown) {
		assertThat(String.join(" ", SmallCounts.of(counts(a, b, c, d)).values())).isEqualTo(shown);
	}

	private static Map<String, Integer> counts(int a, int b, int c, int d) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put("a", a);
		counts.put("b", b);
		counts.put("c", c);
		counts.put("d", d);
		return counts;
	}

}
