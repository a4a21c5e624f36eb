package ca.docket.casefile.importing;

/**
 * A file that waits for its second click.
 *
 * @param sha256 of the content, in small hexadecimal digits
 */
record ImportFile(String name, String sha256, byte[] content) {
}
