package ca.docket.hiring;

import java.util.Collection;
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
	 * The parts of a total: the next larger are hidden with those that are small, as long
	 * as the total would tell these.
	 */
	static Map<String, String> of(Map<String, Integer> parts) {
		List<String> bySize = parts.keySet()
			.stream()
			.filter(part -> parts.get(part) > 0)
			.sorted(Comparator.comparing(parts::get))
			.toList();
		Set<String> hidden = new LinkedHashSet<>(bySize.stream().filter(part -> parts.get(part) < LEAST).toList());
		for (String next : bySize.subList(hidden.size(), bySize.size())) {
			if (areTold(hidden.stream().map(parts::get).toList())) {
				hidden.add(next);
			}
		}
		Map<String, String> shown = new LinkedHashMap<>();
		parts.forEach((part, count) -> shown.put(part,
				!hidden.contains(part) ? String.valueOf(count) : (count < LEAST) ? HIDDEN : "*"));
		return shown;
	}

	/** Their sum is known, and which of them are small. */
	private static boolean areTold(Collection<Integer> hidden) {
		int sum = hidden.stream().mapToInt(Integer::intValue).sum();
		long small = hidden.stream().filter(count -> count < LEAST).count();
		long others = hidden.size() - small;
		return small > 0
				&& (hidden.size() == 1 || sum <= small + LEAST * others || (others == 0 && sum >= (LEAST - 1) * small));
	}

}
