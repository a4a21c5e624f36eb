package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.form.FormFaults.Fault;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A form that a page of Docket shows by itself: plain questions, one below the other,
 * without the texts between them.
 */
public record PlainForm(Form form, List<Question> questions) {

	private static final Set<String> TYPES = Set.of("textfield", "textarea", "number", "datetime", "select", "radio",
			"checkbox", "checklist");

	/** Reads a {@code .form} file without {@link #faults}. */
	public static PlainForm read(String json) {
		Form form = Form.read(json);
		return new PlainForm(form, asked(form).stream().map(Question::of).toList());
	}

	/** Texts are for those who fill the form in elsewhere. */
	private static List<FormComponent> asked(Form form) {
		return form.fields().stream().filter(field -> !field.type().equals("text")).toList();
	}

	/** What such a page cannot show; empty where it can show all. */
	public static List<Fault> faults(String json) {
		List<Fault> faults = new ArrayList<>();
		for (FormComponent field : asked(Form.read(json))) {
			String name = field.path().isEmpty() ? field.json().path("id").asText("?") : String.join(".", field.path());
			tooMuch(field).forEach(what -> faults.add(new Fault(name, "model.rows.component", List.of(what))));
		}
		return faults;
	}

	private static Stream<String> tooMuch(FormComponent field) {
		JsonNode json = field.json();
		if (!TYPES.contains(field.type())) {
			return Stream.of(field.type());
		}
		Stream<String> settings = Stream.of("disabled", "readonly", "valuesExpression")
			.filter(setting -> !json.path(setting).asText("false").equals("false"));
		Stream<String> texts = Stream.of("label", "dateLabel", "description")
			.filter(text -> Feel.isExpression(json.path(text).asText()) || json.path(text).asText().contains("{{"));
		String kind = json.path("subtype").asText("date");
		return Stream.of(settings, texts, Stream.of(kind).filter(each -> !each.equals("date"))).flatMap(each -> each);
	}

}
