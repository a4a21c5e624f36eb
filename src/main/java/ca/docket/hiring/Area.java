package ca.docket.hiring;

import java.util.List;

/**
 * An area of a posting with a short list of its own.
 *
 * @param manager who decides in it, as entered in the posting
 * @param panel who interviews with the manager, as entered; nobody where the manager does
 * alone
 */
record Area(String name, String manager, List<String> panel, int openings) {
}
