package ca.docket.hiring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Who screens in a competition. */
@Component
class Panels {

	private final Screenings screenings;

	private final RuntimeService runtime;

	private final AsSystem system;

	Panels(Screenings screenings, RuntimeService runtime, AsSystem system) {
		this.screenings = screenings;
		this.runtime = runtime;
		this.system = system;
	}

	/** Whether nobody is left who does not know whoever applied. */
	boolean areAllAcquainted(WorkListTask task, String application) {
		Set<String> know = this.screenings.acquaintances(task.caseFile().number())
			.stream()
			.filter(one -> one.application().equals(application))
			.map(Judgement::screener)
			.collect(Collectors.toSet());
		return know.containsAll(of(task));
	}

	@SuppressWarnings("unchecked")
	List<String> of(WorkListTask task) {
		return this.system.get(() -> (List<String>) this.runtime.getVariable(task.processInstanceId(), "panel"));
	}

}
