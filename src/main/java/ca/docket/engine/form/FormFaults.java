package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.PatternSyntaxException;

/** Finds faults in a form before anybody is asked to fill it in. */
public final class FormFaults {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

	private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");

	/** They would run or load what others wrote. */
	private static final Set<String> FOREIGN = Set.of("html", "iframe");

	private final List<Fault> faults = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private FormFaults() {
	}

	/**
	 * A fault.
	 *
	 * @param component its key with those around it, else its id; empty for the form
	 * @param key of the sentence in {@code messages/checks}
	 * @param details for its placeholders
	 */
	public record Fault(String component, String key, List<Object> details) {
	}

	/** The faults of a {@code .form} file; empty where there is none. */
	public static List<Fault> of(String json) {
		FormFaults found = new FormFaults();
		try {
			found.look(Form.read(json).fields(), "");
		}
		catch (IllegalArgumentException ex) {
			found.fault("", "unreadable", ex.getMessage());
		}
		return List.copyOf(found.faults);
	}

	private void look(List<FormComponent> fields, String container) {
		for (FormComponent field : fields) {
			String place = container + String.join(".", field.path());
			String name = place.isEmpty() || field.path().isEmpty() ? field.json().path("id").asText("?") : place;
			type(field, name);
			path(field, name);
			twice(field, place);
			settings(field, name);
			look(field.children(), field.path().isEmpty() ? container : place + ".");
		}
	}

	private void type(FormComponent field, String name) {
		if (FOREIGN.contains(field.type())
				|| Stream.of(FormComponent.KEYED, FormComponent.SHOWN, FormComponent.CONTAINERS)
					.noneMatch(types -> types.contains(field.type()))) {
			fault(name, "type", field.type());
		}
	}

	private void path(FormComponent field, String name) {
		boolean needed = FormComponent.KEYED.contains(field.type()) || field.type().equals("dynamiclist");
		String path = String.join(".", field.path());
		if (needed && path.isEmpty()) {
			fault(name, "no-key");
		}
		else if (!path.isEmpty() && !NAME.matcher(path).matches()) {
			fault(name, "key");
		}
	}

	private void twice(FormComponent field, String place) {
		String id = field.json().path("id").asText();
		if (!id.isEmpty() && !this.seen.add("id " + id)) {
			fault(id, "id-twice");
		}
		if (!field.path().isEmpty() && !this.seen.add("key " + place)) {
			fault(place, "key-twice");
		}
	}

	private void settings(FormComponent field, String name) {
		JsonNode hide = field.json().path("conditional").path("hide");
		if (hide.isTextual() && !hide.asText().isEmpty() && !Feel.isExpression(hide.asText())) {
			fault(name, "condition");
		}
		if (field.choice()
				&& Stream.of("values", "valuesKey", "valuesExpression").noneMatch(field.json()::hasNonNull)) {
			fault(name, "no-choices");
		}
		if (field.type().equals("datetime") && !SUBTYPES.contains(field.json().path("subtype").asText("date"))) {
			fault(name, "subtype", field.json().path("subtype").asText());
		}
		String pattern = field.validate("pattern").asText();
		try {
			com.google.re2j.Pattern.compile(pattern);
			if (Backtracking.isPossible(pattern)) {
				fault(name, "pattern", pattern);
			}
		}
		catch (PatternSyntaxException ex) {
			fault(name, "pattern", ex.getDescription());
		}
	}

	private void fault(String component, String key, Object... details) {
		this.faults.add(new Fault(component, "model.form." + key, List.of(details)));
	}

}
