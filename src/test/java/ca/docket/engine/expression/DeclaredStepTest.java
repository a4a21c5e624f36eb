package ca.docket.engine.expression;

import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A delegate does what it declares, whatever was deployed or programmed. */
@DocketTest
class DeclaredStepTest {

	private static final String PROCESS = "guard-attack-said";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Test
	void itSetsTheVariablesThatItDeclaresAndNoOthers() {
		TestModels.whole(this.repository.createDeployment()
			.enableDuplicateFiltering(true)
			.addString(PROCESS + ".bpmn", TestModels.process(PROCESS,
					"<bpmn:serviceTask id='A' camunda:delegateExpression='${sayMore}'/><bpmn:userTask id='B' camunda:candidateGroups='staff'/>"
							+ "<bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/><bpmn:sequenceFlow id='G' sourceRef='A' targetRef='B'/>")))
			.deploy();
		String good = this.runtime.startProcessInstanceByKey(PROCESS, Map.of("which", "said")).getId();
		assertThat(this.runtime.getVariable(good, "said")).isEqualTo("more");
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey(PROCESS, Map.of("which", "decision")))
			.isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("${sayMore} does not set the variable decision");
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey(PROCESS, Map.of("which", "which")))
			.as("one that was there")
			.hasMessageContaining("${sayMore} does not set the variable which");
	}

	@Test
	void itRunsWithNoInputThatItDoesNotRead() throws Exception {
		ExecutionEntity execution = new ExecutionEntity();
		ActivityImpl activity = new ActivityImpl("A", null);
		activity.setIoMapping(new IoMapping());
		execution.setActivity(activity);
		DeclaredStep step = new DeclaredStep("endCase", running -> assertThat(running).isSameAs(execution));
		activity.getIoMapping().addInputParameter(new InputParameter("outcome", new ConstantValueProvider("x")));
		step.execute(execution);
		activity.getIoMapping().addInputParameter(new InputParameter("decision", new ConstantValueProvider("x")));
		assertThatThrownBy(() -> step.execute(execution)).isInstanceOf(ProcessEngineException.class)
			.hasMessage("${endCase} does not read the input decision");
	}

}
