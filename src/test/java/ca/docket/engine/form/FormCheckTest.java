package ca.docket.engine.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FormCheckTest {

	private final FormCheck check = new FormCheck(Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneId.of("UTC")),
			ZoneId.of("America/Toronto"));

	@ParameterizedTest
	@MethodSource
	void aValueIsKeptInTheTypeThatTheFormDeclares(String field, Object given, Object kept) {
		Checked checked = check(form(field), values("f", given));
		assertThat(checked.problems()).isEmpty();
		assertThat(checked.values()).isEqualTo(values("f", kept));
	}

	static Stream<Arguments> aValueIsKeptInTheTypeThatTheFormDeclares() {
		return Stream.of(arguments("'textfield'", "Grüße, 東京 🙂 ${x} <script>", "Grüße, 東京 🙂 ${x} <script>"),
				arguments("'textfield'", "", null), arguments("'textfield'", null, null),
				arguments("'textarea'", "two\nlines", "two\nlines"),
				arguments("'textarea'", "x".repeat(4000), "x".repeat(4000)),
				arguments("'textfield','validate':{'pattern':'^[A-Z]{2}\\\\d$'}", "AB1", "AB1"),
				arguments("'textfield','validate':{'validationType':'email'}", "ada@example.org", "ada@example.org"),
				arguments("'textfield','validate':{'validationType':'phone'}", "+14165550100", "+14165550100"),
				arguments("'number'", 3, 3.0), arguments("'number','decimalDigits':0", 3.0, 3),
				arguments("'number','decimalDigits':2", 3.25, 3.25), arguments("'number'", null, null),
				arguments("'number','serializeToString':true", "12.50", "12.50"),
				arguments("'number','validate':{'min':1,'max':3}", 3, 3.0), arguments("'checkbox'", true, true),
				arguments("'checkbox'", null, false),
				arguments("'radio','values':[{'label':'A','value':'a'}]", "a", "a"),
				arguments("'select','values':[{'label':'One','value':1}]", 1.0, 1),
				arguments("'checklist','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]",
						List.of("b", "a"), List.of("b", "a")),
				arguments("'taglist','valuesExpression':'=[\"x\",\"y\"]'", List.of("y"), List.of("y")),
				arguments("'datetime','subtype':'date'", "2028-02-29", "2028-02-29"),
				arguments("'datetime','subtype':'time','timeSerializingFormat':'utc_normalized'", "09:30Z", "09:30Z"),
				arguments("'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset'",
						"2026-03-08T09:30-05:00", "2026-03-08T09:30-05:00"),
				arguments("'datetime','subtype':'datetime','timeSerializingFormat':'no_timezone'", "2026-03-08T09:30",
						"2026-03-08T09:30"));
	}

	@ParameterizedTest
	@MethodSource
	void aValueThatDoesNotFitIsRefusedWithItsReason(String field, Object given, String reason) {
		Checked checked = check(form(field), values("f", given));
		assertThat(checked.problems()).extracting(Problem::field, Problem::reason)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("f", reason));
	}

	static Stream<Arguments> aValueThatDoesNotFitIsRefusedWithItsReason() {
		String choice = "'radio','values':[{'label':'A','value':'a'}]";
		String list = "'checklist','values':[{'label':'A','value':'a'}]";
		return Stream.of(arguments("'textfield','validate':{'required':true}", null, "required"),
				arguments("'textarea','validate':{'required':true}", "  \n", "required"),
				arguments("'number','validate':{'required':true}", null, "required"),
				arguments("'checkbox','validate':{'required':true}", false, "required"),
				arguments(choice + ",'validate':{'required':true}", null, "required"),
				arguments(list + ",'validate':{'required':true}", List.of(), "required"),
				arguments("'datetime','validate':{'required':true}", "", "required"),
				arguments("'textfield'", 5, "text"), arguments("'textfield'", true, "text"),
				arguments("'textarea'", List.of("x"), "text"), arguments("'textarea'", Map.of("x", 1), "text"),
				arguments("'textarea'", "x".repeat(4001), "longest"), arguments("'textarea'", "a\0b", "character"),
				arguments("'textarea'", "half \ud83d", "character"), arguments("'textfield'", "a\nb", "character"),
				arguments("'textfield','validate':{'minLength':3}", "ab ", "shortest"),
				arguments("'textfield','validate':{'maxLength':3}", "abcd", "longest"),
				arguments("'textfield','validate':{'pattern':'^[A-Z]{2}$'}", "ABC", "pattern"),
				arguments("'textfield','validate':{'validationType':'email'}", "a@b@c", "email"),
				arguments("'textfield','validate':{'validationType':'email'}", "a@example.org,b@example.org", "email"),
				arguments("'textfield','validate':{'validationType':'phone'}", "call me", "phone"),
				arguments("'number'", "5", "number"), arguments("'number'", true, "number"),
				arguments("'number'", Double.NaN, "number"), arguments("'number'", Double.POSITIVE_INFINITY, "number"),
				arguments("'number'", new java.math.BigDecimal("1e400"), "number"),
				arguments("'number'", new java.math.BigInteger("12345678901234567891"), "size"),
				arguments("'number','decimalDigits':0", 2147483648L, "size"),
				arguments("'number','decimalDigits':0", 1.5, "whole"),
				arguments("'number','decimalDigits':2", 1.005, "digits"),
				arguments("'number','validate':{'min':1}", 0.9, "least"),
				arguments("'number','validate':{'max':'=1+1'}", 3, "most"),
				arguments("'number','increment':0.5", 0.7, "step"),
				arguments("'number','serializeToString':true", "1e5", "number"),
				arguments("'checkbox'", "true", "checkbox"), arguments("'checkbox'", 1, "checkbox"),
				arguments(choice, "b", "choice"), arguments(choice, List.of("a"), "choice"),
				arguments(choice, true, "choice"), arguments(list, "a", "choice"),
				arguments(list, List.of("a", "b"), "choice"), arguments(list, List.of("a", "a"), "choice"),
				arguments("'datetime'", "2026-02-30", "date"), arguments("'datetime'", "2026-13-45", "date"),
				arguments("'datetime'", "21.11.2026", "date"), arguments("'datetime'", "2026-1-1", "date"),
				arguments("'datetime'", 20261121, "date"), arguments("'datetime'", "+12026-01-01", "date"),
				arguments("'datetime','disallowPassedDates':true", "2026-11-19", "past"),
				arguments("'datetime','subtype':'time'", "24:00", "time"),
				arguments("'datetime','subtype':'time'", "9", "time"),
				arguments("'datetime','subtype':'time','timeSerializingFormat':'utc_offset'", "09:00", "time"),
				arguments("'datetime','subtype':'datetime'", "2026-02-30T10:00", "datetime"),
				arguments("'datetime','subtype':'datetime'", "2026-02-20", "datetime"));
	}

	@Test
	void aVariableThatTheFormDoesNotHaveIsRefused() {
		assertThat(reasons(form("'textfield'"), values("f", "x", "approved", true)))
			.containsExactly("approved: unknown");
		assertThat(reasons(form("'textfield'"), values("F", "x"))).containsExactly("F: unknown");
		assertThat(reasons(form("'textfield'"), values("approved", null))).containsExactly("approved: unknown");
		assertThat(reasons(form("'text','text':'Read this'"), values("f", "x"))).containsExactly("f: unknown");
		assertThat(reasons(form("'button','action':'submit'"), values("f", "x"))).containsExactly("f: unknown");
	}

	@Test
	void aQuestionThatIsNotAskedNeedsNoAnswerAndMayHaveNone() {
		String form = """
				{'components':[
				 {'type':'checkbox','key':'personal'},
				 {'type':'textfield','key':'which','validate':{'required':true},'conditional':{'hide':'=not(personal)'}},
				 {'type':'textfield','key':'why','conditional':{'hide':'=which != "all"'}}]}""";
		assertThat(reasons(form, values("personal", false))).isEmpty();
		assertThat(reasons(form, values("personal", true))).containsExactly("which: required");
		assertThat(reasons(form, values("personal", false, "which", "names"))).containsExactly("which: hidden");
		assertThat(reasons(form, values("personal", false, "which", "all", "why", "x")))
			.containsExactly("which: hidden", "why: hidden");
		assertThat(check(form, values("personal", true, "which", "all", "why", "x")).values())
			.isEqualTo(values("personal", true, "which", "all", "why", "x"));
	}

	@Test
	void aHiddenFieldIsStoredAsUnansweredEvenWhereTheProcessKnowsAValue() {
		String form = """
				{'components':[{'type':'checkbox','key':'ai'},
				 {'type':'textfield','key':'kind','conditional':{'hide':'=not(ai)'}}]}""";
		Checked checked = this.check.check(read(form), values("ai", false), values("kind", "agentic"), Map.of());
		assertThat(checked).isEqualTo(new Checked(values("ai", false, "kind", null), List.of()));
	}

	@Test
	void aQuestionLeftOutCannotHideAnother() {
		String form = """
				{'components':[{'type':'checkbox','key':'small'},
				 {'type':'textfield','key':'why','validate':{'required':true},'conditional':{'hide':'=small'}}]}""";
		Checked checked = this.check.check(read(form), values(), values("small", true), Map.of());
		assertThat(checked.problems()).extracting(Problem::field).containsExactly("why");
	}

	@Test
	void aConditionMayAskForWhatTheProcessKnows() {
		String form = "{'components':[{'type':'textfield','key':'f','conditional':{'hide':'=tier < 3'}}]}";
		assertThat(this.check.check(read(form), values("f", "x"), Map.of("tier", 4), Map.of()).problems()).isEmpty();
		assertThat(this.check.check(read(form), values("f", "x"), Map.of("tier", 2), Map.of()).problems())
			.extracting(Problem::reason)
			.containsExactly("hidden");
	}

	@Test
	void aGroupHidesWhatIsInItAndItsPathHoldsTheValues() {
		String form = """
				{'components':[{'type':'checkbox','key':'more'},
				 {'type':'group','path':'detail','conditional':{'hide':'=not(more)'},'components':[
				  {'type':'textfield','key':'name','validate':{'required':true}},{'type':'number','key':'age'}]}]}""";
		assertThat(check(form, values("more", true, "detail", values("name", "Ada", "age", 7))).values())
			.isEqualTo(values("more", true, "detail", values("name", "Ada", "age", 7.0)));
		assertThat(reasons(form, values("more", true))).containsExactly("detail.name: required");
		assertThat(reasons(form, values("more", false, "detail", values("name", "Ada"))))
			.containsExactly("detail.name: hidden");
		assertThat(reasons(form, values("more", true, "detail", values("name", "Ada", "extra", 1))))
			.containsExactly("detail.extra: unknown");
		assertThat(reasons(form, values("more", true, "detail", "text"))).containsExactly("detail: unknown",
				"detail.name: required");
		assertThat(check(form, values("more", false)).values()).isEqualTo(values("more", false, "detail", null));
	}

	@Test
	void eachRowOfAListIsChecked() {
		String form = """
				{'components':[{'type':'dynamiclist','path':'visits','components':[
				  {'type':'datetime','key':'day','validate':{'required':true}},
				  {'type':'checkbox','key':'late'},
				  {'type':'textfield','key':'why','validate':{'required':true},'conditional':{'hide':'=not(this.late)'}}]}]}""";
		assertThat(check(form,
				values("visits",
						List.of(values("day", "2026-01-02", "late", false),
								values("day", "2026-01-03", "late", true, "why", "snow"))))
			.values())
			.isEqualTo(values("visits", List.of(values("day", "2026-01-02", "late", false),
					values("day", "2026-01-03", "late", true, "why", "snow"))));
		assertThat(reasons(form,
				values("visits",
						List.of(values("day", "2026-02-30", "late", true),
								values("day", "2026-01-03", "why", "x", "extra", 1)))))
			.containsExactly("visits.2.extra: unknown", "visits.1.day: date", "visits.1.why: required",
					"visits.2.why: hidden");
		assertThat(reasons(form, values("visits", "x"))).containsExactly("visits: rows");
		assertThat(reasons(form, values("visits", List.of("x")))).contains("visits: rows");
		assertThat(reasons(form, values("visits", java.util.Collections.nCopies(201, Map.of()))))
			.contains("visits: rows");
		assertThat(check(form, values()).values()).isEqualTo(values("visits", List.of()));
	}

	@Test
	void aFieldThatIsOnlyReadMayComeBackUnchangedAndIsNotStored() {
		for (String only : List.of("'readonly':true", "'disabled':true", "'readonly':'=1 = 1'")) {
			String form = "{'components':[{'type':'textfield','key':'f'," + only + "}]}";
			assertThat(this.check.check(read(form), values("f", "a b"), Map.of("f", "a\nb"), Map.of()))
				.isEqualTo(new Checked(values(), List.of()));
			assertThat(this.check.check(read(form), values("f", "c"), Map.of("f", "ab"), Map.of()).problems())
				.extracting(Problem::reason)
				.containsExactly("readonly");
		}
		String standard = "{'components':[{'type':'textfield','key':'f','readonly':true,'defaultValue':'x'}]}";
		assertThat(check(standard, values("f", "x")).values()).isEqualTo(values("f", "x"));
		assertThat(reasons(standard, values("f", "y"))).containsExactly("f: readonly");
	}

	@Test
	void whatIsShownBesideTheFormComesBackUnchangedOrNotAtAll() {
		String form = "{'components':[{'type':'textfield','key':'title'},{'type':'textfield','key':'note'}]}";
		Map<String, Object> shown = Map.of("title", "Parking", "reason", "Personal information");
		assertThat(this.check.check(read(form),
				values("title", "Parking", "reason", "Personal information", "note", "ok"), Map.of(), shown))
			.isEqualTo(new Checked(values("note", "ok"), List.of()));
		assertThat(this.check.check(read(form), values("title", "Other", "reason", "None"), Map.of(), shown).problems())
			.extracting(problem -> problem.field() + ": " + problem.reason())
			.containsExactly("reason: readonly", "title: readonly");
	}

	@Test
	void anExpressionIsComputedHereAndNeverTakenFromTheBrowser() {
		String form = """
				{'components':[{'type':'number','key':'a'},
				 {'type':'expression','key':'big','expression':'=a > 10'},
				 {'type':'expression','key':'both','expression':'=if big then "b" else "s"'},
				 {'type':'textfield','key':'why','validate':{'required':true},'conditional':{'hide':'=not(big)'}}]}""";
		assertThat(reasons(form, values("a", 11, "big", false))).containsExactly("why: required");
		assertThat(check(form, values("a", 11, "big", false, "why", "x")).values())
			.isEqualTo(values("a", 11.0, "big", true, "both", "b", "why", "x"));
	}

	@Test
	void optionsFromAVariableCannotBeSentAlong() {
		String form = "{'components':[{'type':'select','key':'f','valuesKey':'offered'},{'type':'textfield','key':'offered'}]}";
		Map<String, Object> before = Map.of("offered", List.of(Map.of("label", "A", "value", "a"), "b"));
		assertThat(this.check.check(read(form), values("f", "a"), before, Map.of()).problems()).isEmpty();
		assertThat(this.check.check(read(form), values("f", "b"), before, Map.of()).problems()).isEmpty();
		assertThat(reasons(form, values("f", "z", "offered", List.of("z")))).contains("f: choice");
	}

	@Test
	void aConditionThatCannotBeComputedHidesNothing() {
		String form = "{'components':[{'type':'textfield','key':'f','conditional':{'hide':'=nothing.at.all > \"x\"'}}]}";
		assertThat(reasons(form, values("f", "x"))).isEmpty();
	}

	private Checked check(String form, Map<String, Object> answers) {
		return this.check.check(read(form), answers, Map.of(), Map.of());
	}

	private List<String> reasons(String form, Map<String, Object> answers) {
		return check(form, answers).problems().stream().map(each -> each.field() + ": " + each.reason()).toList();
	}

	private static Form read(String form) {
		return Form.read(form.replace("\"", "\\\"").replace('\'', '"'));
	}

	private static String form(String field) {
		return "{'components':[{'key':'f','type':" + field + "}]}";
	}

	private static Map<String, Object> values(Object... pairs) {
		Map<String, Object> values = new HashMap<>();
		List<Object> list = Arrays.asList(pairs);
		for (int i = 0; i < list.size(); i += 2) {
			values.put((String) list.get(i), list.get(i + 1));
		}
		return values;
	}

}
