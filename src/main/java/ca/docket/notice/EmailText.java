package ca.docket.notice;

/**
 * The text of an email.
 *
 * @param subject one line
 * @param html the whole document
 */
record EmailText(String subject, String html) {
}
