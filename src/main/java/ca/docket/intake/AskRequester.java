package ca.docket.intake;

import java.util.Map;

import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends triage's question to the requester. */
@Component
class AskRequester implements JavaDelegate {

	private final Records records;

	private final Correspondence letters;

	AskRequester(Records records, Correspondence letters) {
		this.records = records;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		Entry triage = this.records.latest(id, "triaged").orElseThrow();
		Map<String, String> question = Map.of("question", triage.answer("question"));
		this.records.add(id, triage.person(), "asked", execution.getCurrentActivityId(), question);
		// Several questions in one case are several letters.
		this.letters.tell(id, (String) execution.getVariable("requester"), "intake-question",
				"question " + execution.getActivityInstanceId(), question);
	}

}
