package ca.docket.family;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the operators change in their files is taken up without a restart, as a whole or
 * not.
 */
@DocketTest
class FamilyWatchTest {

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
	ApplicationContext resources;

	@Autowired
	JdbcClient jdbc;

	private LateFamily late;

	@BeforeEach
	void aFamilyIsDeployed() throws IOException {
		this.late = new LateFamily(this.engine, this.watch, this.families);
		this.late.come();
	}

	@AfterEach
	void itsFileIsRemoved() throws IOException {
		this.late.go();
	}

	@Test
	void groupsAndTheirNamesAreThoseOfTheFileInForce() {
		this.late.take("see: [ directors ]");
		assertThat(this.engine.getIdentityService().createGroupQuery().groupId("directors").singleResult().getName())
			.isEqualTo(this.families.current().groups().get("directors").name(Locale.ENGLISH));
	}

	@Test
	void whatCannotBeTakenLeavesTheFormerInForceAndTheOperatorsAreToldOnce() {
		this.late.take("see: [ directors ]");
		Snapshot former = this.families.current();
		this.late.look("see: [ directrs ], sealed: [ Activity_Decide ]");
		this.watch.look();
		node().look();
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails(this.late.name)).hasSize(operators())
			.allSatisfy(email -> assertThat(email).contains(this.late.name + ".yaml", "directrs"));
		assertThat(recorded()).hasSize(1);
		this.late.take("see: [ directors, executives ]");
		assertThat(this.families.current().rules(this.late.name).see()).hasSize(2);
		assertThat(recorded()).last()
			.asString()
			.contains("+ processes." + this.late.name + ".see: [directors, executives]");
	}

	@Test
	void whatNoModelHasIsRefused() {
		this.late.take("see: [ directors ]");
		Snapshot former = this.families.current();
		this.late.look("separate-from: { Activity_Decied: [ requester ] }");
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails(this.late.name)).allSatisfy(email -> assertThat(email).contains("Activity_Decied"));
		this.late.look("timer-starts: [ StartEvent_1 ]");
		this.late.look("sealed: [ Activity_Decide ]");
		this.late.look("separate-from: { Activity_Decide: [ submiter ] }");
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails(this.late.name)).hasSize(4 * operators())
			.filteredOn(email -> email.contains("submiter"))
			.hasSize(operators());
	}

	/** Else a seal would name a task that the model has lost meanwhile. */
	@Test
	void filesWaitForModelsThatAreBeingDeployed() {
		this.late.take("see: [ directors ]");
		Snapshot former = this.families.current();
		this.late.writeRules("separate-from: { Activity_Decide: [ submitter ] }");
		this.transaction.execute(status -> {
			this.late.deploy(this.late.name, "Activity_Renamed");
			CompletableFuture<Void> looking = CompletableFuture.runAsync(this.watch::look);
			Awaitility.await().until(this::somebodyWaitsForTheDeployment);
			return looking;
		}).join();
		assertThat(this.families.current()).isSameAs(former);
		assertThat(emails(this.late.name)).hasSize(operators())
			.allSatisfy(email -> assertThat(email).contains("Activity_Decide"));
	}

	private boolean somebodyWaitsForTheDeployment() {
		return this.jdbc.sql("""
				select exists (select from pg_stat_activity where wait_event_type = 'Lock'
				and query like '%deployment.lock%')""").query(Boolean.class).single();
	}

	@Test
	void aGroupThatModelsStillNameStaysInTheOffice(@TempDir Path changed) throws Exception {
		for (Map.Entry<String, String> file : this.folder.read().contents().entrySet()) {
			Files.writeString(changed.resolve(file.getKey()),
					file.getValue().replaceAll("review-legal,\\s*|(?m)^  review-legal:.*\\R", ""));
		}
		Families elsewhere = new Families(this.families.current());
		FamilyFolder without = new FamilyFolder(List.of(changed.toUri().toString()), this.resources, this.resources);
		watch(elsewhere, without).look();
		assertThat(elsewhere.current().groups()).containsKey("review-legal");
		assertThat(emails("review-legal")).hasSize(operators())
			.allSatisfy(email -> assertThat(email).contains("intake.bpmn, Activity_ReviewRequest",
					"intake-commitments.dmn, "));
		Families started = new Families(without, this.ledger);
		assertThat(started.current().groups()).doesNotContainKey("review-legal");
		assertThatThrownBy(watch(started, without)::afterSingletonsInstantiated).hasMessageContaining("review-legal");
	}

	/** Else each start would read all models of all families. */
	@Test
	void whatWasCheckedAgainstTheSameFilesIsNotReadAgain() throws Exception {
		this.late.take("see: [ directors ]");
		Instant since = this.ledger.taken(this.folder.read());
		this.late.writeRules("separate-from: { Activity_Decied: [ submitter ] }");
		Snapshot faulty = FamilyReader.read(this.folder.read(), this.ledger.former(Set.of()));
		assertThat(this.ledger.taken(this.folder.read())).isEqualTo(Instant.EPOCH);
		assertThat(findings(faulty, Instant.EPOCH)).isNotEmpty();
		assertThat(findings(faulty, since)).isEmpty();
		this.late.deploy(this.late.name);
		assertThat(findings(faulty, since)).isNotEmpty();
	}

	private List<Finding> findings(Snapshot files, Instant since) {
		return this.checks.stream().flatMap(check -> check.findings(files, Set.of(), since).stream()).toList();
	}

	@Test
	void theFileOfAFamilyComesBeforeItsModel() {
		this.late.write("prefix: %s\nprocesses: { %s: { sealed: [ Activity_Any ] } }", this.late.name + "-later");
		this.watch.look();
		assertThat(this.families.current().isOn(this.late.name + "-later")).isTrue();
	}

	@Test
	void aChangeIsRecordedOnceThoughTwoNodesLook() throws Exception {
		this.late.writeRules("see: [ directors ]");
		List<Thread> nodes = Stream.of(node(), node(), this.watch).map(node -> new Thread(node::look)).toList();
		nodes.forEach(Thread::start);
		for (Thread node : nodes) {
			node.join();
		}
		assertThat(recorded()).containsExactly(
				"+ prefix: %s\n+ processes.%s.see: [directors]".formatted(this.late.prefix(), this.late.name));
		assertThat(this.jdbc
			.sql("select hash = encode(sha256(convert_to(content, 'UTF8')), 'hex') from family_file where file = ?")
			.param(this.late.name + ".yaml")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void eachNodeLooksEveryHalfMinute() throws Exception {
		Scheduled look = FamilyWatch.class.getDeclaredMethod("look").getAnnotation(Scheduled.class);
		assertThat(look.timeUnit().toSeconds(look.fixedDelay())).isEqualTo(30);
	}

	@Test
	void aFileThatComesBackIsAChangeToo() throws IOException {
		this.late.take("see: [ directors ]");
		this.late.removeFile();
		this.watch.look();
		this.late.take("see: [ directors ]");
		assertThat(recorded()).hasSize(3).element(1).asString().startsWith("- prefix");
	}

	/** Another node, which has looked as this one had. */
	private FamilyWatch node() {
		return watch(new Families(this.families.current()), this.folder);
	}

	private FamilyWatch watch(Families node, FamilyFolder files) {
		return new FamilyWatch(node, files, this.ledger, this.checks, this.transaction, this.events);
	}

	private List<String> recorded() {
		return this.jdbc.sql("select difference from family_file where file = ? order by id")
			.param(this.late.name + ".yaml")
			.query(String.class)
			.list();
	}

	private List<String> emails(String about) {
		return this.jdbc.sql("select html from notice_mail where template = 'families-refused' and html like ?")
			.param("%" + about + "%")
			.query(String.class)
			.list();
	}

	private int operators() {
		return this.jdbc.sql("select count(*) from act_id_membership where group_id_ = 'camunda-admin'")
			.query(Integer.class)
			.single();
	}

}
