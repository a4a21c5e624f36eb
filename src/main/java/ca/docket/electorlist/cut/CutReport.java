package ca.docket.electorlist.cut;

import java.util.List;
import java.util.Map;

/**
 * What became of the rows of an extract.
 *
 * @param rows without the heading
 * @param kinds how many of them went out and how many have no recipient, by kind
 * @param refused those that are in no package
 * @param duplicates lines that repeat an elector within a package
 * @param packages one for each recipient that has rows
 */
public record CutReport(String layout, long rows, Map<String, Count> kinds, List<Refusal> refused,
		List<Long> duplicates, List<Manifest> packages) {

	/** Rows of a kind of recipient. */
	public record Count(long out, long without) {

		Count withOne(boolean isOut) {
			return isOut ? new Count(this.out + 1, this.without) : new Count(this.out, this.without + 1);
		}

	}

	/** Whether every row is accounted for, for each kind of recipient. */
	public boolean addsUp() {
		return this.kinds.entrySet()
			.stream()
			.allMatch(kind -> kind.getValue().out() + kind.getValue().without() + this.refused.size() == this.rows
					&& kind.getValue().out() == delivered(kind.getKey()));
	}

	private long delivered(String kind) {
		return this.packages.stream().filter(one -> one.kind().equals(kind)).mapToLong(Manifest::rows).sum();
	}

}
