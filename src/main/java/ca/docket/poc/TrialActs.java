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
 * an interest, and the lead, or who stands in for them, reports.
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

	@Bean
	static CaseAct declareInterest(TrialActs acts) {
		return viewer -> acts.evaluator(viewer.caseFile(), viewer.person())
			.map(whose -> new CaseAct.Link("interest", "poc.interest.act", true));
	}

	@Bean
	static CaseAct report(TrialActs acts) {
		return viewer -> acts.lead(viewer.caseFile(), viewer.person())
			.map(whose -> new CaseAct.Link("report", "poc.report.act", true));
	}

	@PostMapping("/cases/{number}/interest")
	@Transactional
	public String declareInterest(@PathVariable String number, Principal me) {
		Case trial = lock(number);
		return begin(trial, "poc.interest-arose", "Activity_DeclareLaterInterest", evaluator(trial, me.getName()),
				Map.of("evaluator", me.getName()));
	}

	@PostMapping("/cases/{number}/report")
	@Transactional
	public String report(@PathVariable String number, Principal me) {
		Case trial = lock(number);
		return begin(trial, "poc.report", "Activity_Report", lead(trial, me.getName()), Map.of());
	}

	/** Once however often they ask. */
	private Case lock(String number) {
		return this.cases.find(number).filter(found -> this.cases.lock(number)).orElseThrow(TrialActs::notFound);
	}

	private String begin(Case trial, String message, String activity, Optional<String> owner,
			Map<String, Object> variables) {
		String person = owner.orElseThrow(TrialActs::notFound);
		this.messages.begin(trial.processInstanceId(), message, variables);
		return "redirect:/tasks/" + this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.taskDefinitionKey(activity)
			.taskAssignee(person)
			.singleResult()
			.getId();
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/** Somebody who evaluates it, unless they have announced an interest. */
	Optional<String> evaluator(Case trial, String person) {
		return awaits(trial, "poc.interest-arose")
			.filter(read -> this.trials.evaluators(read).contains(person) && !this.trials.isInterestOpen(trial, person))
			.map(read -> person);
	}

	/** The lead, for them or who stands in for them, unless there is a report. */
	Optional<String> lead(Case trial, String person) {
		return awaits(trial, "poc.report").filter(read -> !this.trials.isReporting(trial))
			.map(read -> this.trials.id(read.charter().lead()))
			.filter(lead -> lead.equals(person)
					|| this.substitutions.of(lead, "poc").filter(one -> one.substitute().equals(person)).isPresent());
	}

	private Optional<Trial> awaits(Case trial, String message) {
		return Optional.of(trial)
			.filter(found -> found.process().equals("poc") && found.outcome() == null
					&& this.messages.isAwaited(found.processInstanceId(), message))
			.map(this.trials::of);
	}

}
