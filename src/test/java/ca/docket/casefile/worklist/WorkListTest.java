package ca.docket.casefile.worklist;

import java.net.http.HttpResponse;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.CaseErased;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** Many rows of one task on one page: each is saved or refused by itself. */
@DocketTest
class WorkListTest {

	@LocalServerPort
	int port;

	@Autowired
	ListSteps steps;

	@Autowired
	Measures measures;

	@Autowired
	TaskService tasks;

	@AfterEach
	void remove() {
		this.steps.remove();
	}

	@Test
	void aRowIsSavedAndTheNextOneOpens() {
		Task task = this.steps.given(3);
		Visitor owner = visitor("owner1");
		assertThat(owner.open(page(task)).body()).contains("Report on the measures", "0 of 3 done",
				"How is it getting on?", "Test backup 1");
		HttpResponse<String> saved = save(owner, task, 1, "0", "status", "going", "share", "40", "risk", "low");
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(owner.open(Visitor.leadsTo(saved)).body()).contains("1 of 3 done", "is saved.",
				"value=\"" + this.steps.row(task, 2) + "\"");
		assertThat(said(task, 1))
			.isEqualTo(Map.of("row", this.steps.row(task, 1), "status", "going", "share", 40, "risk", "low"));
	}

	@Test
	void aRowIsRefusedByItsFormBesideTheFieldAndTheOthersStay() {
		Task task = this.steps.given(2);
		Visitor owner = visitor("owner2");
		assertThat(owner.open(page(task)).statusCode()).isEqualTo(404);
		owner = visitor("owner1");
		save(owner, task, 2, "0", "status", "going");
		HttpResponse<String> refused = save(owner, task, 1, "0", "status", "later", "share", "140", "lead", "owner2");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("This row is not saved", "id=\"answer-day-error\"", "An answer is needed.",
				"The answer must be 100 or less.", "value=\"140\"", "1 of 2 done");
		assertThat(this.measures.said(task.getProcessInstanceId(), this.steps.row(task, 1))).isEmpty();
		assertThat(owner.open(page(task) + "?show=refused").body()).contains("Refused (1)", "value=\"140\"");
	}

	@Test
	void aRowIsRefusedByItsFamilyAndNothingOfItIsStored() {
		Task task = this.steps.given(1);
		Visitor owner = visitor("owner1");
		assertThat(save(owner, task, 1, "0", "status", "done").body())
			.contains("This task needs evidence: add at least one document for it in the tab “Case”.");
		assertThat(save(owner, task, 1, "0", "status", "going", "lead", "nobody-9").body())
			.contains("Nobody is known as &quot;nobody-9&quot;");
		assertThat(this.measures.said(task.getProcessInstanceId(), this.steps.row(task, 1))).isEmpty();
		assertThat(save(owner, task, 1, "0", "status", "done", "evidence", "yes").statusCode()).isEqualTo(302);
		assertThat(this.steps.drafts(task)).isZero();
	}

	@Test
	void whatIsHiddenIsNotAskedAndNotKept() {
		Task task = this.steps.given(1);
		Visitor owner = visitor("owner1");
		HttpResponse<String> draft = draft(owner, task, 1, "0", "status", "going", "reason", "Too early");
		assertThat(draft.body()).isEqualTo("{\"hidden\":[\"answer-day\",\"answer-reason\",\"answer-evidence\"]}");
		save(owner, task, 1, "0", "status", "going", "reason", "Too early");
		assertThat(said(task, 1)).doesNotContainKey("reason").containsEntry("status", "going");
	}

	@Test
	void whoeverIsSecondSeesWhatStandsNowAndWhatTheyTyped() {
		Task task = this.steps.given(2);
		Visitor owner = visitor("owner1");
		save(owner, task, 1, "0", "status", "later", "day", "2099-01-05", "reason", "No staff");
		HttpResponse<String> second = save(owner, task, 1, "0", "status", "going", "share", "7");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("Somebody has saved this row since you opened it.", "As planned", "No staff",
				"name=\"version\" value=\"1\"");
		assertThat(said(task, 1)).containsEntry("status", "later");
		assertThat(owner.open(page(task) + "?typed=true&row=" + this.steps.row(task, 1)).body())
			.contains("name=\"version\" value=\"1\"", "value=\"7\"");
		owner.submit(page(task), page(task) + "/discard", Map.of("row", this.steps.row(task, 1)));
		assertThat(this.steps.drafts(task)).isZero();
	}

	@Test
	void aDraftIsThereOnAnotherDeviceAndGoesWithTheTask() {
		Task task = this.steps.given(2);
		draft(visitor("owner1"), task, 2, "0", "status", "later", "reason", "We wait for a part");
		Visitor elsewhere = visitor("owner1");
		assertThat(elsewhere.open(page(task) + "?row=" + this.steps.row(task, 2)).body()).contains("We wait for a part",
				"draft");
		assertThat(elsewhere.open(page(task)).body()).as("where they left").contains("We wait for a part");
		for (int row = 1; row <= 2; row++) {
			save(elsewhere, task, row, "0", "status", "going");
		}
		draft(elsewhere, task, 1, "1", "status", "done");
		elsewhere.submit(page(task), page(task) + "/hand-in", Map.of());
		assertThat(this.steps.drafts(task)).isZero();
	}

	@Test
	void aDraftGoesWithItsCase(@Autowired ApplicationEventPublisher events) {
		Task task = this.steps.given(1);
		draft(visitor("owner1"), task, 1, "0", "status", "later");
		events.publishEvent(new CaseErased(this.steps.caseOf(task)));
		assertThat(this.steps.drafts(task)).isZero();
	}

	@Test
	void theListIsHandedInOnceEveryRowIsDone() {
		Task task = this.steps.given(2);
		Visitor owner = visitor("owner1");
		owner.open("/camunda/app/tasklist/default/");
		save(owner, task, 1, "0", "status", "going");
		assertThat(owner.open(page(task)).body()).doesNotContain("Hand in</button>");
		HttpResponse<String> early = owner
			.callPost("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form", "{\"variables\":{}}");
		assertThat(early.body()).contains("1 of 2 rows are not done yet.");
		owner.submit(page(task), page(task) + "/hand-in", Map.of());
		assertThat(owner.open(page(task)).statusCode()).isEqualTo(200);
		save(owner, task, 2, "0", "status", "going");
		assertThat(owner.open(page(task)).body()).contains("Hand in</button>");
		assertThat(Visitor.leadsTo(owner.submit(page(task), page(task) + "/hand-in", Map.of()))).endsWith("/");
		assertThat(this.tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
		assertThat(owner.open(page(task)).statusCode()).isEqualTo(404);
	}

	@Test
	void theFormInTasklistLeadsToThePage() {
		Task task = this.steps.given(2);
		assertThat(visitor("owner1")
			.call("/camunda/api/engine/engine/default/task/" + task.getId() + "/form-variables?variableNames=workList")
			.body()).contains("[Open the list](/work/" + task.getId() + ") – 0 of 2 done");
	}

	@Test
	void aCandidateClaimsItAndOnlyThenSeesItsRows() {
		Task task = this.steps.offered(1);
		Visitor owner = visitor("owner2");
		assertThat(owner.open(page(task)).body()).contains("Prendre en charge").doesNotContain("sauvegarde 1");
		assertThat(owner.submit(page(task), page(task), this.steps.sent(task, 1, "0", "answer", "x")).statusCode())
			.isEqualTo(404);
		owner.submit(page(task), page(task) + "/claim", Map.of());
		assertThat(owner.open(page(task)).body()).contains("Vérifier la sauvegarde 1", "Où en est-elle?",
				"0 sur 1 terminées");
		assertThat(visitor("owner1").open(page(task)).statusCode()).isEqualTo(404);
		assertThat(visitor("requester2").open(page(task)).statusCode()).isEqualTo(404);
		assertThat(visitor("coordinator").open(page(task)).statusCode()).isEqualTo(404);
	}

	private Map<String, Object> said(Task task, int row) {
		return this.measures.said(task.getProcessInstanceId(), this.steps.row(task, row)).get(0).answers();
	}

	private HttpResponse<String> save(Visitor visitor, Task task, int row, String version, String... answers) {
		return visitor.submit(page(task), page(task), this.steps.sent(task, row, version, answers));
	}

	private HttpResponse<String> draft(Visitor visitor, Task task, int row, String version, String... answers) {
		return visitor.submit(page(task), page(task) + "/draft", this.steps.sent(task, row, version, answers));
	}

	private static String page(Task task) {
		return "/work/" + task.getId();
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
