package ca.docket.earb.meeting;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives an item its place at a meeting. */
@Component
@ForModels(processes = "earb-item")
class PutOnAgenda implements JavaDelegate {

	private final Agenda agenda;

	private final StepCase cases;

	PutOnAgenda(Agenda agenda, StepCase cases) {
		this.agenda = agenda;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agenda.put(this.cases.of(execution).number());
	}

}
