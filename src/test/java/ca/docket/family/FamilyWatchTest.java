package ca.docket.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the operators change in their files holds without a restart, as a whole or not.
 */
@DocketTest
class FamilyWatchTest {

	private static final Path FOLDER = Path.of("target/test-data/families");

	@Autowired
	ProcessEngine engine;

	@Autowired
	FamilyWatch watch;

	@Autowired
	Families families;

	@Autowired
	FamilyFolder folder;

	@Autowired
	FamilyLedger ledger;

	@Autowired
	ObjectProvider<FamilyCheck> checks;

	@Autowired
	TransactionOperations transaction;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	/**
	 * A family of its own for each test: what was recorded of another does not count. Its
	 * models come before its file, as those of the family {@code late}.
	 */
	private final String family = "late-" + UUID.randomUUID().toString().substring(0, 8);

	private final Path file = FOLDER.resolve(this.family + ".yaml");

	@BeforeEach
	void aDeployedProcess() throws IOException {
		Files.createDirectories(FOLDER);
		deploy(this.family);
	}

	@AfterEach
	void removeTheFile() throws IOException {
		this.engine.getIdentityService().clearAuthentication();
		try (Stream<Path> files = Files.list(FOLDER)) {
			for (Path each : files.toList()) {
				Files.delete(each);
			}
		}
		this.watch.look();
	}

	@Test
	void rightsThatAreTakenAwayDoNotCountAnyMore() {
		take("start: [ staff ], see: [ directors ], decide: [ coordinators ]");
		as("requester", () -> start(this.family), "staff");
		Task task = as("coordinator", this::tasks, "coordinators").get(0);
		as("coordinator", () -> claim(task), "coordinators");
		this.engine.getTaskService().setAssignee(task.getId(), null);
		assertThat(as("director", this::cases, "directors")).isOne();
		take("see: [ ], decide: [ ]");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> as("coordinator", () -> claim(task), "coordinators"));
		assertThat(as("director", this::cases, "directors")).isZero();
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> as("requester", () -> start(this.family), "staff"));
	}

	@Test
	void separationOfDutiesHoldsForTasksThatAreOpenAlready() {
		take("start: [ staff ], decide: [ coordinators ]");
		as("coordinator", () -> start(this.family), "staff");
		Task task = tasks().get(0);
		as("coordinator", () -> claim(task), "coordinators");
		this.engine.getTaskService().setAssignee(task.getId(), null);
		take("start: [ staff ], decide: [ coordinators ], separate-from: { Activity_Decide: [ submitter ] }");
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> as("coordinator", () -> claim(task), "coordinators"))
			.withMessageContaining("already had another part");
		as("coordinator2", () -> claim(task), "coordinators");
	}

	@Test
	void aTaskIsSealedAsSoonAsTheFileSaysSo() {
		deploy(LateSeal.PROCESS);
		write("prefix: %s\nprocesses: { %s: { decide: [ coordinators ] } }", LateSeal.PROCESS);
		this.watch.look();
		start(LateSeal.PROCESS);
		Task task = this.engine.getTaskService().createTaskQuery().processDefinitionKey(LateSeal.PROCESS).list().get(0);
		as("admin", () -> assign(task, "coordinator"), "camunda-admin");
		write("prefix: %s\nprocesses: { %s: { decide: [ coordinators ], sealed: [ Activity_Decide ] } }",
				LateSeal.PROCESS);
		this.watch.look();
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> as("admin", () -> assign(task, "coordinator2"), "camunda-admin"));
		this.engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test");
	}

	@Test
	void groupsAndTheirNamesAreThoseOfTheFileInForce() {
		take("see: [ directors ]");
		assertThat(this.engine.getIdentityService().createGroupQuery().groupId("directors").singleResult().getName())
			.isEqualTo(this.families.current().groups().get("directors").name(Locale.ENGLISH));
	}

	@Test
	void whatCannotBeTakenLeavesTheFormerInForceAndTheOperatorsAreToldOnce() {
		take("see: [ directors ]");
		Snapshot former = this.families.current();
		write("prefix: %s\nprocesses: { %s: { see: [ directrs ], sealed: [ Activity_Decide ] } }", this.family);
		this.watch.look();
		this.watch.look();
		node().look();
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails()).hasSize(operators())
			.allSatisfy(email -> assertThat(email).contains(this.family + ".yaml", "directrs"));
		assertThat(recorded()).hasSize(1);
		take("see: [ directors, executives ]");
		assertThat(this.families.current().rules(this.family).see()).hasSize(2);
		assertThat(recorded()).last()
			.asString()
			.contains("+ processes." + this.family + ".see: [directors, executives]");
	}

	@Test
	void whatNoModelHasIsRefused() {
		take("see: [ directors ]");
		Snapshot former = this.families.current();
		write("prefix: %s\nprocesses: { %s: { separate-from: { Activity_Decied: [ requester ] } } }", this.family);
		this.watch.look();
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails()).allSatisfy(email -> assertThat(email).contains("Activity_Decied"));
		write("prefix: %s\nprocesses: { %s: { timer-starts: [ StartEvent_1 ] } }", this.family);
		this.watch.look();
		write("prefix: %s\nprocesses: { %s: { sealed: [ Activity_Decide ] } }", this.family);
		this.watch.look();
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails()).hasSize(3 * operators());
	}

	@Test
	void theFileOfAFamilyComesBeforeItsModel() {
		write("prefix: %s\nprocesses: { %s: { sealed: [ Activity_Any ] } }", this.family + "-later");
		this.watch.look();
		assertThat(this.families.current().isOn(this.family + "-later")).isTrue();
	}

	@Test
	void aChangeIsRecordedOnceThoughTwoNodesLook() throws Exception {
		write("prefix: %s\nprocesses: { %s: { see: [ directors ] } }", this.family);
		List<Thread> nodes = Stream.of(node(), node(), this.watch).map(node -> new Thread(node::look)).toList();
		nodes.forEach(Thread::start);
		for (Thread node : nodes) {
			node.join();
		}
		assertThat(recorded())
			.containsExactly("+ prefix: %s\n+ processes.%s.see: [directors]".formatted(prefix(), this.family));
	}

	@Test
	void aFileThatComesBackIsAChangeToo() throws IOException {
		take("see: [ directors ]");
		Files.delete(this.file);
		this.watch.look();
		take("see: [ directors ]");
		assertThat(recorded()).hasSize(3).element(1).asString().startsWith("- prefix");
	}

	@Test
	void aFamilyWithoutAFileBeginsNothingAndItsOpenCasesGoOn() throws IOException {
		take("start: [ staff ], see: [ directors ], decide: [ coordinators ], separate-from: { Activity_Decide: [ submitter ] }");
		as("requester", () -> start(this.family), "staff");
		as("coordinator2", () -> start(this.family), "staff");
		Files.delete(this.file);
		this.watch.look();
		assertThat(this.families.current().isOn(this.family)).isFalse();
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> start(this.family))
			.withMessage("The process %s is switched off here, so that no new case can begin.", this.family);
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.engine.getRuntimeService()
			.createProcessInstanceByKey(this.family)
			.startBeforeActivity("Activity_Decide")
			.execute());
		as("coordinator", () -> {
			for (Task task : tasks()) {
				claim(task);
				this.engine.getTaskService().complete(task.getId());
			}
			return null;
		}, "coordinators");
		assertThat(cases()).isZero();
	}

	@Test
	void aProcessThatNoFileEverNamedBeginsNothingForOperatorsEither() {
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> start(this.family));
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> as("coordinator2", () -> start(this.family), "camunda-admin"))
			.withMessageContaining("est désactivé ici")
			.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400));
	}

	@Test
	void whatAnOpenCaseOfTheFamilyBeginsInItsCourseIsPartOfIt() throws IOException {
		String sister = this.family + "-sister";
		String stranger = this.family + "-stranger";
		List.of(sister, stranger).forEach(this::deploy);
		write("prefix: %1$s\nprocesses: { %2$s: {}, %2$s-sister: {} }", this.family);
		this.watch.look();
		String one = begin(this.family, sister);
		String other = begin(this.family, stranger);
		Files.delete(this.file);
		this.watch.look();
		this.engine.getTaskService().complete(taskOf(one));
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(sister).count())
			.isOne();
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.engine.getTaskService().complete(taskOf(other)));
	}

	private String begin(String process, String begins) {
		return this.engine.getRuntimeService().startProcessInstanceByKey(process, Map.of("begins", begins)).getId();
	}

	private String taskOf(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	/** Another node, which has looked as this one had. */
	private FamilyWatch node() {
		return new FamilyWatch(new Families(this.families.current()), this.folder, this.ledger, this.checks,
				this.transaction, this.events);
	}

	private void take(String rules) {
		write("prefix: %s\nprocesses: { %s: { " + rules + " } }", this.family);
		this.watch.look();
		assertThat(this.families.current().isOn(this.family)).isTrue();
	}

	private void write(String text, String process) {
		try {
			Files.writeString(this.file, text.formatted(prefix(), process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String prefix() {
		return "L" + this.family.substring(5, 10).toUpperCase(Locale.ROOT);
	}

	/** Who starts it is its submitter; a task, and then what a variable says begins. */
	private void deploy(String process) {
		var model = Bpmn.createExecutableProcess(process)
			.camundaHistoryTimeToLive(1)
			.startEvent("StartEvent_1")
			.camundaInitiator("submitter")
			.userTask("Activity_Decide")
			.camundaCandidateGroups("coordinators")
			.serviceTask("Activity_Begin")
			.camundaDelegateExpression("${beginAnother}")
			.endEvent()
			.done();
		TestModels
			.whole(this.engine.getRepositoryService().createDeployment().addModelInstance(process + ".bpmn", model))
			.deploy();
	}

	private String start(String process) {
		return this.engine.getRuntimeService().createProcessInstanceByKey(process).execute().getId();
	}

	private Void claim(Task task) {
		this.engine.getTaskService()
			.claim(task.getId(), this.engine.getIdentityService().getCurrentAuthentication().getUserId());
		return null;
	}

	private Void assign(Task task, String person) {
		this.engine.getTaskService().setAssignee(task.getId(), person);
		return null;
	}

	private List<Task> tasks() {
		return this.engine.getTaskService().createTaskQuery().processDefinitionKey(this.family).list();
	}

	private long cases() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(this.family).count();
	}

	private List<String> recorded() {
		return this.jdbc.sql("select difference from family_file where file = ? order by id")
			.param(this.family + ".yaml")
			.query(String.class)
			.list();
	}

	private List<String> emails() {
		return this.jdbc.sql("select html from notice_mail where template = 'families-refused' and html like ?")
			.param("%" + this.family + "%")
			.query(String.class)
			.list();
	}

	private int operators() {
		return this.jdbc.sql("select count(*) from act_id_membership where group_id_ = 'camunda-admin'")
			.query(Integer.class)
			.single();
	}

	private <T> T as(String person, Supplier<T> work, String... groups) {
		this.engine.getIdentityService().setAuthentication(person, List.of(groups));
		try {
			return work.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
