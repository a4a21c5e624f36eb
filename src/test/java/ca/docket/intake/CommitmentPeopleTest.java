package ca.docket.intake;

import java.net.http.HttpResponse;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.commitment.Commitment;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who has to do with a commitment, and who has not. */
@DocketTest
class CommitmentPeopleTest {

	@LocalServerPort
	int port;

	@Autowired
	IntakeSteps people;

	@Autowired
	CommitmentSteps steps;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	private Absences absences;

	private Case request;

	private Commitment promised;

	@BeforeEach
	void aCommitmentOfTheRequesters() {
		this.absences = new Absences(this.jdbc);
		this.request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		this.promised = this.steps.one(this.request);
	}

	@AfterEach
	void everybodyIsBack() {
		this.absences.clear();
	}

	@Test
	void whoReportsInPlaceOfTheOwnerDoesNotJudgeTheReport() {
		this.absences.add("requester", "privacy", 0, 1);
		Task task = this.steps.task(this.promised);
		this.people.as("privacy", () -> {
			this.engine.getTaskService().setAssignee(task.getId(), "privacy");
			return null;
		});
		this.steps.done("privacy", this.promised);
		AuditEntry reported = last();
		assertThat(reported.person()).isEqualTo("privacy");
		assertThat(reported.behalf()).isEqualTo("requester");
		assertThat(this.steps.offeredTo(this.promised)).as("the next level").containsExactly("coordinators");
		assertThatThrownBy(() -> this.steps.judge("privacy", this.promised, Map.of("judgement", "accept")))
			.isInstanceOf(RuntimeException.class);
		this.steps.judge("coordinator", this.promised, Map.of("judgement", "accept"));
		assertThat(this.steps.one(this.request).state()).isEqualTo("met");
	}

	@Test
	void aCoordinatorHandsItToSomebodyElseAndSaysWhy() {
		HttpResponse<String> handed = handOver("coordinator", "Requester2@example.org", "Amélie left.");
		assertThat(handed.statusCode()).isEqualTo(302);
		assertThat(this.steps.one(this.request).owner()).isEqualTo("requester2");
		assertThat(this.steps.task(this.promised).getAssignee()).isEqualTo("requester2");
		assertThat(last()).satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("commitment-handed-over");
			assertThat(entry.person()).isEqualTo("coordinator");
			assertThat(entry.answer("reason")).isEqualTo("Amélie left.");
		});
		this.steps.done("requester2", this.promised);
		this.steps.judge("privacy", this.promised, Map.of("judgement", "accept"));
		assertThat(handOver("coordinator", "requester", "Too late.").statusCode()).isEqualTo(409);
	}

	@Test
	void whatIsNotUnderstoodIsSaidAndNothingIsHandedOver() {
		assertThat(handOver("coordinator", "nobody", "Why not?").body()).contains("Nobody is known by this name");
		assertThat(handOver("coordinator", "requester", "Why not?").body()).contains("is the owner already");
		assertThat(handOver("coordinator2", "requester2", " ").body()).contains("Veuillez dire pourquoi");
		assertThat(handOver("coordinator", "requester2", "").statusCode()).isEqualTo(400);
		assertThat(this.steps.one(this.request).owner()).isEqualTo("requester");
	}

	@Test
	void aStrangerFindsNoCommitment() {
		String path = "/cases/" + this.request.number() + "/commitments/" + this.promised.id();
		assertThat(visitor("requester").open(path).statusCode()).as("the owner").isEqualTo(404);
		assertThat(visitor("requester2").open(path).statusCode()).isEqualTo(404);
		Case other = this.people.submit("requester2", IntakeSteps.advice());
		assertThat(visitor("coordinator").open("/cases/" + other.number() + "/commitments/" + this.promised.id())
			.statusCode()).as("of another case").isEqualTo(404);
		String task = this.steps.task(this.promised).getId();
		Visitor stranger = visitor("requester2");
		stranger.open("/camunda/app/tasklist/default/");
		assertThat(stranger.call("/camunda/api/engine/engine/default/task/" + task).statusCode()).isEqualTo(404);
		assertThat(handOver("requester2", "requester2", "Mine!").statusCode()).isEqualTo(404);
	}

	@Test
	void theOwnerReadsInTheirLanguageWhatIsAskedOfThem() {
		this.steps.done("requester", this.promised);
		this.steps.judge("privacy", this.promised, Map.of("judgement", "return", "missing", "The date *and* the name"));
		Map<String, Object> shown = this.people.as("requester",
				() -> this.engine.getFormService().getTaskFormVariables(this.steps.task(this.promised).getId()));
		assertThat(shown.get("what")).isEqualTo("A person reads every summary\\.");
		assertThat(shown.get("earlier").toString()).contains("**Évaluer le rapport** – Hannah Friedman",
				"The date \\*and\\* the name");
		String page = visitor("requester").open("/cases/" + this.request.number()).body();
		assertThat(page).contains("Engagements", "Ouvert", "The date *and* the name")
			.doesNotContain("Hannah Friedman", "commitments/" + this.promised.id());
	}

	private AuditEntry last() {
		return this.people.record(this.request)
			.stream()
			.filter(entry -> entry.action().startsWith("commitment-"))
			.reduce((one, next) -> next)
			.orElseThrow();
	}

	private HttpResponse<String> handOver(String person, String owner, String reason) {
		return visitor(person).submit("/", "/cases/" + this.request.number() + "/commitments/" + this.promised.id(),
				Map.of("owner", owner, "reason", reason));
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
