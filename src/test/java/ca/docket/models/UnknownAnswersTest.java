package ca.docket.models;

import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer that no form offers and no table gives ends nothing: a person is asked. */
@DocketTest
class UnknownAnswersTest {

	/** The way to the person needs a case: tried with one of the family. */
	private static final Set<String> TRIED_WITH_A_CASE = Set.of("Gateway_GivenUp", "Gateway_Request",
			"Gateway_Outcome");

	private static final Pattern COMPARED = Pattern.compile("(\\w+) ==");

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	static Stream<Arguments> splits() {
		return Models.processes()
			.stream()
			.flatMap(model -> Bpmn.readModelFromFile(model.toFile())
				.getModelElementsByType(ExclusiveGateway.class)
				.stream()
				.filter(split -> split.getDefault() != null && split.getDefault().getId().startsWith("Flow_Unknown"))
				.filter(split -> !TRIED_WITH_A_CASE.contains(split.getId()))
				.map(split -> Arguments.of(model, split.getId(), asked(split))));
	}

	/** The variables behind the form, with what nobody can choose there. */
	private static Map<String, Object> asked(ExclusiveGateway split) {
		Map<String, Object> asked = new TreeMap<>();
		split.getOutgoing()
			.stream()
			.map(SequenceFlow::getConditionExpression)
			.filter(Objects::nonNull)
			.flatMap(condition -> COMPARED.matcher(condition.getTextContent()).results())
			.forEach(found -> asked.put(found.group(1), "unheard-of"));
		return asked;
	}

	@ParameterizedTest
	@MethodSource("splits")
	void anUnknownAnswerIsAPersonsTask(Path model, String split, Map<String, Object> asked) {
		String instance = this.runtime.createProcessInstanceByKey(Models.name(model))
			.startBeforeActivity(split)
			.setVariables(asked)
			.setVariables(Map.of("requester", "requester", "owner", "requester", "due", new Date(), "limit", new Date(),
					"priority", 10, "judges", "coordinators", "approver", "directors", "layers", List.of("privacy")))
			.setVariable("trialLead", "requester")
			.setVariable("evaluator", "requester")
			.setVariable("changeApprover", "directors")
			.setVariable("coordinatorPath", null)
			.setVariable("coordinatorTier", null)
			.execute()
			.getId();
		try {
			assertThat(this.tasks.createTaskQuery().processInstanceId(instance).list()).hasSize(1);
		}
		finally {
			this.runtime.deleteProcessInstance(instance, "tried");
		}
	}

}
