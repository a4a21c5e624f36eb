package ca.docket.notice;

/**
 * The text of a mail.
 *
 * @param subject one line
 * @param html the whole document
 */
record MailText(String subject, String html) {
}
