package ca.docket.engine;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import ca.docket.family.Finding;
import ca.docket.family.ProcessRules;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Checks that the operator's file keeps the closed cases of a process at least as long as
 * its model says, in the property {@code keptAtLeast}, such as {@code P3Y}.
 */
final class LeastRetention {

	private static final String PROPERTY = "keptAtLeast";

	/** Of a leap year: 365 days are less than a year. */
	private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

	private LeastRetention() {
	}

	static Stream<Finding> findings(String file, ProcessRules rules, Process process) {
		Optional<String> least = least(process);
		try {
			return least.map(Period::parse)
				.stream()
				.flatMap(period -> new TreeMap<>(rules.retention()).entrySet()
					.stream()
					.filter(rule -> NEW_YEAR.plus(rule.getValue()).isBefore(NEW_YEAR.plus(period)))
					.map(rule -> Finding.of("kept-too-briefly", file, process.getId(), rule.getKey(),
							rule.getValue().toString(), period.toString())));
		}
		catch (DateTimeParseException ex) {
			return Stream.of(Finding.of("kept-unclear", file, process.getId(), least.orElseThrow()));
		}
	}

	private static Optional<String> least(Process process) {
		return Stream.ofNullable(process.getExtensionElements())
			.flatMap(elements -> elements.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> PROPERTY.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

}
