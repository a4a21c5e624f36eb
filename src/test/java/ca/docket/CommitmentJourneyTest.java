package ca.docket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
import static org.awaitility.Awaitility.await;

/** A director approves under conditions, and one of them is met, in a browser. */
@DocketTest
class CommitmentJourneyTest {

	/** The answers that are typed. */
	private static final List<String> GIVEN = List.of("condition_0", "owner_0", "evidence_0", "condition_1",
			"evidence_1", "reasons");

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
				tasklist.page().getByText("We wrote it.").waitFor();
				tasklist.page().getByText("instruction.txt").waitFor();
				tasklist.choose("judgement", "Accept it");
			});
		}
		assertThat(this.commitments.of(number)).extracting(Commitment::state).containsExactly("met", "open");
	}

	private void approve(Tasklist director) {
		director.choose("decision", "Approve with conditions");
		director.page().locator(".fjs-repeat-render-add").click();
		// form-js draws a list anew that has just appeared, and may lose an answer then
		await().atMost(Duration.ofSeconds(120))
			.until(() -> isThere(director, "condition_0", "A person reads every forecast.")
					& isThere(director, "owner_0", "requester2@example.org")
					& isThere(director, "reasons", "Places go to those who wait.")
					& isThere(director, "evidence_0", "The instruction") & isThere(director, "days_0", "20")
					& isThere(director, "condition_1", "The results are tested for bias.")
					& isThere(director, "evidence_1", "The results") & isThere(director, "days_1", "20")
					& isChosen(director, "by_0", "Privacy") & isChosen(director, "by_1", "Data governance")
					&& canComplete(director));
	}

	/** An answer that was shown but got lost is given again, as a person would. */
	private static boolean canComplete(Tasklist director) {
		Locator complete = director.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
		try {
			PlaywrightAssertions.assertThat(complete)
				.isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(5_000));
			return true;
		}
		catch (AssertionError ex) {
			GIVEN.forEach(field -> director.text(field, ""));
			return false;
		}
	}

	/** Fills a field in where it is not. */
	private static boolean isThere(Tasklist director, String field, String text) {
		boolean there = director.page().locator("[id$='Field_" + field + "']").inputValue().equals(text);
		if (!there) {
			director.text(field, text);
		}
		return there;
	}

	private static boolean isChosen(Tasklist director, String field, String option) {
		boolean there = director.page()
			.locator(".fjs-form-field-select")
			.filter(new Locator.FilterOptions().setHas(director.page().locator("[id$='Field_" + field + "']")))
			.innerText()
			.contains(option);
		if (!there) {
			director.select(field, option);
		}
		return there;
	}

	private void report(Tasklist owner) {
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
