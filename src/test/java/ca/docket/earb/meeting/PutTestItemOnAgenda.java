package ca.docket.earb.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts an item of tests on the agenda: its process may not name the board's delegate.
 */
@Component
class PutTestItemOnAgenda implements JavaDelegate {

	private final Agenda agenda;

	PutTestItemOnAgenda(Agenda agenda) {
		this.agenda = agenda;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agenda.put(execution.getProcessBusinessKey());
	}

}
