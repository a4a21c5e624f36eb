package ca.docket.engine.substitute;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Substitutions;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets a substitute take over a task of the absent person, for the button in Tasklist.
 */
@RestController
@RequestMapping("/tasks/{id:[a-zA-Z0-9-]+}/take-over")
class TakeOver {

	private final TaskService tasks;

	private final Substitutions substitutions;

	private final HeldFor heldFor;

	private final Directory directory;

	private final MessageSource texts;

	TakeOver(TaskService tasks, Substitutions substitutions, HeldFor heldFor, Directory directory,
			MessageSource texts) {
		this.tasks = tasks;
		this.substitutions = substitutions;
		this.heldFor = heldFor;
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * The data of the button.
	 *
	 * @param label in the reader's language; null where there is nothing to take over
	 * @param note whom the reader holds the task for, in a sentence; null for nobody
	 * @param token the protection against forged requests, to be sent as {@code header}
	 */
	record Offer(String label, String note, String header, String token) {
	}

	@GetMapping
	Offer offer(@PathVariable String id, Principal me, CsrfToken csrf, Locale language) {
		Task task = task(id);
		Optional<Person> heldFor = this.heldFor.absent(id, me.getName())
			.filter(absent -> me.getName().equals(task.getAssignee()))
			.flatMap(this.directory::find);
		return new Offer(text("take-over.label", holder(task, me), language), text("take-over.note", heldFor, language),
				csrf.getHeaderName(), csrf.getToken());
	}

	@PostMapping
	ResponseEntity<Void> take(@PathVariable String id, Principal me) {
		if (holder(task(id), me).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.tasks.setAssignee(id, me.getName());
		return ResponseEntity.noContent().build();
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(RestException refused) {
		return ResponseEntity
			.status(Optional.ofNullable(refused.getStatus()).orElse(Status.BAD_REQUEST).getStatusCode())
			.body(Map.of("message", refused.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<Void> notTheirs(AuthorizationException refused) {
		return ResponseEntity.notFound().build();
	}

	private String text(String key, Optional<Person> person, Locale language) {
		return person.map(one -> this.texts.getMessage(key, new Object[] { one.name() }, language)).orElse(null);
	}

	/** A task of others is as if it did not exist. */
	private Task task(String id) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(id).singleResult())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Who has the task and is stood in for by this person. */
	private Optional<Person> holder(Task task, Principal me) {
		return this.substitutions.by(me.getName())
			.stream()
			.filter(one -> one.absent().equals(task.getAssignee()) && one.covers(process(task)))
			.findFirst()
			.flatMap(one -> this.directory.find(one.absent()));
	}

	/** The id of a definition begins with its key. */
	private static String process(Task task) {
		return String.valueOf(task.getProcessDefinitionId()).split(":")[0];
	}

}
