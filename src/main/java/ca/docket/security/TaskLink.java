package ca.docket.security;

import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Redirects the links of emails to the task in Tasklist; a task that the reader may not
 * see answers 404.
 */
@Controller
class TaskLink {

	private final TaskService tasks;

	TaskLink(TaskService tasks) {
		this.tasks = tasks;
	}

	@GetMapping("/tasks/{id:[a-zA-Z0-9-]+}")
	String open(@PathVariable String id) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/camunda/app/tasklist/default/#/?task=" + id;
	}

}
