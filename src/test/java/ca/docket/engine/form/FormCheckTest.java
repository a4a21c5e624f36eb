package ca.docket.engine.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormCheckTest {

	private final FormCheck check = new FormCheck(Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneId.of("UTC")),
			ZoneId.of("America/Toronto"));

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
	void aConditionIsAskedAgainWhereOneOfItsValuesIsAnother() {
		String form = """
				{'components':[{'type':'textfield','key':'f'},{'type':'textfield','key':'f2'},
				 {'type':'textfield','key':'why','conditional':{'hide':'=f2 = "a" and f = "b"'}}]}""";
		assertThat(reasons(form, values("f", "b", "f2", "b", "why", "x"))).isEmpty();
		assertThat(reasons(form, values("f", "b", "f2", "a", "why", "x"))).containsExactly("why: hidden");
		assertThat(reasons(form, values("f", "a", "f2", "a", "why", "x"))).isEmpty();
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
