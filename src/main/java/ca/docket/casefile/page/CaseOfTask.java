package ca.docket.casefile.page;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.DocumentList;
import ca.docket.casefile.page.Tables.Said;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tab of a task in Tasklist with its case. Tasks that the caller may not see are
 * treated as missing.
 */
@Controller
class CaseOfTask {

	/** Of what the page of the case shows. */
	private static final Set<String> SHOWN = Set.of("facts", "outOfDate", "links");

	private final TaskService tasks;

	private final Cases cases;

	private final CaseAccess access;

	private final DocumentList documents;

	private final Tables tables;

	private final List<CaseSection> sections;

	CaseOfTask(TaskService tasks, Cases cases, CaseAccess access, DocumentList documents, Tables tables,
			List<CaseSection> sections) {
		this.tasks = tasks;
		this.cases = cases;
		this.access = access;
		this.documents = documents;
		this.tables = tables;
		this.sections = sections.stream().filter(section -> SHOWN.contains(section.name())).toList();
	}

	@GetMapping("/tasks/{id:[a-zA-Z0-9-]+}/case")
	String tab(@PathVariable String id, Principal me, Locale language, Model page) {
		Case caseFile = of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Viewer viewer = this.access.require(caseFile.number(), me.getName());
		page.addAttribute("about", caseFile);
		this.sections.forEach(section -> page.addAttribute(section.name(), section.of(viewer, language)));
		page.addAttribute("why", viewer.office() ? why(viewer, language) : List.of());
		page.addAttribute("documents", this.documents.of(viewer, id, language));
		return "case-tab";
	}

	private Optional<Case> of(String taskId) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult())
			.map(Task::getProcessInstanceId)
			.map(instance -> this.cases.ofProcessInstances(List.of(instance)).get(instance));
	}

	/** What each table said last, the last one first. */
	private Collection<Said> why(Viewer viewer, Locale language) {
		Map<String, Said> latest = new LinkedHashMap<>();
		List<Said> all = new ArrayList<>(this.tables.of(viewer, language));
		Collections.reverse(all);
		all.stream().filter(said -> !said.rules().isEmpty()).forEach(said -> latest.putIfAbsent(said.table(), said));
		return latest.values();
	}

}
