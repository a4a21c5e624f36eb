package ca.docket.electorlist.cut;

import java.util.function.Supplier;

import ca.docket.security.Secrets;

/**
 * The key of a cut, for all that belongs to it and can be read no longer than it.
 */
public final class CutSecret {

	private final Supplier<Secrets> own;

	private final Secrets outside;

	CutSecret(Supplier<Secrets> own, Secrets outside) {
		this.own = own;
		this.outside = outside;
	}

	/**
	 * Encrypts a text.
	 * @param of by what it is kept: an id, or what tells it from all others
	 */
	public String encrypt(String text, Object of) {
		return this.outside.encrypt(this.own.get().encrypt(text, place(of)), place(of));
	}

	/** What was encrypted so; of a cut that is not destroyed. */
	public String decrypt(String encrypted, Object of) {
		return this.own.get().decrypt(this.outside.decrypt(encrypted, place(of)), place(of));
	}

	/** By which a text is recognized again, as long as the cut is not destroyed. */
	public String hash(String text) {
		return this.own.get().hash(text, "electorlist");
	}

	private static String place(Object of) {
		return "electorlist " + of;
	}

}
