package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files in the shape in which other tools write them get an answer that says what to do.
 */
class OtherToolsTest {

	@ParameterizedTest
	@ValueSource(strings = {
			"""
					<?xml version="1.0" encoding="UTF-8"?>
					<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:signavio="http://www.signavio.com"
					    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" exporter="Signavio Process Editor"
					    exporterVersion="16.1.0" expressionLanguage="http://www.w3.org/TR/XPath" id="sid-1"
					    targetNamespace="http://www.signavio.com" typeLanguage="http://www.w3.org/2001/XMLSchema"
					    xsi:schemaLocation="http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd">
					  <collaboration id="sid-2">
					    <extensionElements><signavio:signavioDiagramMetaData metaKey="revisionid" metaValue="1"/></extensionElements>
					    <participant id="sid-3" name="Clerk" processRef="sid-4"/>
					  </collaboration>
					  <process id="sid-4" isClosed="false" isExecutable="false" name="Clerk" processType="None">
					    <startEvent id="sid-5" isInterrupting="true" name="">
					      <extensionElements><signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffff"/></extensionElements>
					    </startEvent>
					  </process>
					</definitions>""",
			"""
					<?xml version="1.0" encoding="UTF-8"?>
					<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:signavio="http://www.signavio.com"
					    id="sid-1" targetNamespace="http://www.signavio.com" exporter="Signavio Process Editor">
					  <process id="sid-4" isExecutable="false">
					    <task completionQuantity="1" id="sid-6" isForCompensation="false" name="Check the form" startQuantity="1">
					      <extensionElements><signavio:signavioMetaData metaKey="risklevel" metaValue=""/></extensionElements>
					      <ioSpecification><inputSet/><outputSet/></ioSpecification>
					    </task>
					  </process>
					</definitions>""",
			"""
					<?xml version="1.0" encoding="utf-8"?>
					<definitions xmlns:xsd="http://www.w3.org/2001/XMLSchema" id="_1" targetNamespace="http://www.bizagi.com/definitions/_1"
					    xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
					  <process id="Id_1" name="Main">
					    <documentation />
					    <extensionElements>
					      <bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20">
					        <bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="White" /></bizagi:BizagiProperties>
					      </bizagi:BizagiExtensions>
					    </extensionElements>
					    <startEvent id="Id_2" name="" />
					  </process>
					</definitions>""",
			"""
					<?xml version="1.0" encoding="utf-8"?>
					<definitions id="_1" targetNamespace="http://www.bizagi.com/definitions/_1"
					    xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
					  <process id="Id_1">
					    <scriptTask id="Id_3" name="Compute"><script /></scriptTask>
					    <userTask id="Id_4" name="Answer" implementation="##unspecified"><property id="Id_5" name="x" /></userTask>
					  </process>
					</definitions>""" })
	void aFileOfAnotherToolIsAnsweredElementByElement(String file) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("messages/checks");
		texts.setDefaultEncoding("UTF-8");
		FindingText words = new FindingText((key, details) -> texts.getMessage(key, details, Locale.ENGLISH));
		List<Finding> findings = new ModelRules(
				() -> new Surroundings(Set.of(), Set.of(), Map.of(), OperatorsRules.NONE, true))
			.findings(List.of(new ModelFile("clerk.bpmn", file.getBytes(StandardCharsets.UTF_8))));
		assertThat(findings).isNotEmpty()
			.extracting(words::line)
			.allMatch(line -> line.matches("clerk\\.bpmn(, \\S+)?: Remove \\S+.*"));
	}

}
