package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A posting that meets all rules, as it is typed in. */
final class SamplePosting {

	private SamplePosting() {
	}

	/** To the form of a draft, with an address of its own. */
	static Map<String, Object> answers() {
		Map<String, Object> said = new HashMap<>(Map.of("title", "Data developer", "kind", "position", "payFrom", 80000,
				"payTo", 95000.5, "payUnit", "year", "closingDay", "2199-11-01", "closingTime", "17:00", "pageLimit", 3,
				"posting", "We look for somebody who knows data."));
		said.put("postingOther", "Nous cherchons une personne qui connaît les données.");
		said.put("titleOther", "Développement de données");
		said.put("location", "Toronto");
		said.put("attached", "one");
		said.put("vacancy", "yes");
		said.putAll(Map.of("usesAi", "no", "asksCanadianExperience", "no", "accommodationContact", "416-555-0101",
				"collectionContact", "Manager, Human Resources, 416-555-0100", "language", "en"));
		said.put("applyAddress", "applications+%s@example.org".formatted(UUID.randomUUID()));
		said.put("areas", List.of(Map.of("area", "Data", "areaManager", "manager", "openings", 1)));
		said.put("qualifications",
				List.of(Map.of("qualification", "Knows SQL", "need", "required", "weight", 1, "assessed", "by a test"),
						Map.of("qualification", "Has worked with data", "need", "required", "weight", 1),
						Map.of("qualification", "Writes well", "need", "asset", "weight", 3)));
		said.put("conditions", List.of());
		said.putAll(Map.of("checks", "none", "screenersEach", "two", "maskNames", "no"));
		said.put("screenersNamed", List.of(Map.of("screenerNamed", "screener1"),
				Map.of("screenerNamed", "screener2@example.org"), Map.of("screenerNamed", "screener3")));
		return said;
	}

}
