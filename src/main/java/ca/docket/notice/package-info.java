/** Emails that prompt: the outbox, letters of processes, task notices and reminders. */
package ca.docket.notice;
