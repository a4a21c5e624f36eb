package ca.docket;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import ca.docket.casefile.Cases;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import ca.docket.security.Directory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
	void twoConditionsAreNamedAndOneIsReportedWithEvidenceAndAccepted(Chromium chromium) {
		String request = inDecision();
		String number = this.cases.ofProcessInstances(List.of(request)).get(request).number();
		act(chromium, "director", task(request), CommitmentJourneyTest::approve);
		followOn(request);
		assertThat(this.commitments.of(number)).extracting(Commitment::text, Commitment::owner, Commitment::judges)
			.containsExactly(tuple("A person reads every forecast.", "requester2", "review-privacy"),
					tuple("The results are tested for bias.", "requester2", "review-data"));
		Commitment first = this.commitments.of(number).get(0);
		act(chromium, "requester2", task(first.processInstanceId()), CommitmentJourneyTest::report);
		act(chromium, "privacy", task(first.processInstanceId()), tasklist -> {
			tasklist.page().getByText("We wrote it.").waitFor();
			tasklist.page().getByText("instruction.txt").waitFor();
			tasklist.choose("judgement", "Accept it");
		});
		assertThat(this.commitments.of(number)).extracting(Commitment::state).containsExactly("met", "open");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void everyConditionThatStandsOnTheScreenIsPromised(int conditions, Chromium chromium) {
		String request = inDecision();
		String number = this.cases.ofProcessInstances(List.of(request)).get(request).number();
		act(chromium, "director", task(request), director -> {
			director.choose("decision", "Approve with conditions");
			director.text("reasons", "Places go to those who wait.");
			IntStream.range(1, conditions).forEach(row -> director.page().locator(".fjs-repeat-render-add").click());
			IntStream.range(0, conditions).forEach(row -> condition(director, row, "Condition " + row, "Security"));
		});
		followOn(request);
		assertThat(this.commitments.of(number)).extracting(Commitment::text, Commitment::evidence, Commitment::judges)
			.containsExactly(IntStream.range(0, conditions)
				.mapToObj(row -> tuple("Condition " + row, "Evidence " + row, "review-security"))
				.toArray(Tuple[]::new));
	}

	private void followOn(String request) {
		this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(request)
			.activityId("Activity_StartFollowOn")
			.list()
			.forEach(job -> this.engine.getManagementService().executeJob(job.getId()));
	}

	private static void approve(Tasklist director) {
		director.choose("decision", "Approve with conditions");
		director.page().locator(".fjs-repeat-render-add").click();
		condition(director, 0, "A person reads every forecast.", "Privacy");
		condition(director, 1, "The results are tested for bias.", "Data governance");
		director.text("owner_0", "requester2@example.org");
		director.text("reasons", "Places go to those who wait.");
	}

	/** As quickly as the browser takes it. */
	private static void condition(Tasklist director, int row, String text, String judges) {
		director.text("condition_" + row, text);
		director.select("by_" + row, judges);
		director.text("evidence_" + row, "Evidence " + row);
	}

	private static void report(Tasklist owner) {
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
		owner.choose("report", "It is done");
		owner.text("account", "We wrote it.");
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
