package ca.docket.mailbox;

import org.springframework.util.unit.DataSize;

/**
 * Published once, in a transaction, when so much waits for a decision that further emails
 * stay in the mailbox. It is read on by itself once there is room.
 *
 * @param mailbox its address
 * @param quarantine how much may wait
 */
public record MailboxFilled(String mailbox, DataSize quarantine) {
}
