package ca.docket.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes which nodes and flows of the models the tests of this run pass. */
@Component
class Passed extends AbstractProcessEnginePlugin {

	/** As {@code intake/Activity_TriageRequest}. */
	static final Set<String> IDS = ConcurrentHashMap.newKeySet();

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> all = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
		all.add(new Noting());
		engine.setCustomPostBPMNParseListeners(all);
	}

	private static void note(DelegateExecution execution, String id) {
		String process = execution.getProcessDefinitionId().split(":")[0];
		IDS.add(process + "/" + id);
	}

	private static final class Noting extends AbstractBpmnParseListener {

		@Override
		public void parseProcess(Element process, ProcessDefinitionEntity definition) {
			everything(definition);
		}

		private void everything(ScopeImpl scope) {
			for (ActivityImpl activity : scope.getActivities()) {
				activity.addListener(ExecutionListener.EVENTNAME_START,
						(ExecutionListener) execution -> note(execution, activity.getId()));
				activity.getOutgoingTransitions()
					.forEach(flow -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
							(ExecutionListener) execution -> note(execution, flow.getId())));
				everything(activity);
			}
		}

	}

}
