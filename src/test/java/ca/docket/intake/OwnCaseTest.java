package ca.docket.intake;

import java.util.List;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator, who oversees all requests, submitted one. */
@DocketTest
class OwnCaseTest {

	private static final List<String> LISTS = List.of("/process-instance?processInstanceIds=%s",
			"/history/process-instance?processInstanceId=%s", "/history/activity-instance?processInstanceId=%s",
			"/history/task?processInstanceId=%s", "/history/variable-instance?processInstanceId=%s",
			"/history/user-operation?processInstanceId=%s",
			"/history/variable-instance?variableName=tier&processInstanceIdIn=%s");

	private static final List<String> COUNTS = List.of(
			"/process-instance/count?processInstanceIds=%s&variables=inUse_eq_no",
			"/history/process-instance/count?processInstanceId=%s&variables=inUse_eq_no",
			"/history/activity-instance/count?processInstanceId=%s", "/history/task/count?processInstanceId=%s",
			"/history/variable-instance/count?processInstanceId=%s");

	private static final List<String> ONE = List.of("/process-instance/%s", "/process-instance/%s/variables",
			"/process-instance/%s/variables/inUse", "/process-instance/%s/activity-instances",
			"/history/process-instance/%s");

	@LocalServerPort
	int port;

	@Autowired
	IntakeSteps people;

	@Autowired
	CaseAccess access;

	@Autowired
	JdbcClient jdbc;

	private Absences absences;

	private Case request;

	private Task triage;

	@BeforeEach
	void aRequestOfTheCoordinator() {
		this.absences = new Absences(this.jdbc);
		this.request = this.people.submit("coordinator", IntakeSteps.aUseCase());
		this.triage = this.people.open(this.request).get(0);
		ApiClient.program(this.port, "admin")
			.post("/task/" + this.triage.getId() + "/identity-links",
					"{\"groupId\":\"directors\",\"type\":\"candidate\"}");
	}

	@AfterEach
	void removeTheSubstitutions() {
		this.absences.clear();
	}

	@Test
	void theirOwnCaseIsInNoListCountOrHistoryOfTheEngineAndAnothersOverseerSeesIt() {
		ApiClient own = ApiClient.program(this.port, "coordinator");
		ApiClient other = ApiClient.program(this.port, "coordinator2");
		for (String path : LISTS) {
			assertThat(own.get(of(path)).body()).as(path).isEqualTo("[]");
			assertThat(other.get(of(path)).body()).as(path).startsWith("[{");
		}
		for (String path : COUNTS) {
			assertThat(own.get(of(path)).body()).as(path).isEqualTo("{\"count\":0}");
			assertThat(other.get(of(path)).body()).as(path).doesNotContain(":0}").contains("count");
		}
		for (String path : ONE) {
			assertThat(own.get(of(path)).status()).as(path).isEqualTo(404);
			assertThat(other.get(of(path)).status()).as(path).isEqualTo(200);
		}
		assertThat(other.get(of("/history/detail?processInstanceId=%s")).body()).as("kept for nobody").isEqualTo("[]");
		for (String kind : List.of("variable-instance", "activity-instance")) {
			String id = id(other.get("/history/" + kind + "?processInstanceId=" + this.request.processInstanceId()));
			assertThat(own.get("/history/" + kind + "/" + id).status()).as(kind).isEqualTo(404);
			assertThat(other.get("/history/" + kind + "/" + id).status()).as(kind).isEqualTo(200);
		}
	}

	@Test
	void theFormOfAnOfficesTaskIsClosedToThemToTheirSubstituteAndToThemAsASubstitute() {
		assertThat(form("coordinator").status()).isEqualTo(404);
		assertThat(form("coordinator2").status()).isEqualTo(200);
		assertThat(form("architect").status()).isEqualTo(404);
		this.absences.add("coordinator", "architect", 0, 1);
		assertThat(form("architect").status()).isEqualTo(404);
		this.absences.clear();
		this.absences.add("coordinator2", "architect", 0, 1);
		assertThat(form("architect").status()).isEqualTo(200);
		this.absences.clear();
		this.absences.add("director", "coordinator", 0, 1);
		assertThat(form("coordinator").status()).isEqualTo(404);
	}

	@Test
	void theirPageIsASubmittersAndSoIsThatOfWhoStandsInForThem() {
		this.absences.add("coordinator", "architect", 0, 1);
		assertThat(Stream.of("coordinator", "architect"))
			.allMatch(person -> !this.access.require(this.request.number(), person).office());
		assertThat(this.access.require(this.request.number(), "coordinator2").office()).isTrue();
		for (String person : List.of("coordinator", "architect")) {
			Visitor visitor = new Visitor(this.port);
			visitor.signIn(person, "docket");
			assertThat(visitor.open("/cases/" + this.request.number()).statusCode()).isEqualTo(200);
			assertThat(visitor.open("/cases/" + this.request.number() + "/evidence.zip").statusCode()).isEqualTo(404);
		}
	}

	private Answer form(String person) {
		return ApiClient.program(this.port, person).get("/task/" + this.triage.getId() + "/form-variables");
	}

	private String of(String path) {
		return path.formatted(this.request.processInstanceId());
	}

	private static String id(Answer list) {
		return list.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

}
