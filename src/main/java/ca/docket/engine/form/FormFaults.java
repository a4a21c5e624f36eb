package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What is wrong with a form, before anybody is asked to fill it in. */
public final class FormFaults {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

	/** In a text: a value, or what a condition or a loop of it asks for. */
	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:#if |#loop )?\\s*([^#/}][^}]*)}}");

	private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");

	private final List<String> faults = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private FormFaults() {
	}

	/** One sentence for each fault of a {@code .form} file; empty where there is none. */
	public static List<String> of(String json) {
		FormFaults found = new FormFaults();
		try {
			found.look(Form.read(json).fields(), "");
		}
		catch (IllegalArgumentException ex) {
			found.faults.add(ex.getMessage() + ".");
		}
		return List.copyOf(found.faults);
	}

	private void look(List<Field> fields, String container) {
		for (Field field : fields) {
			String place = container + String.join(".", field.path());
			String name = place.isEmpty() || field.path().isEmpty() ? field.json().path("id").asText("?") : place;
			type(field, name);
			path(field, name);
			twice(field, place);
			settings(field, name);
			expressions(field.json(), name);
			look(field.children(), field.path().isEmpty() ? container : place + ".");
		}
	}

	private void type(Field field, String name) {
		if (Stream.of(Field.KEYED, Field.SHOWN, Field.CONTAINERS).noneMatch(types -> types.contains(field.type()))) {
			fault("%s: Tasklist cannot show a component of the type %s.", name, field.type());
		}
	}

	private void path(Field field, String name) {
		boolean needed = Field.KEYED.contains(field.type()) || field.type().equals("dynamiclist");
		String path = String.join(".", field.path());
		if (needed && path.isEmpty()) {
			fault("%s: a key is missing.", name);
		}
		else if (!path.isEmpty() && !NAME.matcher(path).matches()) {
			fault("%s: the key must be letters and digits and begin with a letter.", name);
		}
	}

	private void twice(Field field, String place) {
		String id = field.json().path("id").asText();
		if (!id.isEmpty() && !this.seen.add("id " + id)) {
			fault("%s: the id is there twice.", id);
		}
		if (!field.path().isEmpty() && !this.seen.add("key " + place)) {
			fault("%s: the key is there twice.", place);
		}
	}

	private void settings(Field field, String name) {
		JsonNode hide = field.json().path("conditional").path("hide");
		if (hide.isTextual() && !hide.asText().isEmpty() && !Feel.isExpression(hide.asText())) {
			fault("%s: the condition does not begin with an equals sign, so it never hides.", name);
		}
		if (field.choice()
				&& Stream.of("values", "valuesKey", "valuesExpression").noneMatch(field.json()::hasNonNull)) {
			fault("%s: there are no choices.", name);
		}
		if (field.type().equals("datetime") && !SUBTYPES.contains(field.json().path("subtype").asText("date"))) {
			fault("%s: %s is neither a date nor a time.", name, field.json().path("subtype").asText());
		}
		try {
			Pattern.compile(field.validate("pattern").asText());
		}
		catch (PatternSyntaxException ex) {
			fault("%s: the pattern cannot be read: %s.", name, ex.getDescription());
		}
	}

	private void expressions(JsonNode json, String name) {
		json.properties().stream().filter(each -> !each.getKey().equals("components")).forEach(each -> {
			JsonNode value = each.getValue();
			if (value.isTextual() && Feel.isExpression(value.asText())) {
				expression(value.asText(), name);
			}
			else if (value.isTextual()) {
				template(value.asText(), name);
			}
			else if (value.isObject()) {
				expressions(value, name);
			}
		});
	}

	private void template(String text, String name) {
		Matcher expressions = TEMPLATE.matcher(text);
		while (expressions.find()) {
			expression("=" + expressions.group(1), name);
		}
	}

	private void expression(String text, String name) {
		String fault = Feel.fault(text);
		if (fault != null) {
			fault("%s: the expression %s cannot be read.", name, text);
		}
	}

	private void fault(String sentence, Object... details) {
		this.faults.add(sentence.formatted(details));
	}

}
