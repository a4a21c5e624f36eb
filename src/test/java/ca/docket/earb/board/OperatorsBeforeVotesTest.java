package ca.docket.earb.board;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.engine.BatchJobs;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator does before a vote, or orders then and is done while it is open. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsBeforeVotesTest {

	private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	BoardSteps board;

	@Autowired
	SealedRound rounds;

	@Autowired
	ProcessEngine engine;

	private ManagementService jobs;

	private String deployment;

	private Case item;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
		this.jobs = this.engine.getManagementService();
	}

	@AfterEach
	void removeBatches() {
		for (Batch batch : this.jobs.createBatchQuery().list()) {
			this.jobs.deleteBatch(batch.getId(), true);
		}
	}

	@AfterAll
	void remove() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/process-instance/variables-async          | {"processInstanceIds":["{item}"],"variables":{"chair":{"value":"admin"}}}
					/process-instance/{item}/modification-async | {"instructions":[{"type":"startBeforeActivity","activityId":"Activity_ConfirmDecision"}]}
					/modification/executeAsync                 | {"processDefinitionId":"{definition}","processInstanceIds":["{item}"],"instructions":[{"type":"startBeforeActivity","activityId":"Activity_CountVotes"}]}
					""")
	void itReachesNoOpenVote(String path, String body) {
		this.item = this.board.item("requester", Sitting.full());
		Answer ordered = operator().post(filled(path), filled(body));
		assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
		this.board.call(this.item, true);
		List<String> before = this.board.waiting(this.item);
		assertRefused(ordered, "judged unseen");
		assertThat(this.board.waiting(this.item)).isEqualTo(before).contains("member1 Activity_CastVote");
		assertThat(this.rounds.of(this.item.number(), Votes.SUBJECT).get(0).isOpen()).isTrue();
	}

	@Test
	void noPartOfACaseBeginsAnew() {
		this.item = this.board.item("requester", Sitting.full());
		String path = filled("/process-definition/{definition}/restart-async");
		String body = filled("""
				{"processInstanceIds":["{item}"],
				"instructions":[{"type":"startBeforeActivity","activityId":"Event_ItemCalled"}]}""");
		this.engine.getRuntimeService().deleteProcessInstance(this.item.processInstanceId(), "withdrawn");
		Answer ordered = operator().post(path, body);
		assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
		assertRefused(ordered, "Nobody starts earb-item by hand");
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.item.number())
			.count()).isZero();
	}

	@Test
	void aMessageRewritesNobodysPart() {
		this.item = this.board.item("requester", Sitting.full());
		Answer told = operator().post("/message", """
				{"messageName":"earb.called","businessKey":"%s",
				"processVariables":{"requester":{"value":"director"},"quorum":{"value":true}}}"""
			.formatted(this.item.number()));
		assertThat(told.status()).as(told.body()).isEqualTo(409);
		assertThat(told.body()).contains("requester says who has which part in the case");
		assertThat(this.board.waiting(this.item)).isEmpty();
	}

	private void assertRefused(Answer ordered, String reason) {
		Matcher batch = ID.matcher(ordered.body());
		assertThat(batch.find()).as(ordered.body()).isTrue();
		assertThat(BatchJobs.of(this.jobs, batch.group(1))).hasSize(1)
			.allSatisfy(
					job -> assertThatThrownBy(() -> this.jobs.executeJob(job.getId())).hasMessageContaining(reason));
	}

	private ApiClient operator() {
		return ApiClient.program(this.port, "admin");
	}

	private String filled(String text) {
		String instance = this.board.instance(this.item);
		return text.replace("{item}", instance)
			.replace("{definition}",
					this.engine.getRuntimeService()
						.createProcessInstanceQuery()
						.processInstanceId(instance)
						.singleResult()
						.getProcessDefinitionId());
	}

}
