package ca.docket.poc;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.page.CaseAct;
import ca.docket.security.Substitutions;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Begins what people may do at any time until the trial is decided: an evaluator declares
 * an interest, and the lead or who stands in for them reports.
 */
@Controller
class TrialActs {

	private final Cases cases;

	private final Trials trials;

	private final ProcessMessages messages;

	private final TaskService tasks;

	private final Substitutions substitutions;

	TrialActs(Cases cases, Trials trials, ProcessMessages messages, TaskService tasks, Substitutions substitutions) {
		this.cases = cases;
		this.trials = trials;
		this.messages = messages;
		this.tasks = tasks;
		this.substitutions = substitutions;
	}

	/** What begins a task of theirs. */
	enum Act {

		INTEREST("poc.interest-arose", "Activity_DeclareLaterInterest"), REPORT("poc.report", "Activity_Report");

		private final String message;

		private final String activity;

		Act(String message, String activity) {
			this.message = message;
			this.activity = activity;
		}

	}

	@Bean
	static CaseAct declareInterest(TrialActs acts) {
		return viewer -> acts.link(viewer.caseFile(), viewer.person(), Act.INTEREST, "interest", "poc.interest.act");
	}

	@Bean
	static CaseAct report(TrialActs acts) {
		return viewer -> acts.link(viewer.caseFile(), viewer.person(), Act.REPORT, "report", "poc.report.act");
	}

	Optional<CaseAct.Link> link(Case trial, String person, Act act, String path, String title) {
		return may(trial, person, act) ? Optional.of(new CaseAct.Link(path, title, true)) : Optional.empty();
	}

	@PostMapping("/cases/{number}/interest")
	@Transactional
	public String declareInterest(@PathVariable String number, Principal me) {
		return begin(number, me.getName(), Act.INTEREST, Map.of("evaluator", me.getName()));
	}

	@PostMapping("/cases/{number}/report")
	@Transactional
	public String report(@PathVariable String number, Principal me) {
		return begin(number, me.getName(), Act.REPORT, Map.of());
	}

	/** Once however often they ask. */
	private String begin(String number, String person, Act act, Map<String, Object> variables) {
		Case trial = this.cases.find(number)
			.filter(found -> this.cases.lock(number))
			.filter(found -> may(found, person, act))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.messages.begin(trial.processInstanceId(), act.message, variables);
		return "redirect:/tasks/" + this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.taskDefinitionKey(act.activity)
			.taskAssignee(owner(this.trials.of(trial), person, act))
			.singleResult()
			.getId();
	}

	private boolean may(Case trial, String person, Act act) {
		if (!trial.process().equals("poc") || trial.outcome() != null
				|| !this.messages.isAwaited(trial.processInstanceId(), act.message)) {
			return false;
		}
		Trial read = this.trials.of(trial);
		return switch (act) {
			case INTEREST ->
				this.trials.evaluators(read).contains(person) && !this.trials.isInterestOpen(trial, person);
			case REPORT -> isOf(owner(read, person, act), person)
					&& !this.messages.isOpen(trial.processInstanceId(), act.activity);
		};
	}

	/** Whose task it is. */
	private String owner(Trial trial, String person, Act act) {
		return (act == Act.REPORT) ? this.trials.id(trial.charter().lead()) : person;
	}

	private boolean isOf(String owner, String person) {
		return owner.equals(person) || this.substitutions.of(owner, "poc")
			.filter(substitution -> substitution.substitute().equals(person))
			.isPresent();
	}

}
