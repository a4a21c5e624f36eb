package ca.docket.notice;

/**
 * Published when an email will never arrive: it was refused for good, or came back.
 *
 * @param caseNumber the case of a letter; null for what is about none
 * @param address null where somebody changed the letter outside of Docket, so that nobody
 * knows whose it was
 */
public record EmailFailed(String caseNumber, String address) {
}
