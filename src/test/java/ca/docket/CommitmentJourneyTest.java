package ca.docket;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import ca.docket.casefile.Cases;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import ca.docket.security.Directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A director approves under conditions, and one of them is met, in a browser. */
@DocketTest
class CommitmentJourneyTest {

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Directory directory;

	@Autowired
	Cases cases;

	@Autowired
	Commitments commitments;

	@Test
	void twoConditionsAreNamedAndOneIsReportedWithEvidenceAndAccepted() {
		String request = inDecision();
		String number = this.cases.ofProcessInstances(List.of(request)).get(request).number();
		try (Chromium chromium = new Chromium()) {
			act(chromium, "director", task(request), this::approve);
			this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(request)
				.activityId("Activity_StartFollowOn")
				.list()
				.forEach(job -> this.engine.getManagementService().executeJob(job.getId()));
			assertThat(this.commitments.of(number)).extracting(Commitment::text, Commitment::owner, Commitment::judges)
				.containsExactly(tuple("A person reads every forecast.", "requester2", "review-privacy"),
						tuple("The results are tested for bias.", "requester2", "review-data"));
			Commitment first = this.commitments.of(number).get(0);
			act(chromium, "requester2", task(first.processInstanceId()), this::report);
			act(chromium, "privacy", task(first.processInstanceId()), tasklist -> {
				assertThat(tasklist.page().locator(".fjs-container").innerText()).contains("We wrote it.",
						"instruction.txt");
				tasklist.choose("judgement", "Accept it");
			});
		}
		assertThat(this.commitments.of(number)).extracting(Commitment::state).containsExactly("met", "open");
	}

	private void approve(Tasklist director) {
		director.choose("decision", "Approve with conditions");
		condition(director, 0, "Privacy", "A person reads every forecast.");
		director.text("owner_0", "requester2@example.org");
		director.page().locator(".fjs-repeat-render-add").click();
		condition(director, 1, "Data governance", "The results are tested for bias.");
		director.text("reasons", "Places go to those who wait.");
	}

	private static void condition(Tasklist director, int row, String by, String condition) {
		director.select("by_" + row, by);
		director.text("evidence_" + row, "A document");
		director.text("condition_" + row, condition);
	}

	private void report(Tasklist owner) {
		owner.choose("report", "It is done");
		owner.text("account", "We wrote it.");
		tab(owner, "Case").click();
		owner.page()
			.locator(".docket-documents input[type=file]")
			.setInputFiles(new FilePayload("instruction.txt", "text/plain", "Read every forecast.".getBytes()));
		owner.page().locator("[data-evidence]").check();
		owner.page().locator(".docket-documents form button").click();
		owner.page()
			.locator(".docket-documents [data-live]")
			.filter(new Locator.FilterOptions().setHasText("is kept as version 1"))
			.waitFor();
		tab(owner, "Form").click();
	}

	private static Locator tab(Tasklist tasklist, String name) {
		return tasklist.page().locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true));
	}

	private void act(Chromium chromium, String who, Task task, Consumer<Tasklist> doing) {
		try (Tasklist person = new Tasklist(chromium, this.port)) {
			person.open("/tasks/" + task.getId());
			person.signIn(who);
			if (task.getAssignee() == null) {
				person.claim();
			}
			doing.accept(person);
			person.complete();
		}
	}

	private Task task(String processInstanceId) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(processInstanceId).singleResult();
	}

	private String inDecision() {
		String intake = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult()
			.getId();
		this.engine.getIdentityService()
			.setAuthentication("requester2", List.copyOf(this.directory.groupsOf("requester2")));
		String request;
		try {
			request = this.engine.getFormService()
				.submitStartForm(intake,
						Map.of("title", "May we forecast no-shows?", "division", "parks-and-recreation", "language",
								"en", "asksFor", "advice", "problem", "One place in five stays empty.", "benefit",
								"Places go to those who wait."))
				.getId();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
		this.engine.getTaskService().complete(task(request).getId(), Map.of("triage", "send-on"));
		return request;
	}

}
