package ca.docket.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocketTest
class ModelInWordsTest {

	private static final String ODD = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
			  <process id="intake" name="Intake"><userTask id="Activity_Odd" name="Odd one" /><task id="Bare" /></process>
			</definitions>""";

	@Autowired
	ModelTexts texts;

	@Test
	void everyNameOfTheIntakeIsFrench() throws IOException {
		String french = ModelInWords.translate(Files.readString(Path.of("processes/intake.bpmn")), french());
		assertThat(french).contains("name=\"Trier la demande\"", "name=\"Demandes en IA et en données\"",
				"name=\"Déterminer le niveau de risque\"", "name=\"Quelle suite donner?\"", "name=\"Transmettre\"",
				"bpmnElement=\"Activity_TriageRequest\"");
		assertThat(french).doesNotContain("name=\"Triage request\"", "name=\"Send on\"", "name=\"Assessment begun\"");
	}

	@Test
	void aNameWithoutTextStaysAsItIs() {
		String french = ModelInWords.translate(ODD, french());
		assertThat(french).contains("name=\"Odd one\"", "name=\"Demandes en IA et en données\"")
			.doesNotContain("name=\"\"");
	}

	@Test
	void whatReadsOtherFilesIsNoModel() {
		assertThatThrownBy(() -> ModelInWords
			.translate("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>", french()))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private DeployedTexts french() {
		return this.texts.latest("intake", Locale.FRENCH);
	}

}
