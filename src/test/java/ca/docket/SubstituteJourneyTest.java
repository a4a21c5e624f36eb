package ca.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ca.docket.security.Absences;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator goes away, and an architect does their task, in a browser. */
@DocketTest
class SubstituteJourneyTest {

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@Autowired
	RepositoryService repository;

	@Autowired
	FormService forms;

	private static final Locator.WaitForOptions HIDDEN = new Locator.WaitForOptions()
		.setState(WaitForSelectorState.HIDDEN);

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void removeTheSubstitution() {
		new Absences(this.jdbc).clear();
	}

	@Test
	void aSubstituteIsNamedTakesATaskOverAndDoesIt(Chromium chromium) {
		String instance = submit();
		String task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		this.tasks.setAssignee(task, "coordinator");
		try (Tasklist coordinator = person(chromium, "coordinator")) {
			name(coordinator, "architect");
		}
		try (Tasklist director = person(chromium, "director")) {
			director.open("/settings/substitutes");
			button(director, "Confirm: Samuel Okafor for Priya Sharma").click();
			director.page().getByText("To be confirmed by me").waitFor(HIDDEN);
		}
		try (Tasklist architect = person(chromium, "architect")) {
			assertThat(architect.page().locator("main").innerText()).contains("For Priya Sharma, until");
			architect.open("/tasks/" + task);
			button(architect, "Take over for Priya Sharma").click();
			architect.page().getByText("You do this for Priya Sharma.").waitFor();
			architect.choose("triage", "Accept the tier and send it on");
			architect.complete();
		}
		assertThat(this.jdbc
			.sql("select person || ' for ' || behalf from casefile_record "
					+ "where process_instance_id = ? and what = 'triaged'")
			.param(instance)
			.query(String.class)
			.single()).isEqualTo("architect for coordinator");
	}

	private static void name(Tasklist coordinator, String substitute) {
		String today = LocalDate.now(java.time.ZoneId.of("America/Toronto")).toString();
		coordinator.open("/settings/substitutes");
		Locator form = coordinator.page()
			.locator("form")
			.filter(new Locator.FilterOptions().setHas(coordinator.page().locator("#own-substitute")));
		form.locator("#own-substitute").fill(substitute);
		form.locator("#own-first").fill(today);
		form.locator("#own-last").fill(today);
		form.locator("button").click();
		coordinator.page().getByText("Samuel Okafor").first().waitFor();
	}

	private static Locator button(Tasklist tasklist, String name) {
		return tasklist.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private String submit() {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult()
			.getId();
		this.identity.setAuthentication("requester2", List.of("staff"));
		try {
			return this.forms.submitStartForm(definition,
					Map.of("title", "May we use a translation service?", "division", "housing", "language", "en",
							"asksFor", "advice", "problem", "Letters come in many languages.", "benefit",
							"We answer sooner."))
				.getId();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private Tasklist person(Chromium chromium, String name) {
		Tasklist tasklist = new Tasklist(chromium, this.port);
		tasklist.open("/sign-in");
		tasklist.signIn(name);
		return tasklist;
	}

}
