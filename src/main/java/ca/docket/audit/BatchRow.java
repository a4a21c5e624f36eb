package ca.docket.audit;

import java.time.LocalDate;

/**
 * How a recommendation stood when a report to a committee was frozen.
 *
 * @param status by the table of status words
 * @param confidential whether the report has its number alone
 */
record BatchRow(String number, String reference, String status, boolean open, LocalDate issued, LocalDate target,
		int extensions, int returns, boolean takenOver, boolean confidential) {
}
