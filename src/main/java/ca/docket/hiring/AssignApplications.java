package ca.docket.hiring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Gives each application to as many screeners as it needs, who do not know the person, in
 * equal shares, and seals what they are going to say.
 */
@Component
@ForModels(processes = "hiring", sets = "screeners")
class AssignApplications implements JavaDelegate {

	private final StepCase cases;

	private final ScreeningQueue queue;

	private final Screenings screenings;

	private final SealedRound rounds;

	private final AuditTrail auditTrail;

	AssignApplications(StepCase cases, ScreeningQueue queue, Screenings screenings, SealedRound rounds,
			AuditTrail auditTrail) {
		this.cases = cases;
		this.queue = queue;
		this.screenings = screenings;
		this.rounds = rounds;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case competition = this.cases.of(execution);
		Map<String, Integer> shares = assign(competition.number(), panel(execution));
		List<String> screeners = shares.keySet().stream().filter(one -> shares.get(one) > 0).sorted().toList();
		String leader = this.auditTrail.latest(competition.processInstanceId(), "screening-started")
			.orElseThrow()
			.person();
		FormVersion form = new FormVersion("hiring-list",
				((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
		this.rounds.open(new RoundOpening(competition.number(), execution.getProcessInstanceId(), "screening", form,
				leader, screeners.stream().collect(Collectors.toMap(one -> one, one -> one))));
		execution.getProcessInstance().setVariable("screeners", new ArrayList<>(screeners));
	}

	@SuppressWarnings("unchecked")
	private static List<String> panel(DelegateExecution execution) {
		return (List<String>) execution.getVariable("panel");
	}

	private Map<String, Integer> assign(String competition, List<String> panel) {
		Map<String, Set<String>> barred = this.screenings.barred(competition)
			.stream()
			.collect(Collectors.groupingBy(Judgement::application,
					Collectors.mapping(Judgement::screener, Collectors.toSet())));
		Map<String, Integer> shares = new HashMap<>();
		panel.forEach(one -> shares.put(one, 0));
		this.queue.waiting(competition)
			.forEach(one -> panel.stream()
				.filter(screener -> !barred.getOrDefault(one.number(), Set.of()).contains(screener))
				.sorted(Comparator.comparing(shares::get))
				.limit(one.missing())
				.toList()
				.forEach(screener -> {
					this.screenings.assign(one.number(), screener);
					this.auditTrail.takesPart(one.processInstanceId(), screener);
					shares.merge(screener, 1, Integer::sum);
				}));
		return shares;
	}

}
