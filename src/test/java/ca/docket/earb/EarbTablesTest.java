package ca.docket.earb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ca.docket.models.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of the board say, one row of data for each rule. */
class EarbTablesTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// exception, new technology, cost, tier, hosting, classification, set by a
			// coordinator
			"yes, yes, under-50k,  1, cloud-canada, public,       -,         exception-asked, full",
			"yes, no,  under-50k,  -, cloud-canada, public,       expedited, exception-asked, full",
			"no,  yes, under-50k,  -, cloud-canada, public,       expedited, new-technology, full",
			"no,  no,  over-2500k, -, cloud-canada, public,       -,         high-cost, full",
			"no,  no,  not-known,  1, on-premises,  public,       expedited, high-cost, full",
			"no,  no,  50k-250k,   4, cloud-canada, public,       expedited, highest-tier, full",
			"no,  no,  1m-2500k,   3, on-premises,  restricted,   -,         costly-on-premises, full",
			"no,  no,  under-50k,  -, cloud-canada, public,       full,      coordinator-set-full, full",
			"no,  no,  250k-1m,    3, on-premises,  confidential, full,      coordinator-set-full, full",
			"no,  no,  1m-2500k,   -, not-known,    internal,     full,      coordinator-set-full-in-cloud, full",
			"no,  no,  1m-2500k,   -, cloud-abroad, internal,     -,         costly-in-cloud, expedited",
			"no,  no,  250k-1m,    2, cloud-canada, public,       expedited, middle-cost, expedited",
			"no,  no,  under-50k,  3, cloud-canada, public,       -,         high-tier, expedited",
			"no,  no,  50k-250k,   2, on-premises,  confidential, -,         sensitive-data, expedited",
			"no,  no,  under-50k,  -, cloud-abroad, internal,     -,         hosting-abroad, expedited",
			"no,  no,  under-50k,  1, cloud-canada, internal,     expedited, coordinator-set-expedited, expedited",
			"no,  no,  50k-250k,   -, on-premises,  public,       -,         small-and-known, exempt" })
	void thePathFollowsFromTheFactsAndIsNeverLaxerThanThey(String exception, String technology, String cost,
			Integer tier, String hosting, String classification, String set, String rule, String path) {
		assertThat(fire("earb-path", "exception", exception, "newTechnology", technology, "costBand", cost, "tier",
				tier, "hosting", hosting, "classification", classification, "coordinatorPath", set))
			.isEqualTo(Map.of(rule, path));
	}

	@ParameterizedTest
	@CsvSource({
			// path, classification, hosting, exchange, new technology, personal
			// information
			"exempt,    restricted,   on-premises,  outside, yes, yes, ''",
			"full,      public,       cloud-canada, none,    no,  no,  full-board-business: business every-application: application cloud-security: security",
			"expedited, confidential, cloud-abroad, outside, no,  no,  every-application: application classified-information: information classified-security: security",
			"expedited, internal,     on-premises,  inside,  no,  no,  every-application: application exchanged-information: information technology-to-run: technology",
			"expedited, public,       not-known,    outside, no,  no,  every-application: application exchanged-information: information technology-to-run: technology outside-security: security",
			"expedited, public,       on-premises,  none,    yes, yes, every-application: application technology-new: technology personal-information: privacy" })
	void theLayersFollowFromPathAndFacts(String path, String classification, String hosting, String integrates,
			String technology, String personal, String expected) {
		assertThat(fire("earb-layers", "path", path, "classification", classification, "hosting", hosting, "integrates",
				integrates, "newTechnology", technology, "personalInformation", personal))
			.isEqualTo(pairs(expected));
	}

	@Test
	void aNewRuleNeedsARowHere() {
		assertThat(table("earb-path").rules()).hasSize(14);
		assertThat(table("earb-layers").rules()).hasSize(10);
	}

	/** The rules that fire, with what they say. */
	private static Map<String, Object> fire(String table, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		Map<String, Object> fired = new TreeMap<>();
		table(table).fire(values)
			.forEach(rule -> fired.put(rule.getId(),
					rule.getOutputEntries().values().iterator().next().getValue().getValue()));
		assertThat(fired.values()).as("no layer twice").doesNotHaveDuplicates();
		return fired;
	}

	private static Table table(String name) {
		return new Table(Path.of("dmn", name + ".dmn"));
	}

	/** Reads "rule: output rule: output". */
	private static Map<String, Object> pairs(String text) {
		Map<String, Object> pairs = new TreeMap<>();
		List<String> words = Arrays.stream(text.split("[: ]+")).filter(word -> !word.isEmpty()).toList();
		for (int i = 0; i < words.size(); i += 2) {
			pairs.put(words.get(i), words.get(i + 1));
		}
		return pairs;
	}

}
