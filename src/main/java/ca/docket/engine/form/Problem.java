package ca.docket.engine.form;

import java.util.List;

/**
 * The reason why an answer is refused.
 *
 * @param field the key of the field, with the place in lists, as {@code visits.2.day}
 * @param label what people call the field
 * @param reason the key of the sentence in the texts {@code checks}, without
 * {@code form.}, as {@code required}
 * @param details what the sentence names, as a greatest length
 */
public record Problem(String field, String label, String reason, List<Object> details) {
}
