package ca.docket.electorlist.cut;

import java.util.UUID;

/**
 * What is in a package.
 *
 * @param kind of the recipient, as {@code municipality}
 * @param recipient its code
 * @param rows without the heading
 * @param formulas how many cells begin as a formula does in a spreadsheet; they are
 * delivered as they came
 * @param plainSha256 of the file in the package, with its heading
 * @param fileSha256 of the package
 */
public record Manifest(UUID id, String kind, String recipient, long rows, long formulas, String plainSha256,
		String fileSha256, long bytes) {
}
