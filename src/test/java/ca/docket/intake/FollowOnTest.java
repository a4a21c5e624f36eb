package ca.docket.intake;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.followon.FollowOns;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What follows an approved request, by a table in which a family that came later has a
 * row.
 */
@DocketTest
class FollowOnTest {

	private static final String ROW = """
			<rule id="later-family">
			  <description>A family that came later.</description>
			  <inputEntry id="later-1"><text>"rules"</text></inputEntry>
			  <inputEntry id="later-2"><text></text></inputEntry>
			  <inputEntry id="later-3"><text></text></inputEntry>
			  <inputEntry id="later-4"><text></text></inputEntry>
			  <inputEntry id="later-5"><text></text></inputEntry>
			  <outputEntry id="later-6"><text>"trial.wanted"</text></outputEntry>
			</rule>
			""";

	@Autowired
	IntakeSteps people;

	@Autowired
	FollowOns followOns;

	@Autowired
	Cases cases;

	@Autowired
	Links links;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService jobs;

	@LocalServerPort
	int port;

	private final List<String> deployments = new ArrayList<>();

	@BeforeEach
	void aTableWithOneRowMore() throws IOException {
		String table = Files.readString(Path.of("dmn/intake-follow-on.dmn"))
			.replace("\"intake-follow-on\"", "\"followOn-table\"")
			.replace("</decisionTable>", ROW + "</decisionTable>");
		this.deployments.add(TestModels
			.whole(this.repository.createDeployment()
				.addClasspathResource("intake/follow-on.bpmn")
				.addString("followOn-table.dmn", table)
				.addString("followOn-not-taken_en.md", "{number}: not taken\n\nNobody takes it.")
				.addString("followOn-not-taken_fr.md", "{number} : sans suite\n\nPersonne ne le prend."))
			.deploy()
			.getId());
	}

	@AfterEach
	void remove() {
		this.deployments.forEach(id -> this.repository.deleteDeployment(id, true));
	}

	@Test
	void aRowOfTheTableStartsTheCaseOfAFamilyThatNobodyKnowsHere() {
		deployTheFamily();
		Case request = approved();
		this.jobs.executeJob(job(request).getId());
		Case trial = this.cases.find(started(request)).orElseThrow();
		assertThat(this.links.of(request.number())).extracting(link -> link.to().number())
			.containsExactly(trial.number());
		assertThat(this.links.of(trial.number())).extracting(link -> link.to().number())
			.containsExactly(request.number());
		assertThat(trial.title()).isEqualTo("Summaries of council minutes");
		assertThat(this.runtime.getVariables(trial.processInstanceId())).containsEntry("origin", request.number())
			.containsEntry("requester", "requester");
		assertThat(this.people.waiting(request)).containsExactly("Activity_Go");
		assertThat(this.people.templates(request)).isEmpty();
	}

	@Test
	void aStartThatFailsIsTriedAgainAndStartsOnce() throws IOException {
		String unregistered = Files.readString(Path.of("src/test/resources/intake/trial.bpmn"))
			.replace("${openCase}", "${beginAnother}");
		this.deployments.add(TestModels.whole(this.repository.createDeployment().addString("trial.bpmn", unregistered))
			.deploy()
			.getId());
		Case request = approved();
		Job job = job(request);
		assertThatThrownBy(() -> this.jobs.executeJob(job.getId())).hasMessageContaining("opened no case");
		assertThat(this.jobs.getJobExceptionStacktrace(job.getId())).contains("at ca.docket.");
		Answer trace = ApiClient.program(this.port, "admin").call("GET", "/job/" + job.getId() + "/stacktrace", null);
		assertThat(trace.status()).as("it is in the log").isEqualTo(404);
		assertThat(trace.body()).doesNotContain("ca.docket");
		assertThat(record(request)).isEmpty();
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("trial").count()).isZero();
		deployTheFamily();
		this.jobs.executeJob(job.getId());
		assertThat(this.followOns.start(request, List.of("trial.wanted"), null, "requester")).isEmpty();
		assertThat(record(request)).hasSize(1);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("trial").count()).isOne();
	}

	@Test
	void whereNoProcessTakesItTheRequestGoesOnAndTheCoordinatorsStartItLater() {
		Case request = approved();
		this.jobs.executeJob(job(request).getId());
		assertThat(this.people.waiting(request)).containsExactly("Activity_Go");
		assertThat(record(request)).extracting(AuditEntry::action).containsExactly("follow-on-not-taken");
		assertThat(this.people.letters(request)).filteredOn(letter -> letter.template().contains("not-taken"))
			.extracting(IntakeSteps.Letter::recipient)
			.contains("coordinator", "coordinator2");
		assertThat(page("coordinator", request)).contains("What ought to follow", "Trial wanted");
		assertThat(page("requester", request)).doesNotContain("What ought to follow");
		assertThat(startByHand("coordinator", request).statusCode()).isEqualTo(302);
		assertThat(page("coordinator", request)).contains("What ought to follow");
		deployTheFamily();
		startByHand("coordinator", request);
		assertThat(page("coordinator", request)).doesNotContain("What ought to follow").contains(started(request));
		startByHand("coordinator", request);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("trial").count()).isOne();
		assertThat(record(request)).extracting(AuditEntry::person).containsExactly(null, "coordinator", "coordinator");
	}

	@Test
	void aFamilyThatIsOffTakesNothing() throws IOException {
		String off = Files.readString(Path.of("src/test/resources/intake/trial.bpmn"))
			.replace("id=\"trial\"", "id=\"trial-without-file\"");
		this.deployments
			.add(TestModels.whole(this.repository.createDeployment().addString("trial.bpmn", off)).deploy().getId());
		Case request = approved();
		this.jobs.executeJob(job(request).getId());
		assertThat(this.people.waiting(request)).containsExactly("Activity_Go");
		assertThat(record(request)).extracting(AuditEntry::action).containsExactly("follow-on-not-taken");
	}

	/**
	 * A table can name any message: what is not meant for others is not theirs to start.
	 */
	@Test
	void aFamilyStartsNoProcessInTheMiddleOfAnother() {
		Case request = approved();
		List<String> within = List.of("earb.meeting-due", "intake-register.drafted", "intake-register.corrected");
		assertThat(this.followOns.start(request, within, null, "requester")).isEqualTo(within);
	}

	@Test
	void onlyWhoSeesAllRequestsStartsThemByHand() {
		Case request = approved();
		this.jobs.executeJob(job(request).getId());
		deployTheFamily();
		assertThat(startByHand("requester", request).statusCode()).isEqualTo(404);
		assertThat(startByHand("privacy", request).statusCode()).isEqualTo(404);
		assertThat(record(request)).extracting(AuditEntry::action).containsExactly("follow-on-not-taken");
	}

	/** By rules, so that nothing but the new row is for it. */
	private Case approved() {
		Map<String, Object> form = IntakeSteps.aUseCase(Map.of("aiKind", "rules"));
		form.put("requester", "requester");
		String id = this.runtime.startProcessInstanceByKey("followOn", form).getId();
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	private void deployTheFamily() {
		this.deployments
			.add(TestModels.whole(this.repository.createDeployment().addClasspathResource("intake/trial.bpmn"))
				.deploy()
				.getId());
	}

	private Job job(Case request) {
		return this.jobs.createJobQuery().processInstanceId(request.processInstanceId()).singleResult();
	}

	private List<AuditEntry> record(Case request) {
		return this.people.record(request).stream().filter(entry -> entry.action().startsWith("follow-on")).toList();
	}

	private String started(Case request) {
		return record(request).get(record(request).size() - 1).answer("case");
	}

	private String page(String person, Case request) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open("/cases/" + request.number()).body();
	}

	private HttpResponse<String> startByHand(String person, Case request) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.submit("/cases", "/cases/" + request.number() + "/follow-on", Map.of());
	}

}
