/** The email outbox, letters, task notices and reminders. */
package ca.docket.notice;
