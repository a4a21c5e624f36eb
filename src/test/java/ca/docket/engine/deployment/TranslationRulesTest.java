package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read of a deployment is there in French too, and only that. */
class TranslationRulesTest {

	private static final String PROCESS = TestModels
		.process("<bpmn:userTask id='A' name='Wait'><bpmn:documentation>Long</bpmn:documentation></bpmn:userTask>"
				+ "<bpmn:sequenceFlow id='F' name='Go' sourceRef='S' targetRef='A'/>")
		.replace("process id=\"x\"", "process id=\"x\" name=\"All\"");

	private static final String TABLE = TestModels.table("", "\"full\"")
		.replace("<input id=\"I\">", "<input id=\"I\" label=\"Cost\">")
		.replace("<output id=\"O\" name=\"b\" typeRef=\"string\" />",
				"<output id=\"O\" name=\"b\" label=\"Path\"><outputValues><text>\"full\",\"less\"</text></outputValues></output>")
		.replace("<rule id=\"R\">", "<rule id=\"R\"><description>Always</description>");

	private static final String FORM = "{\"id\": \"x\", \"type\": \"default\", \"components\": ["
			+ "{\"type\": \"textfield\", \"id\": \"F\", \"key\": \"answer\", \"label\": \"Answer\"}]}";

	@Test
	void eachNameAndWhatATaskIsAboutIsInFrench() {
		assertThat(lines("x.bpmn", PROCESS)).containsExactly(
				"x.bpmn, x: The French text x.name is missing in x_fr.properties.",
				"x.bpmn, A: The French text A.name is missing in x_fr.properties.",
				"x.bpmn, A: The French text A.documentation is missing in x_fr.properties.",
				"x.bpmn, F: The French text F.name is missing in x_fr.properties.");
		assertThat(lines("x.bpmn", PROCESS, "x_fr.properties",
				"x.name=Tout\nA.name=Attendre\nA.documentation=Longtemps\nF.name=Va"))
			.isEmpty();
	}

	@Test
	void aTableSaysItsLabelsValuesAndReasonsInFrench() {
		assertThat(lines("x.dmn", TABLE, "x_fr.properties", "x.name=Parcours\nI.label=\nO.label=Parcours"))
			.containsExactly("x.dmn, I: The French text I.label is missing in x_fr.properties.",
					"x.dmn, b: The French text b.values.full is missing in x_fr.properties.",
					"x.dmn, b: The French text b.values.less is missing in x_fr.properties.",
					"x.dmn, R: The French text R.description is missing in x_fr.properties.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "The signed report", "Report", "Why?" })
	void aTextInACellIsInFrench(String text) {
		assertThat(lines("x.dmn", TestModels.table("", "\"" + text + "\""), "x_fr.properties", "x.name=x"))
			.containsExactly("x.dmn, R: The French text R.b is missing in x_fr.properties.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"review-privacy\"", "\"intake-register.drafted\"", "\"P\" + a", "30", "\"\"" })
	void anIdOrANumberInACellIsNoText(String value) {
		assertThat(lines("x.dmn", TestModels.table("", value), "x_fr.properties", "x.name=x")).isEmpty();
	}

	@Test
	void aFormSaysAllInFrench() {
		assertThat(lines("x.form", FORM))
			.containsExactly("x.form, answer: The French text answer.label is missing in x_fr.properties.");
		assertThat(lines("x.form", FORM, "x_fr.properties", "answer.label=Réponse")).isEmpty();
	}

	@Test
	void aPolicyMayGoWithout() {
		String policy = TABLE.replace("decision id=\"x\"", "decision id=\"x-terms\"");
		assertThat(lines("x-terms.dmn", policy)).isEmpty();
		assertThat(lines("x-terms.dmn", policy, "x-terms_fr.properties", "I.label=Coût")).isEmpty();
	}

	@Test
	void aNameThatIsAnExpressionIsNoText() {
		String named = TestModels.process("<bpmn:userTask id='A' name='${title}'/>");
		assertThat(lines("x.bpmn", named)).isEmpty();
		assertThat(lines("x.bpmn", PROCESS, "x_fr.properties",
				"x.name=Tout\nA.name=${title}\nA.documentation=#{title}\nF.name=Va"))
			.containsExactly(
					"x_fr.properties, A.documentation: A French text is plain, without an expression: #{title}",
					"x_fr.properties, A.name: A French text is plain, without an expression: ${title}");
	}

	@Test
	void aFrenchTextIsOfSomethingThatIsThere() {
		assertThat(
				lines("x.form", FORM, "x_fr.properties", "answer.label=Réponse\nanswer.text=Quoi\nolder.label=Avant"))
			.containsExactly("x_fr.properties, answer.text: x.form has no text of this name.",
					"x_fr.properties, older.label: x.form has no text of this name.");
		assertThat(lines("x_fr.properties", "answer.label=Réponse")).containsExactly(
				"x_fr.properties: These French texts are of no process, table or form in this deployment. Name the file after the id of one.");
	}

	@Test
	void frenchIsAskedForOnceTheModelsAreGood() {
		String faulty = PROCESS.replace("<bpmn:userTask", "<bpmn:scriptTask id='B'/><bpmn:userTask");
		assertThat(lines("x.bpmn", faulty)).singleElement().asString().contains("Remove bpmn:scriptTask");
	}

	private static List<String> lines(String... namesAndContents) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("messages/checks");
		texts.setDefaultEncoding("UTF-8");
		FindingText words = new FindingText((key, details) -> texts.getMessage(key, details, Locale.ENGLISH));
		List<ModelFile> files = new ArrayList<>();
		for (int i = 0; i < namesAndContents.length; i += 2) {
			files.add(ModelRulesTest.file(namesAndContents[i], namesAndContents[i + 1]));
		}
		return new ModelRules(() -> new Surroundings(Set.of(), Set.of(), Map.of(), OperatorsRules.NONE, true))
			.findings(files)
			.stream()
			.filter(finding -> !finding.isWarning() && !finding.key().startsWith("model.task."))
			.map(words::line)
			.toList();
	}

}
