package ca.docket.engine.form;

import java.util.List;
import java.util.Map;

/**
 * The result of checking a submission.
 *
 * @param values what is to be stored, by variable, in the types that the form declares:
 * String, Boolean, Integer or Double, lists and maps of them; every question of the form
 * is there, null where it was not asked or not answered
 * @param problems why it is refused; empty where it is accepted
 */
public record Checked(Map<String, Object> values, List<Problem> problems) {
}
