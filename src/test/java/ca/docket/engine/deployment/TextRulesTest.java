package ca.docket.engine.deployment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What tables compute, and what forms, their translations and letters say. */
class TextRulesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "not(\"a\",\"b\")|\"c\"", "list contains(?, \"a\")|1", "< 3|-1", "|\"\"",
			"[1..5]|if a = 1 then \"x\" else \"y\"", "date(\"2026-01-01\")|count([1,2])", "-|true" })
	void tablesCompute(String condition, String value) {
		assertThat(ModelRulesTest.keys("x.dmn", TestModels.table(condition == null ? "" : condition, value))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "function(a) a + 1", "for i in 1..1000000000 return i",
			"some i in 1..1000000000 satisfies i < 0", "matches(a, \"(a+)+$\")", "replace(a, \"(a+)+$\", \"\")",
			"split(a, \"(a+)+$\")", "assert(a, b)", "1 +", "${a.b()}",
			"(function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}})(1)",
			"every x in [1,2] satisfies fail(x)", "2 ** 1000000000", "((((((((((1))))))))))", "a.b(1)",
			"random number()", "if if if if if if if if if if if 1", "for i in a return i",
			"some i in function(x) x satisfies i" })
	void tablesComputeNothingElse(String expression) {
		assertThat(ModelRulesTest.keys("x.dmn", TestModels.table("", expression))).contains("model.feel");
		assertThat(ModelRulesTest.keys("x.form", form("text", "text", "=" + expression))).containsExactly("model.feel");
		assertThat(ModelRulesTest.keys("x.form", form("text", "text", "a {{" + expression + "}} b")))
			.contains("model.feel");
	}

	@Test
	void aTableThatTakesTooLongToCheckIsRefusedAtOnce() {
		String table = TestModels.table("1", "1");
		String rule = table.substring(table.indexOf("<rule"), table.indexOf("</decisionTable>"));
		assertThat(ModelRulesTest.keys("x.dmn", table.replace(rule, rules(rule, 500)))).isEmpty();
		assertThat(ModelRulesTest.keys("x.dmn", table.replace(rule, rules(rule, 501))))
			.containsExactly("model.table-large");
	}

	private static String rules(String rule, int many) {
		return IntStream.range(0, many)
			.mapToObj(i -> rule.replaceAll("id=\"(\\w+)\"", "id=\"$1" + i + "\""))
			.collect(Collectors.joining());
	}

	/** Of operators alone: the parser goes a step deeper for each. */
	@Test
	void noExpressionIsLongerThanTheParsersStack() {
		assertThat(ModelRulesTest.keys("x.dmn", TestModels.table("", "1" + "+1".repeat(200)))).isEmpty();
		for (String each : List.of("+1", " and a", "[1]", ".b", "-1")) {
			assertThat(ModelRulesTest.keys("x.dmn", TestModels.table("", "1" + each.repeat(5000))))
				.containsExactly("model.feel");
		}
	}

	/** What cannot be read takes the parser longest. */
	@Test
	void afterAScreenfulOfFaultsNothingMoreIsLookedFor() {
		String table = TestModels.table("", "if (if (if (if (");
		String rule = table.substring(table.indexOf("<rule"), table.indexOf("</decisionTable>"));
		ModelFile many = ModelRulesTest.file("x.dmn", table.replace(rule, rule.repeat(400)));
		ModelFile other = ModelRulesTest.file("y.dmn", table.replace("id=\"x\"", "id=\"y\""));
		assertThat(new ModelRules(() -> ModelRulesTest.HERE).faults(List.of(many, other))).hasSize(Finding.MOST)
			.allMatch(finding -> finding.file().equals("x.dmn"));
	}

	@Test
	void aDecisionIsOneTableInFeel() {
		String table = TestModels.table("", "1");
		assertThat(ModelRulesTest.keys("x.dmn",
				table.replace("<inputEntry id=\"C\">", "<inputEntry id=\"C\" expressionLanguage=\"juel\">")))
			.containsExactly("model.language");
		String whole = table.substring(table.indexOf("<decisionTable"), table.indexOf("</decision>"));
		assertThat(ModelRulesTest.keys("x.dmn",
				table.replace(whole, "<literalExpression id=\"L\"><text>1</text></literalExpression>")))
			.containsExactly("model.element", "model.no-table");
		assertThat(ModelRulesTest.keys("x.dmn",
				table.replace("</definitions>", "<businessKnowledgeModel id=\"K\"/></definitions>")))
			.containsExactly("model.element");
		assertThat(ModelRulesTest.keys("x.dmn", table.replace("</definitions>", "<import id=\"K\"/></definitions>")))
			.containsExactly("model.element");
	}

	@ParameterizedTest
	@CsvSource({ "requiredDecision, #x", "requiredDecision, #y", "requiredDecision, https://evil.example.org/a.dmn#x",
			"requiredInput, https://evil.example.org/a.dmn#x" })
	void aDecisionAsksNoOther(String requirement, String href) {
		assertThat(ModelRulesTest.keys("x.dmn",
				TestModels.table("", "1")
					.replace("<decisionTable",
							"<informationRequirement id=\"Q\"><%s href=\"%s\"/></informationRequirement><decisionTable"
								.formatted(requirement, href))))
			.containsExactly("model.href");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Plain **text** with [a page](/settings) and [another](https://docket.example.org/x)",
			"Write to <clerk@example.org>", "{{title}} {{#if big}}big{{/if}}{{#loop rows}}{{this.a}}{{/loop}}",
			"1 < 2 & 3 > 2", "=if a then \"x\" else b",
			"{{if a then \"and/or: so. Yes, 1.5 at 10:30!\" else \"l’autre (non)\"}}",
			"{{#if a = \"in-progress\"}}On{{/if}}" })
	void textsAreMarkdown(String text) {
		assertThat(ModelRulesTest.keys("x.form", form("text", "text", text))).isEmpty();
		assertThat(ModelRulesTest.keys(ModelRulesTest.file("x.form", form("text", "text", "Plain")),
				ModelRulesTest.file("x_fr.properties", "t.text=" + text)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<script>alert(1)</script>|model.html", "a <b onclick=\"x\">b</b>|model.html",
			"<iframe src=x></iframe>|model.html", "![](https://evil.example.org/pixel.png)|model.image",
			"[a](https://evil.example.org)|model.link", "[a](javascript:alert(1))|model.link",
			"[a](//evil.example.org)|model.link", "<https://evil.example.org>|model.link",
			"see https://evil.example.org now|model.link",
			"[a](https://docket.example.org@evil.example.org)|model.link", "[a](data:text/html;base64,xxxx)|model.link",
			"[a]({{url}})|model.link", "[a](\\\\evil\\share)|model.link", "=\"<img src=x>\"|model.computed",
			"=\"[a](\" + b + \")\"|model.computed", "[a][b]\\n\\n[b]: https://evil.example.org|model.link",
			"{{ {a: b()}.a }}|model.feel", "{{unclosed|model.feel", "[a](///evil.example.org)|model.link",
			"[a](////evil.example.org)|model.link", "[a](java&#115;cript:alert(1))|model.link",
			"[a](<java\tscript:alert(1)>)|model.link", "[a](&#x2f;&#x2f;evil.example.org)|model.link",
			"[a](https://docket.example.org。evil.example.org)|model.link", "[a](https:evil.example.org)|model.link",
			"see www.evil.example.org now|model.link", "https&#58;//evil.example.org|model.link",
			"{{\"https:/\" + \"/evil.example.org\"}}|model.computed", "{{\"\\u005ba\\u005d\" + b}}|model.computed",
			"{{substring(\"a. b\", 2, 1)}}|model.computed", "=\"https:/\" + \"/evil.example.org\"|model.computed",
			"=\"\\u003cimg src=x\\u003e\"|model.computed", "=\"www\" + \".evil.example.org\"|model.computed",
			"{{\"https\"}}://evil.example.org|model.link", "{{\"www\"}}.evil.example.org|model.link" })
	void textsHoldNothingThatActs(String text, String key) {
		String said = text.replace("\\n", "\n");
		assertThat(ModelRulesTest.keys("x.form", form("text", "text", said))).contains(key);
		assertThat(ModelRulesTest.keys("x.form", form("radio", "description", said))).contains(key);
		assertThat(ModelRulesTest.keys("x_fr.properties", "T.text=" + said.replace("\\", "\\\\").replace("\n", "\\n")))
			.contains(key);
	}

	/** A form's text can show them. */
	@ParameterizedTest
	@CsvSource({ "[a](https://evil.example.org), model.link", "see www.evil.example.org now, model.link",
			"![](https://evil.example.org/a.png), model.image", "<b>a</b>, model.html",
			"[a](https://docket.example.org/a),", "[a](/cases),", "clerk@example.org," })
	void whatATableOrAModelSaysLeadsNowhereElse(String said, String key) {
		List<String> found = (key != null) ? List.of(key) : List.of();
		assertThat(ModelRulesTest.keys("x.dmn", TestModels.table("", "\"" + said + "\""))).isEqualTo(found);
		for (String parameter : List.of("inputParameter", "outputParameter")) {
			assertThat(ModelRulesTest.task(
					"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:inputOutput><camunda:%1$s name='a'>%2$s</camunda:%1$s></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>"
						.formatted(parameter, said.replace("<", "&lt;"))))
				.isEqualTo(found);
		}
	}

	@Test
	void picturesArePartOfTheForm() {
		assertThat(ModelRulesTest.keys("x.form", form("image", "source", "data:image/png;base64,AAAA"))).isEmpty();
		for (String source : List.of("https://evil.example.org/a.png", "data:image/svg+xml;base64,AAAA", "=url",
				"//x")) {
			assertThat(ModelRulesTest.keys("x.form", form("image", "source", source))).containsExactly("model.image");
		}
		assertThat(ModelRulesTest.keys("x.form", form("iframe", "url", "https://docket.example.org")))
			.containsExactly("model.form.type");
		assertThat(ModelRulesTest.keys(ModelRulesTest.file("x.form", form("html", "content", "<b>x</b>"))))
			.containsExactly("model.form.type");
		assertThat(ModelRulesTest.keys("x.form", form("filepicker", "label", "x"))).containsExactly("model.form.type");
	}

	@Test
	void brokenFilesAreNamed() {
		assertThat(ModelRulesTest.keys("x.form", "{")).containsExactly("model.form.unreadable");
		assertThat(ModelRulesTest.keys("x.form", "[".repeat(100_000))).containsExactly("model.form.unreadable");
		assertThat(ModelRulesTest.keys("x_fr.properties", "a=\\u00zz")).containsExactly("model.properties");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x.bpmn20.xml", "x.dmn11.xml", "x.cmmn", "x.html", "x.js", "x.png", "x.zip", "x.bpmn.zip",
			"x", "x_en.properties", "x.html.form", "../x.bpmn", "a/x.bpmn", "a\\x.bpmn", ".bpmn", "x\0.bpmn",
			"é.bpmn" })
	void noOtherFilesAreTaken(String name) {
		assertThat(ModelRulesTest.keys(name, "")).containsAnyOf("model.kind", "model.name").hasSize(1);
	}

	private static String form(String type, String property, String value) {
		try {
			ObjectMapper json = new ObjectMapper();
			var component = json.createObjectNode()
				.put("type", type)
				.put("id", "T")
				.put("key", "t")
				.put(property, value);
			component.putArray("values");
			return json.writeValueAsString(
					json.createObjectNode().put("id", "x").set("components", json.createArrayNode().add(component)));
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
