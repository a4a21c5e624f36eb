package ca.docket.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.yaml.snakeyaml.Yaml;

/**
 * Checks the FEEL of tables and forms by its syntax tree: only the functions and nodes in
 * {@code allowed-feel.yaml}, and nothing that is slow to parse.
 */
public final class FeelExpressions {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	/**
	 * Longer ones, of operators alone, would take more of a thread's stack than it has.
	 */
	private static final int LONGEST = 500;

	/** The parser tries each bracket again for every one around it. */
	private static final int DEEPEST = 6;

	private static final Pattern IF = Pattern.compile("\\bif\\b");

	/** Each costs the parser milliseconds where the rest cannot be read. */
	private static final int MOST_IFS = 10;

	/** A value, what a condition or a loop asks for, or the end of one. */
	private static final Pattern TEMPLATE = Pattern
		.compile("\\{\\{(?:/(?:if|loop)|(?:#if |#loop )?\\s*([^#/{}][^{}]*))}}");

	private static final Map<String, Set<String>> ALLOWED = read();

	private FeelExpressions() {
	}

	/** Whether a setting of a form is computed. */
	public static boolean isExpression(String text) {
		return Feel.isExpression(text);
	}

	/** What a text with placeholders asks for and may not. */
	public static List<String> notAllowedIn(String text) {
		List<String> found = new ArrayList<>();
		String rest = TEMPLATE.matcher(text).replaceAll(each -> {
			String expression = each.group(1);
			if (expression != null && !allows(expression.strip())) {
				found.add(expression);
			}
			return "";
		});
		if (rest.contains("{{")) {
			found.add(rest.substring(rest.indexOf("{{")));
		}
		return found;
	}

	/** Whether an expression, without its equals sign, may be computed. */
	public static boolean allows(String expression) {
		return isShort(expression) && isAllowed(ENGINE.parseExpression(expression));
	}

	/** Whether a cell of a table's inputs may be asked. */
	public static boolean allowsCondition(String cell) {
		return isShort(cell) && isAllowed(ENGINE.parseUnaryTests(cell));
	}

	private static boolean isShort(String text) {
		int deep = 0;
		int deepest = 0;
		for (char c : text.toCharArray()) {
			deep += (c == '(' || c == '[' || c == '{') ? 1 : (c == ')' || c == ']' || c == '}') ? -1 : 0;
			deepest = Math.max(deepest, deep);
		}
		return text.length() <= LONGEST && deepest <= DEEPEST && IF.matcher(text).results().count() <= MOST_IFS;
	}

	private static boolean isAllowed(ParseResult read) {
		return read.isSuccess() && isAllowed(read.parsedExpression().expression());
	}

	private static boolean isAllowed(Object node) {
		if (node instanceof camundajar.impl.scala.collection.Iterable<?> list) {
			return CollectionConverters.asJava(list.toList()).stream().allMatch(FeelExpressions::isAllowed);
		}
		if (!(node instanceof Product tree)) {
			return true;
		}
		if (node instanceof FunctionInvocation call && !ALLOWED.get("functions").contains(call.function())) {
			return false;
		}
		boolean known = !node.getClass().getName().startsWith("org.camunda.feel.")
				|| ALLOWED.get("nodes").contains(node.getClass().getSimpleName().replace("$", ""));
		return known && CollectionConverters.asJava(tree.productIterator().toList())
			.stream()
			.allMatch(FeelExpressions::isAllowed);
	}

	private static Map<String, Set<String>> read() {
		try (InputStream in = FeelExpressions.class.getResourceAsStream("/deployment/allowed-feel.yaml")) {
			Map<String, String> file = new Yaml().load(in);
			return file.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey,
						entry -> Arrays.stream(entry.getValue().split(";"))
							.map(String::strip)
							.collect(Collectors.toSet())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
