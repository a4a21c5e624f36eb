package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do in the Tasklist of a built application, over its REST API. */
public record JarTasks(Jar jar) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Duration SOON = Duration.ofMinutes(3);

	/** Gives the case's number. */
	public String start(String person, String process, Map<String, Object> answers) {
		return post(person, "/process-definition/key/%s/submit-form".formatted(process), variables(answers))
			.get("businessKey")
			.asText();
	}

	/** Waits for the task, which may come by a job. */
	public void complete(String person, String number, String activity, Map<String, Object> answers) {
		post(person, "/task/%s/submit-form".formatted(claimed(person, number, activity)), variables(answers));
	}

	/** Gives the id of the task, which is the person's then. */
	public String claimed(String person, String number, String activity) {
		JsonNode task = Awaitility.await()
			.atMost(SOON)
			.until(() -> tasks(person, number, activity), tasks -> !tasks.isEmpty())
			.get(0);
		String id = task.get("id").asText();
		if (task.get("assignee").isNull()) {
			post(person, "/task/%s/claim".formatted(id), Map.of("userId", person));
		}
		return id;
	}

	private JsonNode tasks(String person, String number, String activity) throws IOException {
		String query = "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number,
				activity);
		return JSON.readTree(this.jar.send(this.jar.as(person, "docket", query).build()).body());
	}

	private JsonNode post(String person, String path, Map<String, ?> said) {
		try {
			HttpResponse<String> answer = this.jar.send(this.jar.as(person, "docket", "/engine-rest" + path)
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(JSON.writeValueAsString(said)))
				.build());
			assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 204);
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> variables(Map<String, Object> answers) {
		Map<String, Object> variables = new HashMap<>();
		answers.forEach((name, answer) -> variables.put(name, (answer instanceof List<?>)
				? Map.of("value", JSON.valueToTree(answer).toString(), "type", "Json") : Map.of("value", answer)));
		return Map.of("variables", variables);
	}

}
