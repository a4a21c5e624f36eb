package ca.docket;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Attached;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.family.OperatorsFolder;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A road closure permit, the example of a family without Java, as people go through it.
 */
final class PermitSteps extends FolderSteps {

	private static final String PERMIT = "permit";

	private final ApplicationContext application;

	PermitSteps(int port, ApplicationContext application) {
		super(Path.of("src/test/resources/family-without-java"), port, application);
		this.application = application;
	}

	/** The operators have its file, and it is deployed. */
	void turnOn() {
		operators().put(operatorsFile());
		Answer sent = deploy();
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
	}

	void turnOff() {
		operators().remove(operatorsFile().getFileName().toString());
	}

	private OperatorsFolder operators() {
		return this.application.getBean(OperatorsFolder.class);
	}

	static Map<String, Object> application(Map<String, ?> other) {
		Map<String, Object> all = new HashMap<>(Map.of("title", "Main Street, from First to Third", "purpose",
				"filming", "closedOn", LocalDate.of(2026, 12, 18).toString(), "hours", 6, "wholeRoad", true, "plan",
				"By Second Street.", "language", "en"));
		all.putAll(other);
		return all;
	}

	Case apply(Map<String, ?> other) {
		return begin("requester2", PERMIT, application(other));
	}

	void ask(Case permit) {
		end("municipal", permit, "Activity_CheckApplication",
				Map.of("check", "ask", "question", "Which bus goes there?"));
	}

	Case checked(Map<String, ?> other) {
		Case permit = apply(other);
		end("municipal", permit, "Activity_CheckApplication",
				Map.of("check", "complete", "advice", "The bus can wait."));
		return permit;
	}

	void decide(Case permit, String decision, Map<String, ?> more) {
		Map<String, Object> answers = new HashMap<>(
				Map.of("decision", decision, "fee", "full", "reasons", "It is well planned."));
		answers.putAll(more);
		end("municipalmanager", permit, "Activity_DecideApplication", answers);
	}

	Case granted() {
		Case permit = checked(Map.of());
		decide(permit, "granted", Map.of());
		return permit;
	}

	Case follows(Case permit) {
		return find(this.application.getBean(JdbcClient.class)
			.sql("select number from casefile_follow_on where process_instance_id = ?")
			.param(permit.processInstanceId())
			.query(String.class)
			.single());
	}

	void attach(String person, Case permit, String activity) {
		String id = task(person, permit, activity).path("id").asText();
		this.application.getBean(Attached.class)
			.to(this.application.getBean(TaskService.class).createTaskQuery().taskId(id).singleResult(),
					permit.number(), "policy.json", "{}");
	}

}
