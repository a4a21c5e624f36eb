package ca.docket.engine.expression;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A delegate works for the processes that it is made for, whatever was deployed. */
class ModelBeansTest {

	private final StaticApplicationContext beans = new StaticApplicationContext();

	@AfterEach
	void leave() {
		Context.removeExecutionContext();
	}

	@Test
	void aDelegateOfAnotherFamilyIsNotHandedOut() {
		runs("x");
		assertThatThrownBy(() -> named("callItems")).isInstanceOf(ProcessEngineException.class)
			.hasMessage("${callItems} is not for the process x:1:1");
		assertThat(named("openCase")).isInstanceOf(DeclaredStep.class);
	}

	@Test
	void itIsHandedOutToItsOwn() {
		runs("earb-meeting");
		assertThat(named("callItems")).isInstanceOf(DeclaredStep.class);
	}

	private void runs(String process) {
		ExecutionEntity execution = new ExecutionEntity();
		execution.setProcessDefinitionId(process + ":1:1");
		Context.setExecutionContext(execution);
	}

	private Object named(String bean) {
		this.beans.registerSingleton(bean, BeginsNothing.class);
		return new ModelBeans(this.beans).getValue(new SimpleContext(), null, bean);
	}

	static class BeginsNothing implements org.camunda.bpm.engine.delegate.JavaDelegate {

		@Override
		public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
			// it is only handed out
		}

	}

}
