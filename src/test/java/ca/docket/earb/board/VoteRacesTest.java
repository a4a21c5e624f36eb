package ca.docket.earb.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.earb.meeting.BoardTerms;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Votes at the same instant, and a decision that was put off too often. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoteRacesTest {

	private final ExecutorService hands = Executors.newFixedThreadPool(6);

	@Autowired
	BoardSteps board;

	@Autowired
	SealedRound rounds;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	PolicyTerms<BoardTerms> terms;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
	}

	@AfterAll
	void remove(@Autowired RepositoryService repository) {
		this.hands.shutdown();
		repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void aVoteThatIsSentTwiceAtOnceCountsOnce() throws Exception {
		for (int race = 0; race < 5; race++) {
			Case item = this.board.called("requester", Sitting.full());
			Task task = this.board.task(item, "Activity_CastVote", "member1");
			List<String> answers = atOnce(List.of(vote("member1", task, "endorse"), vote("member1", task, "defer")));
			assertThat(answers).containsOnlyOnce("").allMatch(answer -> answer.isEmpty() || answer.endsWith("."));
			this.board.allVote(item, "endorse");
			assertThat(this.rounds.answers(vote(item))).hasSize(6);
		}
	}

	@Test
	void allWhoVoteAtTheSameInstantAreCounted() throws Exception {
		Case item = this.board.called("requester", Sitting.full());
		List<Callable<String>> votes = this.board.open(item)
			.stream()
			.filter(task -> task.getTaskDefinitionKey().equals("Activity_CastVote"))
			.map(task -> vote(task.getAssignee(), task, "endorse"))
			.toList();
		assertThat(atOnce(votes)).hasSize(6).containsOnly("");
		assertThat(this.board.waiting(item)).containsExactly("chair Activity_ConfirmDecision");
		assertThat(this.rounds.answers(vote(item))).hasSize(6);
	}

	@Test
	void whoVotesOnceMoreIsToldSo() {
		Case item = this.board.called("requester", Sitting.full());
		Task task = this.board.task(item, "Activity_CastVote", "member1");
		this.rounds.answer(vote(item), "member1", Map.of("vote", "defer"));
		assertThat(attempt(vote("member1", task, "endorse")))
			.isEqualTo("Your answer is in already. It cannot be changed.");
		this.rounds.end(vote(item), "chair", "The meeting is over.");
		this.rounds.close(vote(item));
		Task late = this.board.task(item, "Activity_CastVote", "member3");
		assertThat(attempt(vote("member3", late, "endorse"))).isEqualTo("This is closed: nobody can answer any more.");
	}

	@Test
	void afterTheMostDeferralsTheChairDecides() {
		Case item = this.board.called("requester", Sitting.full());
		for (int before = 0; before < this.terms.latest().mostDeferrals(); before++) {
			this.auditTrail.add(item.processInstanceId(), "chair", "decided", "Activity_ConfirmDecision",
					Map.of("decision", "deferred"));
		}
		this.board.allVote(item, "defer");
		Task task = this.board.task(item, "Activity_ConfirmDecision", "chair");
		assertThat(this.board.shown("chair", task).get("decisions").toString()).doesNotContain("deferred")
			.contains("endorsed", "not-endorsed");
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.board.confirm("chair", item, "deferred", Map.of("wanted", "More.")))
			.withMessageContaining("not one of the choices");
		this.board.confirm("chair", item, "not-endorsed", Map.of());
		assertThat(this.board.outcome(item)).isEqualTo("not-endorsed");
	}

	private Round vote(Case item) {
		return this.rounds.of(item.number(), Votes.SUBJECT).get(0);
	}

	private Callable<String> vote(String person, Task task, String choice) {
		return () -> {
			this.board.submit(person, task, Map.of("vote", choice));
			return "";
		};
	}

	/** Empty where it was accepted, else the sentence. */
	private static String attempt(Callable<String> vote) {
		try {
			return vote.call();
		}
		catch (RestException ex) {
			return ex.getMessage();
		}
		catch (NullValueException ex) {
			// over HTTP it is told in a sentence: RacesTest
			return "The task is done.";
		}
		catch (Exception ex) {
			return ex.toString();
		}
	}

	private List<String> atOnce(List<Callable<String>> votes) throws Exception {
		CyclicBarrier start = new CyclicBarrier(votes.size());
		List<Future<String>> sent = new ArrayList<>();
		for (Callable<String> vote : votes) {
			sent.add(this.hands.submit(() -> {
				start.await();
				return attempt(vote);
			}));
		}
		List<String> answers = new ArrayList<>();
		for (Future<String> answer : sent) {
			answers.add(answer.get());
		}
		return answers;
	}

}
