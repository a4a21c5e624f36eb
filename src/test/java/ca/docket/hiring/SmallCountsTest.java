package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

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

	private static Map<String, Integer> counts(int a, int b, int c, int d) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put("a", a);
		counts.put("b", b);
		counts.put("c", c);
		counts.put("d", d);
		return counts;
	}

}
