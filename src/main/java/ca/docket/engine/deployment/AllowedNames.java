package ca.docket.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.w3c.dom.Node;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The elements and attributes that a model may consist of. */
final class AllowedNames {

	private static final String FILE = "/deployment/allowed-names.yaml";

	/** By the namespace, the element, and the attribute with its namespace. */
	private final Map<String, Holds> names = new HashMap<>();

	private final Map<String, String> prefixes = new HashMap<>();

	/** What stands in an attribute or in the text of an element. */
	enum Holds {

		TEXT(' '), NO_EXPRESSION('!'), A_DELEGATE('$'), GROUPS('*'), THE_CASE_NUMBER('=');

		private final char mark;

		Holds(char mark) {
			this.mark = mark;
		}

		static Holds of(String name) {
			char last = name.charAt(name.length() - 1);
			return Stream.of(values()).filter(holds -> holds.mark == last).findFirst().orElse(TEXT);
		}

		String plain(String name) {
			return (this == TEXT) ? name : name.substring(0, name.length() - 1);
		}

	}

	AllowedNames() {
		Map<String, Map<String, Object>> file = read();
		file.forEach((prefix, part) -> this.prefixes.put(prefix, part.get("namespace").toString()));
		file.forEach((prefix, part) -> elements(part).forEach((element, attributes) -> {
			String uri = this.prefixes.get(prefix);
			String name = put(uri + " ", element);
			Stream.of(part.get("common"), attributes)
				.flatMap(words -> Stream.of(String.valueOf((words != null) ? words : "").split(" ")))
				.filter(word -> !word.isEmpty())
				.forEach(attribute -> attribute(uri + " " + name, attribute));
		}));
	}

	/** What the text of an element is; empty where there may be no such element. */
	Optional<Holds> of(Node element) {
		return Optional.ofNullable(this.names.get(key(element)));
	}

	/** What an attribute is; empty where the element may not have it. */
	Optional<Holds> of(Node element, Node attribute) {
		return Optional.ofNullable(this.names.get(key(element) + " @" + key(attribute)));
	}

	private static String key(Node node) {
		return String.valueOf(node.getNamespaceURI()) + " " + node.getLocalName();
	}

	private void attribute(String element, String attribute) {
		int colon = attribute.indexOf(':');
		String uri = (colon < 0) ? "null" : this.prefixes.get(attribute.substring(0, colon));
		put(element + " @" + uri + " ", attribute.substring(colon + 1));
	}

	private String put(String place, String marked) {
		Holds holds = Holds.of(marked);
		this.names.put(place + holds.plain(marked), holds);
		return holds.plain(marked);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> elements(Map<String, Object> part) {
		return (Map<String, Object>) part.getOrDefault("elements", Map.of());
	}

	private static Map<String, Map<String, Object>> read() {
		try (InputStream in = AllowedNames.class.getResourceAsStream(FILE)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
