package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Small models around what a test is about. */
public final class TestModels {

	private TestModels() {
	}

	/** A process {@code x} that has these elements besides its start. */
	public static String process(String elements) {
		return process("x", elements);
	}

	/** A process that has these elements besides its start. */
	public static String process(String id, String elements) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="urn:x">
				  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
				    <bpmn:startEvent id="S" />
				    %s
				  </bpmn:process>
				</bpmn:definitions>
				"""
			.formatted(id, elements);
	}

	/** A table {@code x} with one cell for an input, one for an output. */
	public static String table(String condition, String value) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="x" namespace="urn:x">
				  <decision id="x" name="x" camunda:historyTimeToLive="P1D">
				    <decisionTable id="T" hitPolicy="UNIQUE">
				      <input id="I"><inputExpression id="E" typeRef="string"><text>a</text></inputExpression></input>
				      <output id="O" name="b" typeRef="string" />
				      <rule id="R">
				        <inputEntry id="C"><text>%s</text></inputEntry>
				        <outputEntry id="V"><text>%s</text></outputEntry>
				      </rule>
				    </decisionTable>
				  </decision>
				</definitions>
				"""
			.formatted(escaped(condition), escaped(value));
	}

	/** With all that a family needs and a test does not care for. */
	public static DeploymentBuilder whole(DeploymentBuilder files) {
		Map<String, ResourceEntity> all = ((DeploymentBuilderImpl) files).getDeployment().getResources();
		List<ModelFile> sent = all.values()
			.stream()
			.map(file -> new ModelFile(file.getName(), file.getBytes()))
			.toList();
		MinimalFamily.of(sent).forEach(files::addString);
		return files;
	}

	/** The French file of a model; empty for what is none and for what cannot be read. */
	public static Optional<ModelFile> french(ModelFile file) {
		if (file.kind().filter(kind -> Set.of(Kind.PROCESS, Kind.TABLE, Kind.FORM).contains(kind)).isEmpty()
				|| Units.isPolicy(FileNames.of(file))) {
			return Optional.empty();
		}
		try {
			StringBuilder texts = new StringBuilder("# French\n");
			TranslatableTexts.of(file)
				.forEach((key, text) -> texts.append(key.replaceAll("[\\\\ :=]", "\\\\$0"))
					.append('=')
					.append(text.startsWith("=") ? "" : "(fr) ")
					.append(text.replace("\\", "\\\\").replace("\n", "\\n"))
					.append('\n'));
			String name = new ModelFile(FileNames.of(file), file.bytes()).id() + Kind.FRENCH.ending();
			return Optional.of(new ModelFile(name, texts.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
