/** Takes in the emails that reach the office, each once and as it came. */
package ca.docket.mailbox;
