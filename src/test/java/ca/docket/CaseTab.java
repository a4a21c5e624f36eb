package ca.docket;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tab "Case" of the first task of a new request, as a person has it open in Tasklist.
 */
class CaseTab implements AutoCloseable {

	static final int PATIENCE = 60_000;

	final String number;

	private final TaskService tasks;

	private final Task task;

	final Tasklist person;

	CaseTab(ApplicationContext application, Chromium chromium, int port) {
		this.tasks = application.getBean(TaskService.class);
		String definition = application.getBean(RepositoryService.class)
			.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult()
			.getId();
		String instance = application.getBean(FormService.class)
			.submitStartForm(definition,
					Map.of("title", "Documents in a browser", "division", "housing", "language", "fr", "asksFor",
							"advice", "problem", "Many.", "benefit", "Sooner.", "requester", "requester2"))
			.getId();
		this.task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
		this.number = application.getBean(JdbcClient.class)
			.sql("select number from casefile_case where process_instance_id = ?")
			.param(instance)
			.query(String.class)
			.single();
		this.person = new Tasklist(chromium, port);
	}

	/** Gives a person the task and opens the tab. */
	void open(String name) {
		this.tasks.setAssignee(this.task.getId(), name);
		this.person.open("/tasks/" + this.task.getId());
		this.person.signIn(name);
		page().locator(".task-card .nav-tabs a")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Case|Dossier)$")))
			.click();
		page().locator(".docket-documents").waitFor();
	}

	@Override
	public void close() {
		this.person.close();
	}

	void show(String tab) {
		page().getByText(tab, new Page.GetByTextOptions().setExact(true)).click();
	}

	/** As the server does after a while: the browser keeps all else. */
	void endSession() {
		page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
	}

	void drop(Map<String, String> files) {
		JSHandle dropped = page().evaluateHandle("""
				files => {
				  const data = new DataTransfer();
				  Object.entries(files).forEach(([name, text]) => data.items.add(new File([text], name)));
				  return data;
				}""", files);
		page().locator(".docket-documents [data-drop]").dispatchEvent("drop", Map.of("dataTransfer", dropped));
	}

	Locator result(String name) {
		return page().locator(".docket-documents .results li").filter(new Locator.FilterOptions().setHasText(name));
	}

	Locator list() {
		return page().locator(".docket-documents [data-list]");
	}

	Page page() {
		return this.person.page();
	}

}
