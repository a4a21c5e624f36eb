package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Files in the shape in which Signavio and Bizagi write them are answered in words. */
@DocketTest
class OtherToolsTest {

	private static final Pattern ID = Pattern.compile("<(?:process|decision) id=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "A complaint.bpmn", "Fee.dmn", "Rent a room.bpmn", "Lost property.bpmn" })
	void asItCameItIsOfNoFamily(String file) throws IOException {
		assertThat(findings(file, text(file)))
			.allMatch(line -> line.matches("No operator’s file names the family \\S.*\\."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A complaint.bpmn", "Fee.dmn", "Rent a room.bpmn", "Lost property.bpmn" })
	void underAFamilysNameItIsAnsweredPlaceByPlace(String file) throws IOException {
		String text = text(file);
		Matcher id = ID.matcher(text);
		while (id.find()) {
			text = text.replace(id.group(1), "attack-other");
		}
		assertThat(findings("attack-other" + file.substring(file.indexOf('.')), text))
			.allMatch(line -> line.matches("attack-other\\.(bpmn|dmn)(, [\\w-]+)?: [A-Z].*\\."))
			.anyMatch(line -> line.contains(": Remove ") || line.contains("Open it in Camunda Modeler"));
	}

	private List<String> findings(String name, String text) throws IOException {
		Answer answer = new SentDeployment().alone(name, text).by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		List<String> lines = new ObjectMapper().readTree(answer.body()).path("message").asText().lines().toList();
		assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("Exception"));
		return lines;
	}

	private static String text(String file) throws IOException {
		return new ClassPathResource("other-tools/" + file).getContentAsString(StandardCharsets.UTF_8);
	}

}
