package ca.docket.casefile.contact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A question to a contact.
 *
 * @param contact their id
 * @param processInstanceId the process whose task waits for the answer
 * @param activity that task, as {@code Activity_HearNeighbour}
 * @param letter with which it was asked
 * @param field by which the letter names the question
 */
public record ContactQuestion(UUID id, String caseNumber, String contact, String processInstanceId, String activity,
		String letter, String field, String question, LocalDate answerBy) {
}
