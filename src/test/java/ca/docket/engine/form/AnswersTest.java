package ca.docket.engine.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AnswersTest {

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
				arguments("'datetime','properties':{'past':'yes'}", "2026-11-22", "future"),
				arguments("'datetime','subtype':'time'", "24:00", "time"),
				arguments("'datetime','subtype':'time'", "9", "time"),
				arguments("'datetime','subtype':'time','timeSerializingFormat':'utc_offset'", "09:00", "time"),
				arguments("'datetime','subtype':'datetime'", "2026-02-30T10:00", "datetime"),
				arguments("'datetime','subtype':'datetime'", "2026-02-20", "datetime"));
	}

	private Checked check(String form, Map<String, Object> answers) {
		return this.check.check(read(form), answers, Map.of(), Map.of());
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
