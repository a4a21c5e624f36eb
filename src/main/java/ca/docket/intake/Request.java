package ca.docket.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says in words.
 *
 * @param division the id of a division
 * @param sponsor an address; null for none
 * @param contact an address; null for none
 * @param language of the letters, {@code en} or {@code fr}
 */
record Request(String number, String processInstanceId, String title, String division, String sponsor, String contact,
		String language, String problem, String benefit) {

	/** The texts of the form, which don't stay in the engine. */
	static final Set<String> TEXTS = Set.of("title", "sponsor", "contact", "problem", "benefit");

	static Request of(String number, String processInstanceId, Map<String, Object> form) {
		return new Request(number, processInstanceId, text(form, "title"), text(form, "division"),
				text(form, "sponsor"), text(form, "contact"), text(form, "language"), text(form, "problem"),
				text(form, "benefit"));
	}

	private static String text(Map<String, Object> form, String field) {
		return Optional.ofNullable(form.get(field)).map(value -> value.toString().strip()).orElse(null);
	}

}
