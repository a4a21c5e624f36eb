package ca.docket.casefile.page;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkLists;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the cards of Tasklist say beside the names of tasks. */
@Controller
class TaskCards {

	/** A page of Tasklist has fifteen. */
	private static final int MOST = 100;

	private final TaskService tasks;

	private final Cases cases;

	private final CaseAccess access;

	private final WorkLists lists;

	private final Wording wording;

	TaskCards(TaskService tasks, Cases cases, CaseAccess access, WorkLists lists, Wording wording) {
		this.tasks = tasks;
		this.cases = cases;
		this.access = access;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * The cases of some tasks, and how far the caller's lists are, by the id of the task;
	 * those that the caller may not see are left out.
	 */
	@GetMapping("/tasks/cases")
	@ResponseBody
	Map<String, String> cards(@RequestParam List<String> task, Principal me, Locale language) {
		List<Task> found = this.tasks.createTaskQuery()
			.taskIdIn(task.stream().limit(MOST).toArray(String[]::new))
			.list();
		Map<String, Case> cases = this.cases
			.ofProcessInstances(found.stream().map(Task::getProcessInstanceId).distinct().toList());
		Set<String> seen = this.access.viewers(Set.copyOf(cases.values()), me.getName())
			.stream()
			.map(viewer -> viewer.caseFile().number())
			.collect(Collectors.toSet());
		Map<String, String> lines = new LinkedHashMap<>();
		for (Task each : found) {
			Case caseFile = cases.get(each.getProcessInstanceId());
			if (caseFile != null && seen.contains(caseFile.number())) {
				lines.put(each.getId(), caseFile.number() + " · " + caseFile.title() + this.lists.count(each, language)
					.map(count -> " · " + this.wording.of("worklist.count", language, count.done(), count.all()))
					.orElse(""));
			}
		}
		return lines;
	}

}
