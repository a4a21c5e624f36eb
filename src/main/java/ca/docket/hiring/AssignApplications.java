package ca.docket.hiring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.hiring.ScreeningQueue.Waiting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Proposes as many screeners for each application as it needs, who do not know the
 * person: those who read French for one in French, then in equal shares. Where the
 * posting says how many are screened at a time, the others wait for the next time.
 */
@Component
@ForModels(processes = "hiring")
class AssignApplications implements JavaDelegate {

	private final StepCase cases;

	private final ScreeningQueue queue;

	private final Screenings screenings;

	AssignApplications(StepCase cases, ScreeningQueue queue, Screenings screenings) {
		this.cases = cases;
		this.queue = queue;
		this.screenings = screenings;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		String competition = this.cases.of(execution).number();
		Map<String, Set<String>> barred = this.screenings.barred(competition)
			.stream()
			.collect(Collectors.groupingBy(Judgement::application,
					Collectors.mapping(Judgement::screener, Collectors.toSet())));
		List<String> panel = (List<String>) execution.getVariable("panel");
		Collection<String> french = (Collection<String>) execution.getVariable("frenchReaders");
		Map<String, Integer> shares = new HashMap<>();
		panel.forEach(one -> shares.put(one, 0));
		for (Waiting one : now(this.queue.waiting(competition), most(execution))) {
			panel.stream()
				.filter(screener -> !barred.getOrDefault(one.number(), Set.of()).contains(screener))
				.sorted(Comparator.<String, Boolean>comparing(screener -> one.isFrench() && !french.contains(screener))
					.thenComparing(shares::get))
				.limit(one.missing())
				.toList()
				.forEach(screener -> {
					this.screenings.assign(one.number(), screener);
					shares.merge(screener, 1, Integer::sum);
				});
		}
	}

	/** While a second person looks at some, nobody is given others. */
	private static long most(DelegateExecution execution) {
		if (Boolean.TRUE.equals(execution.getVariable(CompareScreenings.SECOND))) {
			return 0;
		}
		return (execution.getVariable("batch") instanceof Number batch) ? batch.longValue() : Long.MAX_VALUE;
	}

	private static List<Waiting> now(List<Waiting> all, long most) {
		return Stream.concat(all.stream().filter(one -> !one.fresh()), all.stream().filter(Waiting::fresh).limit(most))
			.toList();
	}

}
