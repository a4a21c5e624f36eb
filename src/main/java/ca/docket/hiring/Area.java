package ca.docket.hiring;

/**
 * An area of a posting with a short list of its own.
 *
 * @param manager who decides in it, as entered in the posting
 */
record Area(String name, String manager, int openings) {
}
