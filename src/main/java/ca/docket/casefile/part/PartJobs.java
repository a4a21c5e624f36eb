package ca.docket.casefile.part;

import ca.docket.casefile.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Hands work on the parts of a case to the engine's jobs, which are there once the
 * caller's transaction is, are retried, and outlive a killed node.
 */
@Component
class PartJobs {

	/** Begins some of the rows that wait; about a case. */
	static final String START = "parts-start";

	/** Tells a case that its parts are at a stage; about both. */
	static final String JOIN = "parts-join";

	/** Ends some of the parts of a case that has ended; about the case. */
	static final String END = "parts-end";

	/** Tells a part what it waits for; about its case, the part and the message. */
	static final String TELL = "parts-tell";

	private final ProcessEngineConfigurationImpl engine;

	PartJobs(ProcessEngine engine) {
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
	}

	/** Work for later, one job of a case after the other. */
	void later(String kind, Case of, String about) {
		MessageEntity job = job(kind, about);
		job.setProcessInstanceId(of.processInstanceId());
		job.setRootProcessInstanceId(of.processInstanceId());
		send(job);
	}

	/** Work for later on a case whose process has ended. */
	void afterEnd(String kind, String about) {
		send(job(kind, about));
	}

	private static MessageEntity job(String kind, String about) {
		MessageEntity job = new MessageEntity();
		job.setJobHandlerType(kind);
		job.setJobHandlerConfiguration(new PartJob.About(about));
		job.setExclusive(true);
		return job;
	}

	private void send(MessageEntity job) {
		this.engine.getCommandExecutorTxRequired().execute(context -> {
			context.getJobManager().send(job);
			return null;
		});
	}

	/** A process in the deployment that an open case goes by, whatever is in force. */
	ProcessDefinitionEntity definition(Case of, String process) {
		return this.engine.getCommandExecutorTxRequired()
			.execute(context -> this.engine.getDeploymentCache()
				.findDeployedProcessDefinitionByDeploymentAndKey(context.getExecutionManager()
					.findExecutionById(of.processInstanceId())
					.getProcessDefinition()
					.getDeploymentId(), process));
	}

}
