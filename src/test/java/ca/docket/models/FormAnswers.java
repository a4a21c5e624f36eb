package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Every answer that a form can give in its fields of choice, hidden fields being null.
 */
class FormAnswers {

	private static final FeelEngine FEEL = feel();

	private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();

	/**
	 * A field.
	 *
	 * @param hidden the conditions that hide it: its own and those of the groups around
	 * it
	 */
	private record FormField(String key, List<String> values, boolean required, List<String> hidden) {
	}

	private final Map<String, FormField> fields = new LinkedHashMap<>();

	private final Map<String, Boolean> hides = new HashMap<>();

	FormAnswers(Path form) {
		try {
			collect(new ObjectMapper().readTree(form.toFile()), List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Set<String> keys() {
		return this.fields.keySet();
	}

	/** All combinations of values of some fields that the form can give. */
	Set<Map<String, Object>> combinations(Collection<String> wanted) {
		Set<Map<String, Object>> combinations = new LinkedHashSet<>();
		for (Map<String, Object> screen : product(needed(wanted))) {
			Map<String, Object> given = new HashMap<>();
			wanted.forEach(key -> given.put(key, hidden(key, screen) ? null : screen.get(key)));
			combinations.add(given);
		}
		return combinations;
	}

	/** The wanted fields and those that their conditions look at. */
	private Set<String> needed(Collection<String> wanted) {
		Set<String> needed = new LinkedHashSet<>(wanted);
		List<String> open = new ArrayList<>(wanted);
		while (!open.isEmpty()) {
			FormField field = this.fields.get(open.remove(0));
			this.fields.keySet()
				.stream()
				.filter(key -> field.hidden().stream().anyMatch(condition -> names(condition, key)))
				.filter(needed::add)
				.forEach(open::add);
		}
		return needed;
	}

	private static boolean names(String condition, String key) {
		return NAMES.computeIfAbsent(condition, FormAnswers::namesIn).contains(key);
	}

	private static Set<String> namesIn(String condition) {
		return Pattern.compile("\\w+")
			.matcher(condition.replaceAll("\"[^\"]*\"", ""))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private List<Map<String, Object>> product(Set<String> keys) {
		List<Map<String, Object>> product = List.of(Map.of());
		for (String key : keys) {
			List<Map<String, Object>> longer = new ArrayList<>();
			for (Map<String, Object> shorter : product) {
				for (String value : values(key)) {
					Map<String, Object> next = new HashMap<>(shorter);
					next.put(key, value);
					longer.add(next);
				}
			}
			product = longer;
		}
		return product;
	}

	private List<String> values(String key) {
		FormField field = this.fields.get(key);
		List<String> values = new ArrayList<>(field.values());
		if (!field.required()) {
			values.add(null);
		}
		return values;
	}

	private boolean hidden(String key, Map<String, Object> screen) {
		return this.fields.get(key).hidden().stream().anyMatch(condition -> hides(condition, screen));
	}

	/** Most combinations differ in what a condition does not look at. */
	private boolean hides(String condition, Map<String, Object> screen) {
		Map<String, Object> looked = new HashMap<>(screen);
		looked.keySet().removeIf(key -> !names(condition, key));
		return this.hides.computeIfAbsent(condition + looked, question -> Boolean.TRUE.equals(
				FEEL.evaluateSimpleExpression(condition.substring(1), Variables.fromMap(looked).asVariableContext())));
	}

	private void collect(JsonNode component, List<String> around) {
		List<String> hidden = new ArrayList<>(around);
		if (component.at("/conditional/hide").isTextual()) {
			hidden.add(component.at("/conditional/hide").asText());
		}
		if (component.has("key") && component.has("values")) {
			this.fields.put(component.get("key").asText(),
					new FormField(component.get("key").asText(), component.get("values").findValuesAsText("value"),
							component.at("/validate/required").asBoolean(), hidden));
		}
		component.path("components").forEach(inner -> collect(inner, hidden));
	}

	private static FeelEngine feel() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.buildEngine();
		return configuration.getFeelEngine();
	}

}
