package ca.docket.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the open recommendations of a report follow from those of the last one: open last
 * time, and new, less closed, is open now.
 *
 * @param added the numbers of those that the last report did not have
 * @param ended the numbers of those that were open or are new, and are not open now
 */
public record Reconciliation(int openBefore, List<String> added, List<String> ended, int openNow) {

	static Reconciliation of(List<BatchRow> before, List<BatchRow> now) {
		Set<String> known = before.stream().map(BatchRow::number).collect(Collectors.toSet());
		Set<String> open = now.stream().filter(BatchRow::open).map(BatchRow::number).collect(Collectors.toSet());
		List<String> openBefore = before.stream().filter(BatchRow::open).map(BatchRow::number).toList();
		List<String> added = now.stream().map(BatchRow::number).filter(number -> !known.contains(number)).toList();
		List<String> ended = Stream.concat(openBefore.stream(), added.stream())
			.filter(number -> !open.contains(number))
			.toList();
		return new Reconciliation(openBefore.size(), added, ended, open.size());
	}

	/** As long as what is closed stays closed, the figures agree. */
	boolean isEven() {
		return this.openBefore + this.added.size() - this.ended.size() == this.openNow;
	}

}
