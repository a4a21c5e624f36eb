package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a deployment is told of contacts that it names, writes to and asks. */
class ContactRulesTest {

	private static final String NAME = field("a", "textfield", "auditor.name", "");

	private static final String EMAIL = field("b", "textfield", "auditor.email",
			", \"validate\": {\"validationType\": \"email\"}");

	private static final String LETTER = "Asked\n\n[Answer]({link})\n";

	@Test
	void aContactHasANameAndAnAddress() {
		assertThat(found(form(NAME, EMAIL))).isEmpty();
		assertThat(found(form(NAME, EMAIL, field("c", "textfield", "auditor.phone", ""),
				field("d", "radio", "auditor.language", ", \"values\": [{\"value\": \"en\"}, {\"value\": \"fr\"}]"))))
			.isEmpty();
		assertThat(found(form(NAME))).containsExactly("model.contact.incomplete");
		assertThat(found(form(EMAIL))).containsExactly("model.contact.incomplete");
		assertThat(found(form(NAME, EMAIL, NAME.replace("\"a\"", "\"c\"")))).containsExactly("model.contact.twice");
	}

	@ParameterizedTest
	@CsvSource({ "textfield, auditor, property", "textfield, auditor.fax, property",
			"textfield, Auditor.name, property", "textarea, other.name, name", "textfield, other.email, email",
			"textfield, other.language, language", "number, other.phone, phone" })
	void aFieldOfAContactIsWhatItSays(String type, String property, String finding) {
		assertThat(found(form(NAME, EMAIL, field("c", type, property, "")))).contains("model.contact." + finding);
	}

	@Test
	void aRowOfAListHasContactsOfItsOwn() {
		String list = "{\"type\": \"dynamiclist\", \"path\": \"rows\", \"components\": [%s]}";
		assertThat(found(form(list.formatted(NAME + "," + EMAIL), NAME, EMAIL))).isEmpty();
		assertThat(found(form(list.formatted(NAME), EMAIL))).containsExactly("model.contact.incomplete",
				"model.contact.incomplete");
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact:auditor", "coordinators", "${approver}" })
	void lettersGoToGroupsAndContacts(String reader) {
		assertThat(found(form(NAME, EMAIL), process("sendLetter", "to", reader))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact:neighbour", "contact:", "contact:auditor, contact:auditor", "eve@example.org",
			"contact:eve@example.org" })
	void lettersGoToNobodyElse(String reader) {
		assertThat(found(form(NAME, EMAIL), process("sendLetter", "to", reader)))
			.containsExactly("model.contact.reader");
		assertThat(found(form(NAME, EMAIL), process("endCase", "copies", reader)))
			.containsExactly("model.contact.reader");
	}

	@Test
	void modelsAloneSayNothingOfFormsButNameNoAddress() {
		assertThat(found(process("sendLetter", "to", "contact:neighbour"))).isEmpty();
		assertThat(found(process("sendLetter", "to", "eve@example.org"))).containsExactly("model.contact.reader");
	}

	@Test
	void whoIsAskedFindsALinkAndAFormThatCanBeShown() {
		assertThat(asked("contact:auditor", LETTER, "\"type\": \"textarea\"")).isEmpty();
		assertThat(asked("coordinators", LETTER, "\"type\": \"textarea\"")).containsExactly("model.contact.asked");
		assertThat(asked("contact:auditor", "Asked\n\n[See]({home})\n", "\"type\": \"textarea\""))
			.containsExactly("model.contact.link");
		assertThat(asked("contact:auditor", LETTER, "\"type\": \"taglist\", \"values\": []"))
			.containsExactly("model.rows.component");
		assertThat(found(form(NAME, EMAIL), process("askPerson", "to", "contact:auditor")))
			.containsExactly("model.contact.form");
	}

	@Test
	void withoutAKeyNobodyIsAskedByALink() {
		ModelRules keyless = new ModelRules(
				() -> new Surroundings(Delegates.names(), Set.of(), Map.of(), OperatorsRules.NONE, false));
		assertThat(keyless.faults(List.of(form(NAME, EMAIL), process("askPerson", "to", "contact:auditor"))))
			.extracting(Finding::key)
			.contains("model.contact.key");
		assertThat(keyless.faults(List.of(form(NAME, EMAIL), process("sendLetter", "to", "contact:auditor"))))
			.isEmpty();
	}

	private static List<String> asked(String to, String letter, String answer) {
		String step = step("askPerson",
				"<camunda:inputParameter name='to'>" + to
						+ "</camunda:inputParameter><camunda:inputParameter name='task'>T</camunda:inputParameter>"
						+ "<camunda:inputParameter name='letter'>x-asked</camunda:inputParameter>");
		String task = "<bpmn:userTask id='T' camunda:formRef='x-answer' camunda:formRefBinding='deployment' camunda:assignee='a' />";
		return found(form(NAME, EMAIL), file("x.bpmn", TestModels.process(step + task)),
				file("x-answer.form",
						"{\"id\": \"x-answer\", \"components\": [{\"key\": \"answer\", \"label\": \"A\", %s}]}"
							.formatted(answer)),
				file("x-asked_en.md", letter), file("x-asked_fr.md", letter));
	}

	private static List<String> found(ModelFile... files) {
		return new ModelRules(() -> new Surroundings(Delegates.names(), Set.of(), Map.of(), OperatorsRules.NONE, true))
			.faults(List.of(files))
			.stream()
			.map(Finding::key)
			.toList();
	}

	private static ModelFile process(String delegate, String input, String value) {
		return file("x.bpmn", TestModels.process(
				step(delegate, "<camunda:inputParameter name='" + input + "'>" + value + "</camunda:inputParameter>")));
	}

	private static String step(String delegate, String parameters) {
		return "<bpmn:serviceTask id='P' camunda:delegateExpression='${" + delegate
				+ "}'><bpmn:extensionElements><camunda:inputOutput>" + parameters
				+ "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
	}

	private static ModelFile form(String... components) {
		return file("x-start.form",
				"{\"id\": \"x-start\", \"components\": [%s]}".formatted(String.join(",", components)));
	}

	private static String field(String key, String type, String property, String more) {
		return "{\"type\": \"%s\", \"key\": \"%s\", \"label\": \"A\", \"properties\": {\"contact\": \"%s\"}%s}"
			.formatted(type, key, property, more);
	}

	private static ModelFile file(String name, String content) {
		return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

}
