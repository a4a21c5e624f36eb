package ca.docket.engine.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormFaultsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"type":"filepicker","key":"f"}                                     | f: Tasklist cannot show a component of the type filepicker.
					{"type":"textfield","id":"A"}                                       | A: a key is missing.
					{"type":"textfield","key":"a_b"}                                    | a_b: the key must be letters and digits and begin with a letter.
					{"type":"textfield","key":"1a"}                                     | 1a: the key must be letters and digits and begin with a letter.
					{"type":"number","key":"a.b"}                                       | a.b: the key must be letters and digits and begin with a letter.
					{"type":"textfield","key":"f"},{"type":"number","key":"f"}          | f: the key is there twice.
					{"type":"text","id":"A"},{"type":"text","id":"A"}                   | A: the id is there twice.
					{"type":"group","components":[{"type":"number","key":"f"}]},{"type":"number","key":"f"} | f: the key is there twice.
					{"type":"dynamiclist","id":"L","components":[]}                     | L: a key is missing.
					{"type":"textfield","key":"f","conditional":{"hide":"=a ="}}        | f: the expression =a = cannot be read.
					{"type":"textfield","key":"f","conditional":{"hide":"a = 1"}}       | f: the condition does not begin with an equals sign, so it never hides.
					{"type":"textfield","key":"f","validate":{"maxLength":"=1 +"}}      | f: the expression =1 + cannot be read.
					{"type":"text","id":"A","text":"Hello {{name +}}"}                  | A: the expression =name + cannot be read.
					{"type":"textfield","key":"f","validate":{"pattern":"(["}}          | f: the pattern cannot be read: Unclosed character class.
					{"type":"radio","key":"f"}                                          | f: there are no choices.
					{"type":"datetime","key":"f","subtype":"year"}                      | f: year is neither a date nor a time.
					""")
	void aFaultIsNamed(String components, String fault) {
		assertThat(FormFaults.of("{\"components\":[" + components + "]}")).containsExactly(fault);
	}

	@Test
	void aFormThatIsNoneIsNamed() {
		assertThat(FormFaults.of("{")).singleElement().asString().startsWith("The form is not JSON");
		assertThat(FormFaults.of("{}")).containsExactly("The form has no list of components.");
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
