package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The letters of a deployment. */
class LetterRulesTest {

	private static final Surroundings HERE = new Surroundings(Delegates.names(), Set.of("docket.example.org"), Map.of(),
			OperatorsRules.NONE, true);

	@ParameterizedTest
	@ValueSource(strings = { "Good day {name}", "**{title}**, {number}: {reasons}", "1. [{items.number}]({items.case})",
			"[Your cases]({home})", "[It]({case}#follow-on) [Do it]({task})", "[Page](https://docket.example.org/x)",
			"Write to <clerk@example.org>", "5 < 6 & 7 > 6", "# A\n\n- b\n- c\n\n> d\n\n---\n\n\\*e\\*" })
	void lettersAreMarkdownWithPlaceholders(String text) {
		assertThat(letter("{number}: news\n\n" + text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<img src=x>|model.html", "<script>alert(1)</script>|model.html",
			"a <b>b</b>|model.html", "![x](https://docket.example.org/x.png)|model.image", "![x]({home})|model.image",
			"[a](https://evil.example.org)|model.letter.link", "https://evil.example.org|model.letter.link",
			"[a](javascript:alert(1))|model.letter.link", "[a](/cases)|model.letter.link",
			"[a](cases)|model.letter.link", "[a](//evil.example.org)|model.letter.link",
			"[a]({title})|model.letter.link", "[a]({home}.evil.example.org)|model.letter.link",
			"[a](https://{title})|model.letter.link", "[a]({items.title})|model.letter.link",
			"[a]({home})\\n\\n[a]: https://evil.example.org|model.letter.link", "{{title}}|model.letter.placeholder",
			"{Title}|model.letter.placeholder", "{a.b.c}|model.letter.placeholder", "{a b}|model.letter.placeholder",
			"{a-b}|model.letter.placeholder", "{}|model.letter.placeholder", "{title|model.letter.placeholder",
			"title}|model.letter.placeholder", "#{7*7}|model.letter.placeholder", "{#if x}|model.letter.placeholder" })
	void lettersHoldNothingElse(String text, String key) {
		assertThat(letter("Subject\n\n" + text.replace("\\n\\n[a]:", "\n\n[b][c]\n\n[c]:"))).containsExactly(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\nText", "Subject\nText" })
	void theFirstLineIsTheSubject(String text) {
		assertThat(letter(text)).containsExactly("model.letter.subject");
	}

	@Test
	void theSubjectHasPlaceholdersToo() {
		assertThat(letter("About {the title}\n")).containsExactly("model.letter.placeholder");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-letter.md", "x-letter_de.md", "letter_en.md" })
	void theNameSaysFamilyAndLanguage(String name) {
		assertThat(findings(file(name, "Subject"))).extracting(Finding::key).contains("model.letter.name");
	}

	@Test
	void aLetterIsThereInBothLanguagesWithTheSameValues() {
		assertThat(findings(file("x-letter_en.md", "Subject")))
			.containsExactly(Finding.of("x-letter_en.md", "", "model.letter.alone", "x-letter_fr.md"));
		assertThat(findings(file("x-letter_fr.md", "Objet")))
			.containsExactly(Finding.of("x-letter_fr.md", "", "model.letter.alone", "x-letter_en.md"));
		assertThat(findings(file("x-letter_en.md", "Subject\n\n{a}"), file("x-letter_fr.md", "Objet {b}")))
			.extracting(Finding::key)
			.containsExactly("model.letter.differs", "model.letter.differs");
	}

	@Test
	void aLetterThatAProcessSendsIsThere() {
		ModelFile process = file("x.bpmn", TestModels.process("""
				<bpmn:serviceTask id='A' camunda:delegateExpression='${openCase}'><bpmn:extensionElements>
				<camunda:inputOutput><camunda:inputParameter name='letter'>x-letter</camunda:inputParameter>
				</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"""));
		assertThat(findings(process)).containsExactly(Finding.of("x.bpmn", "A", "model.letter.missing", "x-letter"));
		assertThat(findings(process, file("x-letter_en.md", "Subject"), file("x-letter_fr.md", "Objet"))).isEmpty();
	}

	private static List<String> letter(String text) {
		return findings(file("x-letter_en.md", text), file("x-letter_fr.md", text)).stream()
			.map(Finding::key)
			.distinct()
			.toList();
	}

	private static List<Finding> findings(ModelFile... files) {
		return new ModelRules(() -> HERE).faults(Arrays.asList(files));
	}

	private static ModelFile file(String name, String text) {
		return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

}
