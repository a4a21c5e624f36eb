package ca.docket.family;

import java.util.Map;
import java.util.TreeMap;

import ca.docket.Sha256;

/**
 * The operator's files as text.
 *
 * @param contents by the name of the file
 */
record FamilyFiles(Map<String, String> contents) {

	FamilyFiles {
		contents = new TreeMap<>(contents);
	}

	/** Changes with every file that changes, comes or goes. */
	String hash() {
		StringBuilder all = new StringBuilder();
		this.contents.forEach((file, text) -> all.append(file).append(' ').append(Sha256.of(text)).append('\n'));
		return Sha256.of(all.toString());
	}

}
