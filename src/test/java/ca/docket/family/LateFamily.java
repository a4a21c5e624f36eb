package ca.docket.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.docket.TestData;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A family whose models come before its file, and what people and operators do with it.
 * Each has a name of its own: what was recorded of another does not count.
 */
final class LateFamily {

	private static final Path FOLDER = TestData.FOLDER.resolve("families");

	final String name = "late-" + UUID.randomUUID().toString().substring(0, 8);

	private final Path file = FOLDER.resolve(this.name + ".yaml");

	private final ProcessEngine engine;

	private final FamilyWatch watch;

	private final Families families;

	LateFamily(ProcessEngine engine, FamilyWatch watch, Families families) {
		this.engine = engine;
		this.watch = watch;
		this.families = families;
	}

	void come() throws IOException {
		Files.createDirectories(FOLDER);
		deploy(this.name);
	}

	void go() throws IOException {
		this.engine.getIdentityService().clearAuthentication();
		try (Stream<Path> files = Files.list(FOLDER)) {
			for (Path each : files.toList()) {
				Files.delete(each);
			}
		}
		this.watch.look();
	}

	void removeFile() throws IOException {
		Files.delete(this.file);
	}

	/** Is there, and not taken yet. */
	void writeRules(String rules) {
		write("prefix: %s\nprocesses: { %s: { " + rules + " } }", this.name);
	}

	void look(String rules) {
		writeRules(rules);
		this.watch.look();
	}

	void take(String rules) {
		look(rules);
		assertThat(this.families.current().isOn(this.name)).isTrue();
	}

	void write(String text, String process) {
		try {
			Files.writeString(this.file, text.formatted(prefix(), process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String prefix() {
		return "L" + this.name.substring(5, 10).toUpperCase(Locale.ROOT);
	}

	/** Who starts it is its submitter; a task, and then what a variable says begins. */
	void deploy(String process) {
		deploy(process, "Activity_Decide");
	}

	void deploy(String process, String task) {
		var model = Bpmn.createExecutableProcess(process)
			.camundaHistoryTimeToLive(1)
			.startEvent("StartEvent_1")
			.camundaInitiator("submitter")
			.userTask(task)
			.camundaCandidateGroups("coordinators")
			.serviceTask("Activity_Begin")
			.camundaDelegateExpression("${beginAnother}")
			.endEvent()
			.done();
		TestModels
			.whole(this.engine.getRepositoryService().createDeployment().addModelInstance(process + ".bpmn", model))
			.deploy();
	}

	String start(String process) {
		return this.engine.getRuntimeService().createProcessInstanceByKey(process).execute().getId();
	}

	Void claim(Task task) {
		this.engine.getTaskService()
			.claim(task.getId(), this.engine.getIdentityService().getCurrentAuthentication().getUserId());
		return null;
	}

	Void assign(Task task, String person) {
		this.engine.getTaskService().setAssignee(task.getId(), person);
		return null;
	}

	List<Task> tasks() {
		return this.engine.getTaskService().createTaskQuery().processDefinitionKey(this.name).list();
	}

	long cases() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(this.name).count();
	}

	<T> T as(String person, Supplier<T> work, String... groups) {
		this.engine.getIdentityService().setAuthentication(person, List.of(groups));
		try {
			return work.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
