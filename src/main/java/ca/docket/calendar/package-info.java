/** Working days of the office and the deadlines counted in them. */
package ca.docket.calendar;
