package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A form that names a contact asks for their name and address, and letters go to contacts
 * that a form or a delegate of the family names: never to an address in a model.
 */
final class ContactRules {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern FIELD = Pattern.compile("([a-z][a-z0-9-]*)\\.(name|email|phone|language)");

	private static final Pattern READER = Pattern.compile("contact:([a-z][a-z0-9-]*)");

	private static final Pattern GROUP = Pattern.compile("[A-Za-z][\\w-]*|[\\w-]*\\$\\{\\w+}");

	/**
	 * Of each family, by the beginning of its files' names, the roles of its contacts.
	 */
	private final Map<String, Set<String>> roles = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private ContactRules() {
	}

	/**
	 * What stands against the contacts of some files.
	 * @param processes by the name of their files
	 */
	static List<Finding> together(Collection<ModelFile> files, Map<String, Document> processes) {
		ContactRules rules = new ContactRules();
		files.stream().filter(file -> file.is(Kind.FORM)).forEach(rules::form);
		processes.forEach(rules::delegates);
		boolean whole = files.stream().anyMatch(file -> file.is(Kind.FORM));
		processes.forEach((name, process) -> rules.readers(name, process, whole));
		return rules.findings;
	}

	private void form(ModelFile form) {
		try {
			components(form.name(), JSON.readTree(form.text()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form was read before", ex);
		}
	}

	/** A list has contacts of its own: those of the parts that its rows become. */
	private void components(String file, JsonNode container) {
		Map<String, Set<String>> said = new HashMap<>();
		collect(file, container, said);
		said.forEach((role, parts) -> {
			if (!parts.containsAll(Set.of("name", "email"))) {
				this.findings.add(Finding.of(file, "", "model.contact.incomplete", role));
			}
		});
		family(file).addAll(said.keySet());
	}

	private void collect(String file, JsonNode container, Map<String, Set<String>> said) {
		container.path("components").forEach(component -> {
			if (component.path("type").asText().equals("dynamiclist")) {
				components(file, component);
			}
			else if (component.has("components")) {
				collect(file, component, said);
			}
			else if (component.path("properties").has("contact")) {
				field(file, component, said);
			}
		});
	}

	private void field(String file, JsonNode component, Map<String, Set<String>> said) {
		String property = component.at("/properties/contact").asText();
		Matcher field = FIELD.matcher(property);
		if (!field.matches()) {
			add(file, component, "property", property);
		}
		else if (!said.computeIfAbsent(field.group(1), role -> new HashSet<>()).add(field.group(2))) {
			add(file, component, "twice", property);
		}
		else if (!isFitting(component, field.group(2))) {
			add(file, component, field.group(2), property);
		}
	}

	private static boolean isFitting(JsonNode component, String part) {
		boolean text = component.path("type").asText().equals("textfield");
		return switch (part) {
			case "email" -> text && component.at("/validate/validationType").asText().equals("email");
			case "language" -> values(component).equals(Set.of("en", "fr"));
			default -> text;
		};
	}

	private static Set<String> values(JsonNode component) {
		Set<String> values = new LinkedHashSet<>();
		component.path("values").forEach(value -> values.add(value.path("value").asText()));
		return values;
	}

	private void add(String file, JsonNode component, String key, String property) {
		this.findings.add(Finding.of(file, component.path("key").asText(), "model.contact." + key, property));
	}

	private void delegates(String file, Document process) {
		Xml.all(process.getDocumentElement())
			.flatMap(node -> DelegateRules.bean(node).stream())
			.flatMap(bean -> Delegates.of(bean).sets().stream())
			.map(READER::matcher)
			.filter(Matcher::matches)
			.forEach(contact -> family(file).add(contact.group(1)));
	}

	/**
	 * @param whole whether the forms are there too: a folder of models alone says nothing
	 * of them
	 */
	private void readers(String file, Document process, boolean whole) {
		Xml.all(process.getDocumentElement()).filter(node -> DelegateRules.bean(node).isPresent()).forEach(node -> {
			for (String reader : readers(node).collect(Collectors.toSet())) {
				Matcher contact = READER.matcher(reader);
				if (contact.matches() ? whole && !family(file).contains(contact.group(1))
						: !GROUP.matcher(reader).matches()) {
					this.findings.add(Finding.of(file, Xml.id(node), "model.contact.reader", reader));
				}
			}
		});
	}

	private static Stream<String> readers(Element node) {
		return ProcessGraph.parameters(node, "inputParameter")
			.filter(parameter -> Set.of("to", "copies").contains(parameter.getAttribute("name")))
			.map(parameter -> parameter.getTextContent().strip());
	}

	private Set<String> family(String file) {
		return this.roles.computeIfAbsent(file.split("[-.]")[0], family -> new HashSet<>());
	}

}
