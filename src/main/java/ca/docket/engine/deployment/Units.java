package ca.docket.engine.deployment;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The families, each of which is deployed as a whole. A file belongs to the family whose
 * name it has or begins with, as {@code earb-vote.form} to {@code earb}.
 *
 * @param names of the families for which there is an operator's file
 */
public record Units(Set<String> names) {

	/** Empty for a file of a family that no operator's file names. */
	public Optional<String> of(String file) {
		return this.names.stream().filter(name -> is(file, name)).max(Comparator.comparingInt(String::length));
	}

	private static boolean is(String file, String family) {
		String rest = file.startsWith(family) ? file.substring(family.length()) : "";
		return rest.startsWith("-") || rest.startsWith(".") || rest.startsWith("_");
	}

	/**
	 * Whether a file holds for open cases too, in its latest version, and can be sent
	 * alone.
	 */
	public static boolean isPolicy(String file) {
		return file.endsWith("-deadlines.dmn") || file.endsWith("-terms.dmn");
	}

}
