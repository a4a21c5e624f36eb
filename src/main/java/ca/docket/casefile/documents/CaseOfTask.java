package ca.docket.casefile.documents;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.CaseFamily;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
import ca.docket.casefile.Sight;

/**
 * What Tasklist shows of the case that a task is of: the tab of a task, and a line on the
 * cards of the list. A task of others is as if it did not exist.
 */
@Controller
class CaseOfTask {

	/** A page of Tasklist has fifteen. */
	private static final int MOST = 100;

	private final TaskService tasks;

	private final Cases cases;

	private final CaseAccess access;

	private final DocumentList documents;

	private final Rulings rulings;

	private final Map<String, CaseFamily> families;

	private final MessageSource texts;

	CaseOfTask(TaskService tasks, Cases cases, CaseAccess access, DocumentList documents, Rulings rulings,
			List<CaseFamily> families, MessageSource texts) {
		this.tasks = tasks;
		this.cases = cases;
		this.access = access;
		this.documents = documents;
		this.rulings = rulings;
		this.families = families.stream().collect(Collectors.toMap(CaseFamily::process, (family) -> family));
		this.texts = texts;
	}

	/**
	 * Why a case came this way: what a table was asked, and what its rules gave as
	 * reasons.
	 */
	record Reason(String question, List<String> because) {
	}

	@GetMapping("/tasks/{id:[a-zA-Z0-9-]+}/case")
	String tab(@PathVariable String id, Principal me, Locale language, Model page) {
		Case of = of(List.of(id)).get(id);
		if (of == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Sight sight = this.access.require(of.number(), me.getName());
		CaseFamily family = this.families.get(of.process());
		page.addAttribute("about", of);
		page.addAttribute("facts", (family != null) ? family.facts(of, language) : List.of());
		page.addAttribute("reasons", sight.office() ? reasons(of, language) : List.of());
		page.addAttribute("documents", this.documents.of(sight, id, language));
		return "case-tab";
	}

	/**
	 * The cases of some tasks, by the id of the task; those that the person may not see
	 * are left out.
	 */
	@GetMapping("/tasks/cases")
	@ResponseBody
	Map<String, String> cards(@RequestParam List<String> task) {
		Map<String, String> titles = new LinkedHashMap<>();
		of(task.stream().limit(MOST).toList()).forEach((id, of) -> titles.put(id, of.number() + " · " + of.title()));
		return titles;
	}

	private Map<String, Case> of(List<String> taskIds) {
		List<Task> seen = this.tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
		Map<String, Case> byInstance = this.cases
			.ofProcessInstances(seen.stream().map(Task::getProcessInstanceId).distinct().toList());
		return seen.stream()
			.filter((task) -> byInstance.containsKey(task.getProcessInstanceId()))
			.collect(Collectors.toMap(Task::getId, (task) -> byInstance.get(task.getProcessInstanceId())));
	}

	/** What each table said last, the last one first. */
	private List<Reason> reasons(Case of, Locale language) {
		Map<String, Ruling> latest = new LinkedHashMap<>();
		List<Ruling> all = new ArrayList<>(this.rulings.of(of.processInstanceId()));
		java.util.Collections.reverse(all);
		all.forEach((ruling) -> latest.putIfAbsent(ruling.decision(), ruling));
		return latest.values()
			.stream()
			.map((ruling) -> new Reason(
					this.texts.getMessage(of.process() + "." + ruling.activity(), null, ruling.activity(), language),
					ruling.rules().stream().map((rule) -> reason(ruling.decision(), rule, language)).toList()))
			.filter((reason) -> !reason.because().isEmpty())
			.toList();
	}

	private String reason(String decision, String rule, Locale language) {
		return this.texts.getMessage(decision + "." + rule, null, rule, language);
	}

}
