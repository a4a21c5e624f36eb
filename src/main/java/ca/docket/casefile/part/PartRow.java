package ca.docket.casefile.part;

import java.util.Map;

import ca.docket.text.FormVersion;

/**
 * A row of a case that is to become a part of it.
 *
 * @param number that the part will have
 * @param partOf the number of the case
 * @param definition the id of the process definition that the part goes by
 * @param form that has the list which the row is of; null for none
 * @param answers by field, with {@code requester} where somebody submitted it
 */
public record PartRow(String number, String partOf, String definition, FormVersion form, Map<String, Object> answers) {
}
