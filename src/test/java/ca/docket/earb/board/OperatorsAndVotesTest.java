package ca.docket.earb.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command by which an operator could get at an open vote, tried over the engine's
 * API.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsAndVotesTest {

	@LocalServerPort
	int port;

	@Autowired
	BoardSteps board;

	@Autowired
	SealedRound rounds;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	private ApiClient operator;

	private String deployment;

	private Case item;

	private String instance;

	private Task vote;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
		this.operator = ApiClient.program(this.port, "admin");
	}

	@AfterAll
	void remove() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

	@BeforeEach
	void aVoteWithTwoOfFourIn() {
		this.item = this.board.called("requester", Sitting.full().seat("member1", null).seat("member2", null));
		this.board.vote("member3", this.item, "do-not-endorse", Map.of());
		this.board.vote("member4", this.item, "endorse", Map.of());
		this.instance = this.rounds.of(this.item.number(), Votes.SUBJECT).get(0).executionId();
		this.vote = this.board.task(this.item, "Activity_CastVote", "member5");
	}

	@AfterEach
	void removeTheirTasksAndBatches() {
		ManagementService jobs = this.engine.getManagementService();
		jobs.createBatchQuery().list().forEach(batch -> jobs.deleteBatch(batch.getId(), true));
		this.engine.getTaskService()
			.createTaskQuery()
			.taskName("Vote here")
			.list()
			.forEach(task -> this.engine.getTaskService().deleteTask(task.getId(), true));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/engine/calls-refused.txt", delimiter = '|', quoteCharacter = '`')
	void whatCouldReachAVoteIsRefusedInASentence(String method, String path, String body) {
		List<String> before = this.board.waiting(this.item);
		Answer answer = this.operator.call(method, filled(path), body.equals("-") ? null : filled(body));
		assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).containsPattern("\"message\":\"[A-Z][^\"]+\\.\"");
		assertThat(this.engine.getManagementService().createBatchQuery().count()).isZero();
		assertThat(this.board.waiting(this.item)).isEqualTo(before).contains("member5 Activity_CastVote");
		assertThat(this.rounds.of(this.item.number(), Votes.SUBJECT).get(0).isOpen()).isTrue();
		this.board.allVote(this.item, "endorse");
		assertThat(this.board.waiting(this.item)).contains("chair Activity_ConfirmDecision");
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/engine/calls-without-effect.txt", delimiter = '|', quoteCharacter = '`')
	void whatCannotIsAllowedOrHasNoEffectAndTheVotesStaySealed(String method, String path, String body) {
		this.operator.call(method, filled(path), body.equals("-") ? null : filled(body));
		Round vote = this.rounds.of(this.item.number(), Votes.SUBJECT).get(0);
		assertThat(vote.isOpen()).isTrue();
		assertThat(this.rounds.answers(vote)).isEmpty();
	}

	@Test
	void aRefusalIsInTheLanguageOfTheOperator() {
		this.jdbc.sql("update security_person set language = 'fr' where id = 'admin'").update();
		try {
			assertThat(this.operator
				.call("PUT", filled("/process-instance/{vote}/variables/chair"), "{\"value\":\"admin\"}")
				.body()).contains("Une évaluation à l’insu des autres est en cours dans ce dossier");
		}
		finally {
			this.jdbc.sql("update security_person set language = 'en' where id = 'admin'").update();
		}
	}

	@Test
	void whatAnOperatorChangesIsInTheRecordOfTheCase() {
		Case waiting = this.board.item("requester", Sitting.full());
		String instance = this.board.instance(waiting);
		assertThat(this.operator
			.call("PUT", "/process-instance/" + instance + "/variables/quorum", "{\"value\":true,\"type\":\"Boolean\"}")
			.status()).isEqualTo(204);
		assertThat(this.operator.post("/process-instance/" + instance + "/modification", """
				{"instructions":[{"type":"startBeforeActivity","activityId":"Event_ItemCalled"}],
				"annotation":"a repair"}""").status()).isEqualTo(204);
		assertThat(this.operator.call("DELETE", "/process-instance/" + waiting.processInstanceId(), null).status())
			.isEqualTo(204);
		assertThat(this.auditTrail.of(waiting.processInstanceId(), "operated"))
			.allMatch(entry -> entry.person().equals("admin"))
			.extracting(entry -> entry.answers())
			.satisfiesExactly(first -> assertThat(first).isEqualTo(Map.of("variables", "quorum")),
					second -> assertThat(second.get("steps")).asString().contains("Event_ItemCalled"),
					third -> assertThat(third).containsOnlyKeys("ended"));
	}

	private String filled(String text) {
		String definition = this.vote.getProcessDefinitionId();
		return text.replace("{migration}", migration(definition))
			.replace("{vote}", this.instance)
			.replace("{case}", this.item.processInstanceId())
			.replace("{definition}", definition)
			.replace("{deployment}",
					this.engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId())
			.replace("{number}", this.item.number())
			.replace("{execution}", this.vote.getExecutionId())
			.replace("{task}", this.vote.getId());
	}

	/** To the same version, which changes nothing. */
	private String migration(String definition) {
		String equal = this.engine.getRuntimeService()
			.createMigrationPlan(definition, definition)
			.mapEqualActivities()
			.build()
			.getInstructions()
			.stream()
			.map(each -> "{\"sourceActivityIds\":[\"%s\"],\"targetActivityIds\":[\"%s\"]}"
				.formatted(each.getSourceActivityId(), each.getTargetActivityId()))
			.collect(Collectors.joining(","));
		return "{\"sourceProcessDefinitionId\":\"%s\",\"targetProcessDefinitionId\":\"%s\",\"instructions\":[%s]}"
			.formatted(definition, definition, equal);
	}

}
