package ca.docket.poc;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseAct;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Lets an evaluator declare an interest that arose, until the trial is decided. */
@Controller
class LaterInterest implements CaseAct {

	private static final String MESSAGE = "poc.interest-arose";

	private final Cases cases;

	private final Trials trials;

	private final ProcessMessages messages;

	private final TaskService tasks;

	LaterInterest(Cases cases, Trials trials, ProcessMessages messages, TaskService tasks) {
		this.cases = cases;
		this.trials = trials;
		this.messages = messages;
		this.tasks = tasks;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return Optional.of(new Link("interest", "poc.interest.act", true))
			.filter(link -> may(viewer.caseFile(), viewer.person()));
	}

	/** Begins the task in which they declare it, once however often they ask. */
	@PostMapping("/cases/{number}/interest")
	@Transactional
	public String declare(@PathVariable String number, Principal me) {
		Case trial = this.cases.find(number)
			.filter(found -> this.cases.lock(number))
			.filter(found -> may(found, me.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.messages.begin(trial.processInstanceId(), MESSAGE, Map.of("evaluator", me.getName()));
		return "redirect:/tasks/" + this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.taskDefinitionKey("Activity_DeclareLaterInterest")
			.taskAssignee(me.getName())
			.singleResult()
			.getId();
	}

	private boolean may(Case trial, String person) {
		if (!trial.process().equals("poc") || trial.outcome() != null
				|| !this.messages.isAwaited(trial.processInstanceId(), MESSAGE)) {
			return false;
		}
		return this.trials.evaluators(this.trials.of(trial)).contains(person)
				&& !this.trials.isInterestOpen(trial, person);
	}

}
