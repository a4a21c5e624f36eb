package ca.docket.mailbox;

/**
 * Published in a transaction of its own for each email that came in, once that ends well;
 * until then it is published again and again.
 */
public record EmailCame(IncomingEmail email) {
}
