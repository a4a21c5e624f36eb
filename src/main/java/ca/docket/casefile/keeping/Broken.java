package ca.docket.casefile.keeping;

/**
 * The first row of a chain that does not verify.
 *
 * @param of the number of the case, or the id of a process instance that is none
 * @param seq the link; 0 for a row that is in no chain
 * @param what is wrong, in English, for operators and auditors
 */
public record Broken(String of, long seq, String what) {

	@Override
	public String toString() {
		return (this.seq == 0) ? "%s: %s".formatted(this.of, this.what)
				: "%s, link %d: %s".formatted(this.of, this.seq, this.what);
	}

}
