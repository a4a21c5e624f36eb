package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.engine.form.FeelExpressions;
import ca.docket.engine.form.FormFaults;
import ca.docket.text.Catalogue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A form holds what this Tasklist can show, and its texts are plain. */
final class FormRules {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String PICTURE = "data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+";

	/** What is shown of an expression is Markdown, whatever it was put together from. */
	private static final Pattern COMPUTED = Pattern.compile("^=.*|\\{\\{[^}]*}}", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|\\bsubstring\\b",
			Pattern.DOTALL);

	/** Nothing that Markdown, or an address, could be made of. */
	private static final Pattern PLAIN = Pattern.compile(
			"(?:[\\p{L}\\p{N}\\s ,;!?'’«»()%$_–—-]|[.:](?=\\s)|(?<=\\p{N})[.:](?=\\p{N})|(?<=\\p{L})/(?=\\p{L}))*");

	/** Those that could begin an address. */
	private static final Pattern SAYING = Pattern.compile("\\{\\{[^}\"]*\"[^}]*}}");

	private static final Pattern COMPUTED_LINK = Pattern.compile("]\\([^)]*\\{\\{");

	private final MarkdownRules markdown;

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	private FormRules(String file, MarkdownRules markdown) {
		this.file = file;
		this.markdown = markdown;
	}

	static List<Finding> ofForm(ModelFile form, MarkdownRules markdown) {
		FormRules rules = new FormRules(form.name(), markdown);
		FormFaults.of(form.text()).forEach(fault -> rules.add(fault.component(), fault.key(), fault.details()));
		if (rules.findings.isEmpty()) {
			rules.form(form.text());
		}
		return rules.findings;
	}

	/** Texts of another language take the place of the form's own. */
	static List<Finding> ofTexts(ModelFile texts, MarkdownRules markdown) {
		FormRules rules = new FormRules(texts.name(), markdown);
		try {
			Catalogue.read(texts.text()).texts().forEach(rules::text);
		}
		catch (IllegalArgumentException ex) {
			rules.add("", "model.properties", List.of(String.valueOf(ex.getMessage())));
		}
		return rules.findings;
	}

	private void form(String json) {
		try {
			JsonNode form = JSON.readTree(json);
			if (form.path("id").asText().isEmpty()) {
				add("", "model.form.no-id", List.of());
			}
			component(form, "");
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form was read before", ex);
		}
	}

	private void component(JsonNode component, String around) {
		String name = component.path(component.has("key") ? "key" : "id").asText(around);
		String source = component.path("source").asText();
		if (component.path("type").asText().equals("image") && !source.matches(PICTURE)) {
			add(name, "model.image", List.of(source));
		}
		component.properties()
			.stream()
			.filter(property -> !property.getKey().equals("source"))
			.forEach(property -> value(property.getValue(), name));
	}

	private void value(JsonNode value, String name) {
		if (value.isTextual()) {
			text(name, value.asText());
		}
		else if (value.isArray()) {
			value.forEach(each -> value(each, name));
		}
		else if (value.isObject()) {
			component(value, name);
		}
	}

	/** What is computed is shown as text too: no part of it may begin something else. */
	private void text(String name, String text) {
		if (this.findings.size() >= Finding.MOST) {
			return;
		}
		boolean whole = FeelExpressions.isExpression(text);
		List<String> refused = !whole ? FeelExpressions.notAllowedIn(text)
				: FeelExpressions.allows(text.substring(1)) ? List.of() : List.of(text);
		refused.forEach(expression -> add(name, "model.feel", List.of(expression)));
		if (!refused.isEmpty()) {
			return;
		}
		COMPUTED.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter(FormRules::says)
			.forEach(computed -> add(name, "model.computed", List.of(computed)));
		if (!whole) {
			plain(name, text);
		}
	}

	/** Whether an expression says something itself, besides what variables hold. */
	private static boolean says(String expression) {
		return LITERAL.matcher(expression)
			.results()
			.anyMatch(found -> found.group(1) == null || !PLAIN.matcher(found.group(1)).matches());
	}

	private void plain(String name, String text) {
		if (COMPUTED_LINK.matcher(text).find()) {
			add(name, "model.link", List.of("{{"));
		}
		Stream.of("$0", "https", "www")
			.map(begun -> SAYING.matcher(text).replaceAll(begun))
			.flatMap(said -> this.markdown.faults(said).stream())
			.distinct()
			.forEach(fault -> add(name, fault.key(), List.of(fault.detail())));
	}

	private void add(String name, String key, List<Object> details) {
		this.findings.add(Finding.of(this.file, name, key, details.toArray()));
	}

}
