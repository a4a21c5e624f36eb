package ca.docket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.form.FormFaults;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stands in for a compiler of the processes: what they name exists, and they are what the
 * style asks for.
 */
@DocketTest
class ModelsTest {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

	@Autowired
	ApplicationContext beans;

	static List<Path> models() {
		return Models.processes();
	}

	@ParameterizedTest
	@MethodSource("models")
	void aModelIsNamedAsItsFileAndSaysHowLongItIsKept(Path file) {
		assertThat(of(file, Process.class)).singleElement().satisfies(process -> {
			assertThat(process.getId()).isEqualTo(Models.name(file));
			assertThat(process.isExecutable()).isTrue();
			assertThat(process.getName()).isNotBlank();
			assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void idsSayWhatTheyAreOf(Path file) {
		assertThat(of(file, Activity.class)).extracting(BaseElement::getId).allMatch(id -> id.startsWith("Activity_"));
		assertThat(of(file, SequenceFlow.class)).extracting(BaseElement::getId).allMatch(id -> id.startsWith("Flow_"));
		assertThat(of(file, FlowNode.class)).extracting(BaseElement::getId)
			.allMatch(id -> id.matches("(Activity|Event|Gateway)_[A-Z]\\w+"));
		assertThat(of(file, Message.class)).extracting(Message::getName)
			.allMatch(name -> name.matches("(%s|%s)\\.[a-z-]+".formatted(Models.family(file), Models.name(file))));
	}

	@ParameterizedTest
	@MethodSource("models")
	void aClerkCanReadWhatEachTaskIsFor(Path file) {
		Stream.concat(of(file, Process.class).stream(), of(file, Activity.class).stream())
			.forEach(element -> assertThat(element.getDocumentations()).as("documentation of %s", element.getId())
				.isNotEmpty()
				.allSatisfy(text -> assertThat(text.getTextContent()).isNotBlank()));
		assertThat(of(file, FlowNode.class))
			.allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("models")
	void workOfTheSystemIsDoneByDelegatesThatExist(Path file) {
		BpmnModelInstance model = read(file);
		assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
		assertThat(source(file)).doesNotContain("camunda:class=", "camunda:expression=", "camunda:script",
				"camunda:connector", "Listener", "variables=\"all\"");
		attributes(model, "delegateExpression").forEach(expression -> {
			Matcher bean = BEAN.matcher(expression);
			assertThat(bean.matches()).as(expression).isTrue();
			assertThat(this.beans.isTypeMatch(bean.group(1), JavaDelegate.class)).as(expression).isTrue();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void formsDecisionsProcessesAndLettersExist(Path file) {
		BpmnModelInstance model = read(file);
		assertThat(of(file, UserTask.class)).allSatisfy(task -> assertThat(task.getCamundaFormRef()).isNotBlank());
		attributes(model, "formRef").forEach(form -> assertThat(Path.of("forms", form + ".form")).exists());
		assertThat(attributes(model, "formRefBinding")).allMatch("deployment"::equals);
		assertThat(of(file, BusinessRuleTask.class)).allSatisfy(task -> {
			assertThat(Path.of("dmn", task.getCamundaDecisionRef() + ".dmn")).exists();
			assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
		});
		assertThat(of(file, CallActivity.class))
			.allSatisfy(call -> assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists());
		of(file, CamundaInputParameter.class).stream()
			.filter(parameter -> parameter.getCamundaName().equals("letter"))
			.flatMap(letter -> Stream.of("_en.md", "_fr.md").map(end -> letter.getTextContent() + end))
			.forEach(text -> assertThat(Path.of("processes/letters", text)).exists());
	}

	@ParameterizedTest
	@MethodSource("models")
	void aDeadlineNamesATaskThatExists(Path file) {
		Matcher deadline = Pattern.compile("deadlines\\.\\w+\\('([^']*)',\\s*'([^']*)'\\)").matcher(source(file));
		while (deadline.find()) {
			assertThat(deadline.group(1)).isEqualTo(Models.name(file));
			assertThat((Object) read(file).getModelElementById(deadline.group(2))).as(deadline.group(2))
				.isInstanceOf(Activity.class);
		}
	}

	@Test
	void eachFormCanBeShownByTasklistAndCheckedByTheServer() {
		assertThat(Models.forms())
			.allSatisfy(form -> assertThat(FormFaults.of(source(form))).as(form.toString()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("models")
	void aSplitIsAQuestionWithOneDefault(Path file) {
		Stream
			.concat(of(file, ExclusiveGateway.class).stream().map(split -> split(split, split.getDefault())),
					of(file, InclusiveGateway.class).stream().map(split -> split(split, split.getDefault())))
			.filter(split -> split.gateway().getOutgoing().size() > 1)
			.forEach(split -> {
				assertThat(split.gateway().getName()).endsWith("?");
				assertThat(split.usual()).as("default of %s", split.gateway().getId()).isNotNull();
				assertThat(split.gateway().getOutgoing()).allSatisfy(answer -> {
					assertThat(answer.getName()).as(answer.getId()).isNotBlank();
					assertThat(answer.getConditionExpression() == null).as("condition of %s", answer.getId())
						.isEqualTo(answer.equals(split.usual()));
				});
			});
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyNodeAndFlowIsInADiagram(Path file) {
		BpmnModelInstance model = read(file);
		assertThat(model.getModelElementsByType(BpmnShape.class)).extracting(shape -> shape.getBpmnElement().getId())
			.containsAll(of(file, FlowNode.class).stream().map(BaseElement::getId).toList());
		assertThat(model.getModelElementsByType(BpmnEdge.class)).extracting(edge -> edge.getBpmnElement().getId())
			.containsAll(of(file, SequenceFlow.class).stream().map(BaseElement::getId).toList());
	}

	private record Split(FlowNode gateway, SequenceFlow usual) {
	}

	private static Split split(FlowNode gateway, SequenceFlow usual) {
		return new Split(gateway, usual);
	}

	private static List<String> attributes(BpmnModelInstance model, String name) {
		return model.getModelElementsByType(BaseElement.class)
			.stream()
			.map(element -> element.getAttributeValueNs(CAMUNDA, name))
			.filter(value -> value != null)
			.toList();
	}

	private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> of(Path file,
			Class<T> type) {
		return read(file).getModelElementsByType(type);
	}

	private static BpmnModelInstance read(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

	private static String source(Path file) {
		try {
			return Files.readString(file);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
