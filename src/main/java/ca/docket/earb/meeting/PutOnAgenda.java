package ca.docket.earb.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives an item its place at a meeting. */
@Component
class PutOnAgenda implements JavaDelegate {

	private final Agenda agenda;

	PutOnAgenda(Agenda agenda) {
		this.agenda = agenda;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agenda.put(execution.getProcessBusinessKey());
	}

}
