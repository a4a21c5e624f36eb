package ca.docket.engine;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import ca.docket.family.Finding;
import ca.docket.family.ProcessRules;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Checks that the operator's file keeps the closed cases of a process at least as long as
 * its model says, in the property {@code keptAtLeast}, such as {@code P3Y}: that of the
 * process, and that of an event for the cases in which it happened.
 */
final class LeastRetention {

	private static final String PROPERTY = "keptAtLeast";

	/** Of a leap year: 365 days are less than a year. */
	private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

	private LeastRetention() {
	}

	static Stream<Finding> findings(String file, ProcessRules rules, Process process, BpmnModelInstance model) {
		return model.getModelElementsByType(CamundaProperty.class)
			.stream()
			.filter(property -> PROPERTY.equals(property.getCamundaName()))
			.flatMap(property -> {
				Map<String, Period> periods = periods(rules, element(property), model);
				try {
					return tooBrief(periods, Period.parse(property.getCamundaValue()))
						.map(rule -> Finding.of("kept-too-briefly", file, process.getId(), rule,
								periods.get(rule).toString(), property.getCamundaValue(), element(property).getId()));
				}
				catch (DateTimeParseException ex) {
					return Stream.of(Finding.of("kept-unclear", file, process.getId(), property.getCamundaValue()));
				}
			});
	}

	/** Whose properties it is one of. */
	private static BaseElement element(CamundaProperty property) {
		return (BaseElement) property.getParentElement().getParentElement().getParentElement();
	}

	/**
	 * The event's own period, which holds however the case ends; without one, those of
	 * all outcomes.
	 */
	private static Map<String, Period> periods(ProcessRules rules, BaseElement element, BpmnModelInstance model) {
		Map<String, Period> periods = new TreeMap<>(rules.retention());
		boolean own = periods.containsKey(element.getId());
		periods.keySet()
			.removeIf(rule -> own ? !rule.equals(element.getId()) : model.getModelElementById(rule) instanceof Event);
		return periods;
	}

	private static Stream<String> tooBrief(Map<String, Period> periods, Period least) {
		return periods.keySet()
			.stream()
			.filter(rule -> NEW_YEAR.plus(periods.get(rule)).isBefore(NEW_YEAR.plus(least)));
	}

}
