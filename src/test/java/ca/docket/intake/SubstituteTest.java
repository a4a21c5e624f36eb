package ca.docket.intake;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Viewer;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An architect, who has no part in intake, stands in for a coordinator. */
@DocketTest
class SubstituteTest {

	private static final String API = "/camunda/api/engine/engine/default/task/";

	private static final Map<String, Object> SENT_ON = Map.of("triage", "send-on");

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	CaseAccess access;

	@Autowired
	IntakeSteps people;

	private Absences absences;

	private Case request;

	private String task;

	private Visitor architect;

	@BeforeEach
	void aRequestThatTheCoordinatorHasTaken(@Autowired JdbcClient jdbc) {
		this.absences = new Absences(jdbc);
		this.request = this.people.submit("requester2", IntakeSteps.aUseCase());
		Task open = this.people.open(this.request).get(0);
		this.task = open.getId();
		this.engine.getTaskService().setAssignee(this.task, "coordinator");
		this.architect = new Visitor(this.port);
		this.architect.signIn("architect", "docket");
		// brings the token that Camunda's API asks for
		this.architect.open("/camunda/app/tasklist/default/");
	}

	@AfterEach
	void removeTheSubstitution() {
		this.absences.clear();
	}

	@Test
	void theTaskTheCaseAndTheHomePageOpenForTheTimeOnly() {
		nothingIsOpen();
		substitution(1, 2);
		nothingIsOpen();
		this.absences.move(0, 0);
		assertThat(this.architect.call(API + this.task).statusCode()).isEqualTo(200);
		assertThat(this.architect.call(API + this.task + "/form-variables").statusCode()).isEqualTo(200);
		assertThat(this.architect.call(API + this.task + "/deployed-form").statusCode()).isEqualTo(200);
		assertThat(this.architect.call("/tasks/" + this.task + "/take-over").body())
			.contains("Take over for Priya Sharma");
		assertThat(this.architect.open("/").body()).contains("For Priya Sharma, until");
		assertThat(this.people.as("architect", () -> this.access.require(this.request.number(), "architect")))
			.extracting(Viewer::office)
			.isEqualTo(true);
		this.absences.move(-2, -1);
		nothingIsOpen();
	}

	@Test
	void whatTheSubstituteDoesIsOnRecordForTheAbsentPerson() {
		substitution(0, 1);
		takeOver(204);
		assertThat(holder()).isEqualTo("architect");
		assertThat(this.architect.call("/tasks/" + this.task + "/take-over").body())
			.contains("You do this for Priya Sharma.");
		assertThat(submit().statusCode()).isEqualTo(204);
		AuditEntry triaged = triaged();
		assertThat(triaged.person()).isEqualTo("architect");
		assertThat(triaged.behalf()).isEqualTo("coordinator");
	}

	@Test
	void aDocumentOfTheSubstituteIsOnRecordForTheAbsentPerson() {
		substitution(0, 1);
		takeOver(204);
		String upload = "/cases/" + this.request.number() + "/documents?name=plan.txt&audience=office";
		assertThat(this.architect.upload("/", upload, BodyPublishers.ofString("A plan")).statusCode()).isEqualTo(201);
		assertThat(this.people.record(this.request)).last().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("uploaded");
			assertThat(entry.person()).isEqualTo("architect");
			assertThat(entry.behalf()).isEqualTo("coordinator");
		});
	}

	@Test
	void whatSomebodyDoesByTheirOwnRightIsTheirs() {
		this.engine.getTaskService().setAssignee(this.task, null);
		this.absences.add("coordinator", "coordinator2", 0, 0);
		this.people.complete("coordinator2", this.request, "Activity_TriageRequest", SENT_ON);
		assertThat(triaged().person()).isEqualTo("coordinator2");
		assertThat(triaged().behalf()).isNull();
	}

	@Test
	void nobodyTakesOverWithoutBeingNamedOrByAForgedRequest() {
		takeOver(404);
		substitution(0, 1);
		assertThat(this.architect.callPost("/tasks/" + this.task + "/take-over", "{}").statusCode()).isEqualTo(403);
		assertThat(holder()).isEqualTo("coordinator");
	}

	@Test
	void whenItEndsWhileTheFormIsOpenASentenceSaysSoAndTheTaskIsBack() {
		substitution(0, 1);
		takeOver(204);
		Visitor coordinator = new Visitor(this.port);
		coordinator.signIn("coordinator", "docket");
		String end = "/settings/substitutes/" + this.absences.id() + "/end";
		assertThat(coordinator.submit("/", end, Map.of()).statusCode()).isEqualTo(302);
		assertThat(holder()).isEqualTo("coordinator");
		HttpResponse<String> late = submit();
		assertThat(late.statusCode()).isEqualTo(400);
		assertThat(late.body()).contains("You no longer stand in for Priya Sharma").contains("Nothing was stored");
		assertThat(this.architect.call(API + this.task).statusCode()).isEqualTo(404);
		this.people.complete("coordinator", this.request, "Activity_TriageRequest", SENT_ON);
		assertThat(triaged().behalf()).isNull();
	}

	@Test
	void aSubstituteDoesNotTriageTheirOwnRequestNorThatOfTheAbsentPerson() {
		substitution(0, 1);
		for (String requester : List.of("architect", "coordinator")) {
			Case own = this.people.submit(requester, IntakeSteps.aUseCase());
			String triage = this.people.open(own).get(0).getId();
			this.engine.getTaskService().addCandidateGroup(triage, "coordinators");
			assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.people.as("architect", () -> {
				this.engine.getFormService().submitTaskForm(triage, SENT_ON);
				return null;
			})).withMessageContaining(requester);
			assertThat(this.people.record(own).stream().filter(entry -> entry.action().equals("refused")))
				.singleElement()
				.satisfies(entry -> {
					assertThat(entry.person()).isEqualTo("architect");
					assertThat(entry.behalf()).isEqualTo("coordinator");
				});
		}
	}

	private void nothingIsOpen() {
		assertThat(this.architect.call(API + this.task).statusCode()).isEqualTo(404);
		assertThat(this.architect.call(API + this.task + "/form-variables").statusCode()).isEqualTo(404);
		assertThat(submit().statusCode()).isEqualTo(404);
		assertThat(this.architect.call("/tasks/" + this.task + "/take-over").statusCode()).isEqualTo(404);
		assertThat(this.architect.open("/").body()).doesNotContain(this.request.number());
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(
				() -> this.people.as("architect", () -> this.access.require(this.request.number(), "architect")));
	}

	private void takeOver(int status) {
		assertThat(this.architect.submit("/settings/substitutes", "/tasks/" + this.task + "/take-over", Map.of())
			.statusCode()).isEqualTo(status);
	}

	private HttpResponse<String> submit() {
		return this.architect.callPost(API + this.task + "/submit-form",
				"{\"variables\":{\"triage\":{\"value\":\"send-on\",\"type\":\"String\"}}}");
	}

	private AuditEntry triaged() {
		return this.people.record(this.request)
			.stream()
			.filter(entry -> entry.action().equals("triaged"))
			.findFirst()
			.orElseThrow();
	}

	private String holder() {
		return this.engine.getTaskService().createTaskQuery().taskId(this.task).singleResult().getAssignee();
	}

	private void substitution(int first, int last) {
		this.absences.add("coordinator", "architect", first, last, "intake");
	}

}
