package ca.docket.engine;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.variable.VariableMap;

/** Starts a process for a person, through its start form and at its start event. */
class StartInstance extends ProcessInstantiationBuilderImpl {

	/**
	 * The business key that Camunda Modeler sends unless somebody types another: a case
	 * gets its number by itself.
	 */
	private static final String OF_MODELER = "default";

	private final SubmissionGateway gateway;

	private final Actor actor;

	StartInstance(CommandExecutor engine, SubmissionGateway gateway, Actor actor) {
		super(engine);
		this.gateway = gateway;
		this.actor = actor;
	}

	/** One of the two is null. */
	StartInstance of(String definition, String key) {
		this.processDefinitionId = definition;
		this.processDefinitionKey = key;
		return this;
	}

	@Override
	public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipMappings) {
		boolean elsewhere = !this.modificationBuilder.getModificationOperations().isEmpty();
		if (elsewhere || skipListeners || skipMappings) {
			requireOperator();
			return super.executeWithVariablesInReturn(skipListeners, skipMappings);
		}
		if (OF_MODELER.equals(this.businessKey)) {
			this.businessKey = null;
		}
		if (this.businessKey != null || this.caseInstanceId != null || this.tenantId != null) {
			requireOperator();
		}
		return this.gateway.pass(this.commandExecutor, engine -> {
			ProcessDefinitionEntity definition = new GetDeployedProcessDefinitionCmd(this, false).execute(engine);
			engine.getProcessEngineConfiguration()
				.getCommandCheckers()
				.forEach(checker -> checker.checkCreateProcessInstance(definition));
			VariableMap checked = this.gateway.start(engine, definition, getVariables());
			getVariables().clear();
			getVariables().putAll(checked);
			return new StartProcessInstanceCmd(this).execute(engine);
		});
	}

	private void requireOperator() {
		if (!this.actor.operator()) {
			throw this.gateway.sentences().refuse("operators");
		}
	}

}
