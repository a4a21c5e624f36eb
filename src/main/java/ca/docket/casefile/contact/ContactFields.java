package ca.docket.casefile.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.Contact;
import ca.docket.text.FieldText;

/**
 * The fields of a form that name contacts: a property {@code contact} says whose what a
 * field is, as {@code auditor.email}.
 */
record ContactFields(List<FieldText> fields) {

	private static final String PROPERTY = "contact";

	/** What a field is of a contact, as {@code auditor.name}; empty for any other. */
	static Optional<String> property(FieldText field) {
		return Optional.ofNullable(field.properties().get(PROPERTY));
	}

	private static Optional<String[]> named(FieldText field) {
		return property(field).map(said -> said.split("\\.", 2));
	}

	/** The fields that hold an address. */
	Stream<FieldText> addresses() {
		return this.fields.stream().filter(field -> named(field).filter(said -> said[1].equals("email")).isPresent());
	}

	/**
	 * Those who are named in some answers.
	 * @param otherwise the language of whom nobody asked for theirs
	 */
	List<Contact> in(Map<String, ?> answers, String caseNumber, Locale otherwise) {
		Map<String, Map<String, String>> roles = new LinkedHashMap<>();
		this.fields.forEach(field -> named(field).filter(said -> answers.get(field.key()) != null)
			.ifPresent(said -> roles.computeIfAbsent(said[0], role -> new LinkedHashMap<>())
				.put(said[1], answers.get(field.key()).toString().strip())));
		return roles.entrySet()
			.stream()
			.filter(role -> !role.getValue().getOrDefault("email", "").isEmpty())
			.map(role -> contact(caseNumber, role.getKey(), role.getValue(), otherwise))
			.toList();
	}

	private static Contact contact(String caseNumber, String role, Map<String, String> said, Locale otherwise) {
		return new Contact(caseNumber, role, said.getOrDefault("name", ""), said.get("email"),
				said.getOrDefault("phone", ""),
				Optional.ofNullable(said.get("language")).map(Locale::forLanguageTag).orElse(otherwise));
	}

}
