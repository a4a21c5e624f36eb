package ca.docket.intake.impact;

import java.util.Map;

import ca.docket.DocketTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs of coordinators have files scored. */
@DocketTest
class ScoreApiTest {

	private static final String FILE = Exports.file(Exports.published().findFirst().orElseThrow());

	@Autowired
	TestRestTemplate http;

	@ParameterizedTest
	@ValueSource(strings = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE })
	void aFileGoesInAndItsScoresComeOut(String type) {
		ResponseEntity<JsonNode> answer = post("coordinator", FILE, type);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(answer.getHeaders().get("Set-Cookie")).as("no session").isNull();
		JsonNode score = answer.getBody();
		assertThat(score.get("version").asText()).isEqualTo("0.10.0");
		assertThat(score.get("phase").asText()).isEqualTo("implementation");
		assertThat(score.get("raw").asInt()).isEqualTo(41);
		assertThat(score.get("maxRaw").asInt()).isEqualTo(126);
		assertThat(score.get("mitigation").asInt()).isEqualTo(35);
		assertThat(score.get("maxMitigation").asInt()).isEqualTo(46);
		assertThat(score.get("deducted").asBoolean()).isFalse();
		assertThat(score.get("current").asInt()).isEqualTo(41);
		assertThat(score.get("level").asInt()).isEqualTo(2);
		assertThat(score.get("unanswered").asInt()).isEqualTo(8);
		assertThat(score.get("areas").get(0))
			.hasToString("{\"area\":\"businessDrivers\",\"kind\":\"raw\",\"score\":0,\"max\":8,\"unanswered\":3}");
	}

	@Test
	void aBadFileGetsASentenceAndThePlace() {
		ResponseEntity<JsonNode> answer = post("coordinator", Exports.design(Map.of("impact1", "item77-7")));
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
		assertThat(answer.getBody().get("message").asText())
			.isEqualTo("Version 1.0.1 of the tool has no answer “item77-7” to the question impact1.");
		assertThat(answer.getBody().get("where").asText()).isEqualTo("data.impact1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "{\"version\":\"1.0.1\"" })
	void whatIsNoFileAtAllIsASentenceToo(String body) {
		ResponseEntity<JsonNode> answer = post("coordinator", body);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
		assertThat(answer.getBody().get("message").asText()).startsWith("This is not a file");
	}

	@Test
	void aFileAboveTheCapIsNotRead() {
		ResponseEntity<JsonNode> answer = post("coordinator", FILE + " ".repeat(512 * 1024));
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
		assertThat(answer.getBody().get("message").asText()).contains("larger than 512 kB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "requester", "privacy", "data", "processowner" })
	void whoDoesNotSeeTheIntakeAsAWholeFindsNothing(String person) {
		ResponseEntity<JsonNode> answer = post(person, FILE);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(answer.getBody().get("message").asText()).isIn("There is nothing here.", "Il n’y a rien ici.");
	}

	@Test
	void nobodyGetsInWithoutCredentials() {
		assertThat(this.http.postForEntity("/api/impact-assessments/score", FILE, String.class).getStatusCode())
			.isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	private ResponseEntity<JsonNode> post(String person, String body) {
		return post(person, body, MediaType.APPLICATION_JSON_VALUE);
	}

	private ResponseEntity<JsonNode> post(String person, String body, String type) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(type + ";charset=UTF-8"));
		return this.http.withBasicAuth(person, "docket")
			.postForEntity("/api/impact-assessments/score", new HttpEntity<>(body, headers), JsonNode.class);
	}

}
