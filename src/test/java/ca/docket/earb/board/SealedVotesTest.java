package ca.docket.earb.board;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import ca.docket.DocketTest;
import ca.docket.Traces;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.Cases;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is voted stays sealed until all votes are in, and is not for everybody then. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedVotesTest {

	private static final String API = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	BoardSteps board;

	@Autowired
	SealedRound rounds;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	private String secret;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
	}

	@BeforeEach
	void aSecret() {
		this.secret = "Sealed " + UUID.randomUUID();
	}

	@AfterAll
	void remove() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

	@Test
	void nobodySeesAVoteAtAnyDoorBeforeAllAreInAndThenOnlyTheBoardAndTheCoordinators() {
		Case item = voted();
		assertThat(Traces.of(this.secret, this.jdbc)).containsExactly("engine_answer");
		assertThat(this.rounds.answers(vote(item))).isEmpty();
		Stream.of("chair", "coordinator", "admin", "requester")
			.forEach(person -> assertThat(seen(person, item)).as(person).doesNotContain(this.secret));
		this.board.allVote(item, "endorse");
		assertThat(seen("chair", item)).contains(this.secret);
		assertThat(page("member4", item)).contains(this.secret);
		assertThat(page("coordinator", item)).contains(this.secret);
		Stream.of("director", "requester", "admin")
			.forEach(person -> assertThat(seen(person, item)).as(person).doesNotContain(this.secret));
		assertThat(page("director", item)).contains("Count votes");
	}

	@Test
	void whoIsAbsentOrTakesNoPartHasNoVoteAndCannotUseAnothers() {
		Case item = this.board.called("requester", Sitting.full().seat("member1", null).recused("member2"));
		assertThat(this.board.waiting(item)).noneMatch(task -> task.matches("(member1|member2|requester) .*"));
		Task task = this.board.task(item, "Activity_CastVote", "member3");
		for (String person : List.of("member1", "member2", "member4", "requester")) {
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.board.submit(person, task, Map.of("vote", "endorse")));
		}
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.board.submit("admin", task, Map.of("vote", "endorse")))
			.withMessageContaining("stays sealed");
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.board.as("member3", () -> {
			this.engine.getTaskService().setAssignee(task.getId(), "member1");
			return null;
		})).withMessageContaining("not for somebody else");
	}

	@Test
	void theVotesOfACaseThatIsWithdrawnMeanwhileStaySealedAndGoWithTheCase() {
		Case item = voted();
		this.engine.getRuntimeService().deleteProcessInstance(item.processInstanceId(), "withdrawn");
		assertThat(this.board.waiting(item)).isEmpty();
		assertThat(this.rounds.answers(vote(item))).isEmpty();
		assertThat(page("coordinator", item)).doesNotContain(this.secret);
		this.events.publishEvent(new CaseErased(item));
		assertThat(Traces.of(this.secret, this.jdbc)).isEmpty();
	}

	@Test
	void aProcessThatMovesOnUnsealsNothing() {
		Case item = this.board.called("requester", Sitting.full().seat("member1", null).seat("member2", null));
		this.board.vote("member3", item, "do-not-endorse", Map.of("comment", this.secret));
		RuntimeService runtime = this.engine.getRuntimeService();
		String instance = vote(item).executionId();
		assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
			.cancelAllForActivity("Activity_Vote")
			.startBeforeActivity("Activity_CountVotes")
			.execute()).hasStackTraceContaining("have not answered");
		runtime.createProcessInstanceModification(instance)
			.cancelAllForActivity("Activity_Vote")
			.startBeforeActivity("Activity_ConfirmDecision")
			.execute();
		assertThat(vote(item).isOpen()).isTrue();
		assertThat(seen("chair", item)).doesNotContain(this.secret);
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.board.confirm("chair", item, "not-endorsed", Map.of()))
			.withMessageContaining("still open");
	}

	@Test
	void anOperatorWhoEndsTheTaskOfTheChairClosesNoVote() {
		Case item = voted();
		Task close = this.board.task(item, "Activity_CloseVote", "chair");
		assertThatThrownBy(() -> this.board.submit("admin", close, Map.of("closeReason", "Enough.")))
			.hasStackTraceContaining("admin does not lead");
		assertThat(vote(item).isOpen()).isTrue();
	}

	@Test
	void anOperatorWhoEndsTheProcessOfAVoteEndsTheCaseAndLearnsNothing() {
		Case item = voted();
		String ended = "/process-instance/" + this.board.instance(item);
		assertThat(ApiClient.program(this.port, "admin").call("DELETE", ended, null).status()).isEqualTo(204);
		assertThat(this.rounds.answers(vote(item))).isEmpty();
		assertThat(this.cases.find(item.number()).orElseThrow().outcome()).isEqualTo("cancelled");
	}

	@Test
	void whoSubmittedTheItemClosesNoVoteWhateverTheEngineGivesThem() {
		Case item = voted();
		Task close = this.board.task(item, "Activity_CloseVote", "chair");
		this.engine.getTaskService().setAssignee(close.getId(), "requester");
		assertThatThrownBy(() -> this.board.submit("requester", close, Map.of("closeReason", "Enough.")))
			.hasMessageContaining("a déjà joué un autre rôle dans ce dossier");
		assertThat(vote(item).isOpen()).isTrue();
	}

	private Round vote(Case item) {
		return this.rounds.of(item.number(), Votes.SUBJECT).get(0);
	}

	private Case voted() {
		Case item = this.board.called("requester", Sitting.full());
		this.board.vote("member1", item, "do-not-endorse", Map.of("comment", this.secret));
		return item;
	}

	/** All that a person gets to see of a case, the forms of its open tasks included. */
	private String seen(String person, Case item) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		StringBuilder seen = new StringBuilder();
		this.board.open(item)
			.forEach(task -> seen.append(
					visitor.call(API + "/task/" + task.getId() + "/form-variables?deserializeValues=false").body()));
		String instance = vote(item).executionId();
		Stream
			.of("/process-instance/" + instance + "/variables",
					"/history/variable-instance?processInstanceId=" + instance,
					"/history/detail?processInstanceId=" + instance,
					"/history/user-operation?processInstanceId=" + instance)
			.forEach(path -> seen.append(visitor.call(API + path).body()));
		seen.append(visitor.open("/cases/" + item.number()).body());
		return seen.append(unpacked(visitor.download("/cases/" + item.number() + "/evidence.zip").body())).toString();
	}

	private static String unpacked(byte[] pack) {
		StringBuilder all = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
			while (zip.getNextEntry() != null) {
				all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all.toString();
	}

	private String page(String person, Case item) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open("/cases/" + item.number()).body();
	}

}
