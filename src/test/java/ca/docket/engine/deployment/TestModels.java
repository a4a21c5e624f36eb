package ca.docket.engine.deployment;

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

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
