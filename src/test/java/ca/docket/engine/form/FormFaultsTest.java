package ca.docket.engine.form;

import ca.docket.engine.form.FormFaults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormFaultsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"type":"filepicker","key":"f"}                                     | f type
			{"type":"textfield","id":"A"}                                       | A no-key
			{"type":"textfield","key":"a_b"}                                    | a_b key
			{"type":"textfield","key":"1a"}                                     | 1a key
			{"type":"number","key":"a.b"}                                       | a.b key
			{"type":"textfield","key":"f"},{"type":"number","key":"f"}          | f key-twice
			{"type":"text","id":"A"},{"type":"text","id":"A"}                   | A id-twice
			{"type":"group","components":[{"type":"number","key":"f"}]},{"type":"number","key":"f"} | f key-twice
			{"type":"dynamiclist","id":"L","components":[]}                     | L no-key
			{"type":"textfield","key":"f","conditional":{"hide":"a = 1"}}       | f condition
			{"type":"textfield","key":"f","validate":{"pattern":"(["}}          | f pattern
			{"type":"radio","key":"f"}                                          | f no-choices
			{"type":"datetime","key":"f","subtype":"year"}                      | f subtype
			""")
	void aFaultIsNamed(String components, String fault) {
		assertThat(FormFaults.of("{\"components\":[" + components + "]}"))
			.extracting(found -> found.component() + found.key().replace("model.form.", " "))
			.containsExactly(fault);
	}

	/** The server takes each in a moment; a browser would not. */
	@ParameterizedTest
	@ValueSource(strings = { "^(a|a?)+$", "(a+)+$", "^(a*)*$", "(a|b|ab)*c", "(?:x?)+", "([a-z]+\\.)+org", "a+a+a+a+$",
			"a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaa", "(?P<n>a{1,9}){9}", "(a|a){30}",
			"((a|b)c?){20,}", "(\\(+)+", "(?:(?i)[)+]+)*" })
	void aPatternThatABrowserCouldSearchForEverIsRefused(String pattern) {
		assertThat(FormFaults.of(withPattern(pattern))).extracting(Fault::key).containsExactly("model.form.pattern");
	}

	@ParameterizedTest
	@ValueSource(strings = { "^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", "^[0-9]{7}$",
			"^[^@\\s,;:<>()]+@[^@\\s,;:<>()]+\\.[A-Za-z]{2,}$", "^(?:\\d{3}-){2}\\d{4}$", "^\\([0-9]{3}\\)+$",
			"^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$", "(a|b|c)?d*", "[(|)+*]+", "(ab)+", "" })
	void aPatternThatIsSoonThroughIsTaken(String pattern) {
		assertThat(FormFaults.of(withPattern(pattern))).isEmpty();
	}

	private static String withPattern(String pattern) {
		return "{\"components\":[{\"type\":\"textfield\",\"key\":\"f\",\"validate\":{\"pattern\":\"%s\"}}]}"
			.formatted(pattern.replace("\\", "\\\\"));
	}

	@Test
	void aFormThatIsNoneIsNamed() {
		assertThat(FormFaults.of("{")).extracting(Fault::key).containsExactly("model.form.unreadable");
		assertThat(FormFaults.of("{\"components\":[]}{\"components\":[]}")).extracting(Fault::key)
			.containsExactly("model.form.unreadable");
		assertThat(FormFaults.of("{\"components\":[{\"type\":\"html\"}],\"components\":[]}")).extracting(Fault::key)
			.containsExactly("model.form.unreadable");
		assertThat(FormFaults.of("{}")).extracting(found -> found.details().get(0))
			.containsExactly("The form has no list of components");
	}

	@Test
	void aFormInOrderHasNoFaults() {
		assertThat(FormFaults.of("""
				{"components":[
				 {"type":"text","id":"T","text":"# {{title}}\\n{{#if big}}big{{/if}}{{#loop rows}}{{this.a}}{{/loop}}"},
				 {"type":"group","id":"G","path":"a","components":[{"type":"textfield","id":"1","key":"f"}]},
				 {"type":"dynamiclist","id":"L","path":"b","components":[{"type":"textfield","id":"2","key":"f"}]},
				 {"type":"checkbox","id":"3","key":"f","conditional":{"hide":"=a.f = \\"x\\" or count(b) > 2"}}]}"""))
			.isEmpty();
	}

}
