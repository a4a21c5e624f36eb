package ca.docket.engine.deployment;

import java.util.Collection;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Stops an activity that would be repeated for too many: the job fails and becomes an
 * incident, or the person who went on is told.
 */
public class MostInstances extends AbstractBpmnParseListener {

	/** One meeting, report or round has fewer; more are parts, which start in batches. */
	public static final int MOST = 1000;

	@Override
	public void parseMultiInstanceLoopCharacteristics(Element activityElement, Element multiInstance,
			ActivityImpl activity) {
		String collection = ((MultiInstanceActivityBehavior) activity.getActivityBehavior()).getCollectionVariable();
		activity.addListener(ExecutionListener.EVENTNAME_START,
				(ExecutionListener) execution -> count(execution, collection));
	}

	private static void count(DelegateExecution execution, String variable) {
		TypedValue typed = (variable != null) ? execution.getVariableTyped(variable) : null;
		Object list = (typed != null) ? typed.getValue() : null;
		if (list instanceof Collection<?> all && all.size() > MOST) {
			throw new ProcessEngineException(
					"%s has %d entries; an activity is repeated for %d at most.".formatted(variable, all.size(), MOST));
		}
	}

}
