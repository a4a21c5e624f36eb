package ca.docket.casefile.part;

import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Notices that a case begins to wait for a message, whatever element of its model does.
 */
public class AwaitedStages extends EventSubscriptionManager {

	private final ObjectProvider<Stages> stages;

	AwaitedStages(ObjectProvider<Stages> stages) {
		this.stages = stages;
	}

	@Override
	public void insert(EventSubscriptionEntity subscription) {
		super.insert(subscription);
		if (subscription.isSubscriptionForEventType(EventType.MESSAGE) && subscription.getExecutionId() != null) {
			this.stages.getObject().awaited(root(subscription.getExecution()), subscription.getEventName());
		}
	}

	private static ExecutionEntity root(ExecutionEntity execution) {
		ExecutionEntity process = execution.getProcessInstance();
		ExecutionEntity caller = process.getSuperExecution();
		return (caller != null) ? root(caller) : process;
	}

	/** Replaces the engine's own factory, which is looked up by type. */
	static class Factory extends GenericManagerFactory {

		private final ObjectProvider<Stages> stages;

		Factory(ObjectProvider<Stages> stages) {
			super(AwaitedStages.class);
			this.stages = stages;
		}

		@Override
		public Class<?> getSessionType() {
			return EventSubscriptionManager.class;
		}

		@Override
		public Session openSession() {
			return new AwaitedStages(this.stages);
		}

	}

}
