package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the register in the language of a reader.
 *
 * @param entry its number
 * @param name of the use case; where it is withheld, why
 * @param since the day from which the register has it so
 * @param endedOn the day on which the use ended; null while it goes on
 * @param values all fields, in their order
 */
record PublishedEntry(String entry, String name, LocalDate since, LocalDate endedOn, List<Value> values) {

	/**
	 * What a field says.
	 *
	 * @param text in words; where it is withheld, why
	 * @param plain for programs: a text, a date as text, or true and false; null where it
	 * is withheld
	 */
	record Value(RegisterField field, String label, String text, Object plain, boolean withheld) {
	}

}
