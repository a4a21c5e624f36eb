package ca.docket.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import ca.docket.family.Finding;
import ca.docket.family.TestFamilies;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No operator keeps cases shorter than their model says. */
class LeastRetentionTest {

	private final BpmnModelInstance model = Bpmn
		.readModelFromFile(Path.of("processes/hiring-application.bpmn").toFile());

	@Test
	void aPeriodThatIsTooShortIsRefusedWithItsOutcome() {
		assertThat(findings("{ hired: P2Y, late: P365D, otherwise: P11M, Event_Interviewed: P3Y }"))
			.containsExactly(tooShort("late", "P365D"), tooShort("otherwise", "P11M"));
		assertThat(findings("{ hired: P1Y, late: P366D, otherwise: P12M, Event_Interviewed: P3Y }")).isEmpty();
	}

	private static Finding tooShort(String outcome, String period) {
		return Finding.of("kept-too-briefly", "test.yaml", "hiring-application", outcome, period, "P1Y",
				"hiring-application");
	}

	@Test
	void whereSomethingHappenedThatHasTheCaseKeptLongerThatIsSaid() {
		assertThat(findings("{ hired: P3Y, otherwise: P2Y }")).containsExactly(interviewed("otherwise", "P2Y"));
		assertThat(findings("{ otherwise: P3Y }")).as("longer anyway").isEmpty();
		assertThat(findings("{ otherwise: P5Y, Event_Interviewed: P35M }"))
			.containsExactly(interviewed("Event_Interviewed", "P35M"));
		assertThat(findings("{ otherwise: P3Y, Event_Imagined: P4Y }"))
			.containsExactly(Finding.of("outcome", "test.yaml", "hiring-application", "Event_Imagined"));
	}

	private static Finding interviewed(String rule, String period) {
		return Finding.of("kept-too-briefly", "test.yaml", "hiring-application", rule, period, "P3Y",
				"Event_Interviewed");
	}

	@Test
	void aModelThatDoesNotSayHowLongIsRefused() {
		least("a year");
		assertThat(findings("{ otherwise: P9Y }"))
			.containsOnly(Finding.of("kept-unclear", "test.yaml", "hiring-application", "a year"));
	}

	private void least(String value) {
		this.model.getModelElementsByType(CamundaProperty.class)
			.stream()
			.filter(property -> property.getCamundaName().equals("keptAtLeast"))
			.forEach(property -> property.setCamundaValue(value));
	}

	private List<Finding> findings(String retention) {
		return NamedElements.missing(
				TestFamilies
					.read("prefix: TX\nprocesses: { hiring-application: { retention: %s } }".formatted(retention)),
				this.model, Set::of);
	}

}
