package ca.docket.casefile.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;

import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the model of a case in the version it runs on. Whoever sees a case sees its
 * model, so the engine's permissions are not checked.
 */
@Component
class CaseModels {

	private final ProcessEngineConfigurationImpl engine;

	private final RepositoryService repository;

	private final JdbcClient jdbc;

	CaseModels(ProcessEngine engine, JdbcClient jdbc) {
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
		this.repository = engine.getRepositoryService();
		this.jdbc = jdbc;
	}

	/** The definition that a case runs on; empty where its history is gone. */
	Optional<String> definition(Case caseFile) {
		return this.jdbc.sql("select proc_def_id_ from act_hi_procinst where id_ = ?")
			.param(caseFile.processInstanceId())
			.query(String.class)
			.optional();
	}

	BpmnModelInstance model(String definition) {
		return unchecked(() -> this.repository.getBpmnModelInstance(definition));
	}

	String xml(String definition) {
		try (InputStream model = unchecked(() -> this.repository.getProcessModel(definition))) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the submitter may take the case back. */
	boolean withdrawable(String definition, String process) {
		return model(definition).getModelElementsByType(Message.class)
			.stream()
			.anyMatch(message -> (process + ".withdrawn").equals(message.getName()));
	}

	/**
	 * Who alone may know of a step, as its {@code camunda:property} says: an audience;
	 * {@link Viewer#CASE} where the model says nothing.
	 */
	static String audience(BaseElement step) {
		return Optional.ofNullable(step)
			.map(BaseElement::getExtensionElements)
			.flatMap(CaseModels::audience)
			.orElse(Viewer.CASE);
	}

	String audience(String definition, String activity) {
		return audience((BaseElement) model(definition).getModelElementById(activity));
	}

	private static Optional<String> audience(ExtensionElements elements) {
		return elements.getChildElementsByType(CamundaProperties.class)
			.stream()
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> "audience".equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

	<T> T unchecked(Callable<T> reading) {
		return this.engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(reading));
	}

}
