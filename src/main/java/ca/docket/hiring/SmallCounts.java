package ca.docket.hiring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hides counts by which a person could be found out. */
final class SmallCounts {

	/** EXAMPLE: fewer than so many are not shown. */
	private static final int LEAST = 5;

	private static final String HIDDEN = "<" + LEAST;

	private SmallCounts() {
	}

	/** A total, where it is not small itself. */
	static String of(int total) {
		return (total > 0 && total < LEAST) ? HIDDEN : String.valueOf(total);
	}

	/**
	 * The parts of a total: where only one is small, the next larger is hidden with it,
	 * as else the total would tell.
	 */
	static Map<String, String> of(Map<String, Integer> parts) {
		List<String> bySize = parts.keySet()
			.stream()
			.filter(part -> parts.get(part) > 0)
			.sorted(Comparator.comparing(parts::get))
			.toList();
		Set<String> hidden = new LinkedHashSet<>(bySize.stream().filter(part -> parts.get(part) < LEAST).toList());
		if (hidden.size() == 1 && bySize.size() > 1) {
			hidden.add(bySize.get(1));
		}
		Map<String, String> shown = new LinkedHashMap<>();
		parts.forEach((part, count) -> shown.put(part,
				!hidden.contains(part) ? String.valueOf(count) : (count < LEAST) ? HIDDEN : "*"));
		return shown;
	}

}
