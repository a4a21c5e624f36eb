package ca.docket.audit;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Begins a list of an audit where none is open for the same people. */
@Component
class OpenLists {

	private final ProcessEngine engine;

	private final AsSystem system;

	OpenLists(ProcessEngine engine, AsSystem system) {
		this.engine = engine;
		this.system = system;
	}

	/** The caller has locked the audit. */
	void open(Case audit, String task, String group, String message) {
		this.system.run(() -> {
			if (!isOpen(audit, task, group)) {
				this.engine.getRuntimeService()
					.createMessageCorrelation(message)
					.processInstanceId(audit.processInstanceId())
					.setVariablesToTriggeredScope(Map.of("group", group))
					.correlate();
			}
		});
	}

	private boolean isOpen(Case audit, String task, String group) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(audit.processInstanceId())
			.taskDefinitionKey(task)
			.taskCandidateGroup(group)
			.includeAssignedTasks()
			.count() > 0;
	}

}
