package ca.docket.hiring;

/**
 * An area of a posting with a short list of its own.
 *
 * @param manager who decides in it, as entered in the posting
 */
record Stream(String area, String manager, int openings) {
}
