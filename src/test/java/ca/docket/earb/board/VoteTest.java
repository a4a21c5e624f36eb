package ca.docket.earb.board;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From the call of an item to the decision that the chair confirms. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoteTest {

	private static final Map<String, Object> ENCRYPTED = Map.of("conditions",
			List.of(Map.of("condition", "Exports are encrypted.", "by", "security")));

	private static final Map<String, Object> SETTLED = Map.of("conditions", List.of(Map.of("condition",
			"All exports are encrypted.", "by", "security", "owner", "", "days", 20, "evidence", "A test report.")));

	@Autowired
	BoardSteps board;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
	}

	@AfterAll
	void remove(@Autowired RepositoryService repository) {
		repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void allWhoAreThereVoteAndTheChairConfirmsWhatTheMajorityWants() {
		Case item = this.board.called("requester", Sitting.full());
		assertThat(this.board.waiting(item)).hasSize(7).contains("chair Activity_CloseVote", "chair Activity_CastVote");
		this.board.vote("member1", item, "defer", Map.of("comment", "Where are the costs?"));
		this.board.vote("member2", item, "do-not-endorse", Map.of());
		this.board.allVote(item, "endorse");
		assertThat(this.board.waiting(item)).containsExactly("chair Activity_ConfirmDecision");
		Map<String, Object> shown = this.board.shown("chair", this.board.open(item).get(0));
		assertThat(shown.get("said").toString()).contains("Where are the costs?", "Étienne Girard");
		assertThat(shown.get("result").toString()).contains("Endorsed");
		this.board.confirm("chair", item, "endorsed", Map.of());
		assertThat(this.board.outcome(item)).isEqualTo("endorsed");
	}

	@Test
	void theChairConfirmsNothingElseThanTheMajorityWants() {
		Case item = this.board.called("requester", Sitting.full());
		this.board.allVote(item, "do-not-endorse");
		refused(() -> this.board.confirm("chair", item, "endorsed", Map.of()), "not one of the choices");
		this.board.confirm("chair", item, "not-endorsed", Map.of());
		assertThat(this.board.outcome(item)).isEqualTo("not-endorsed");
	}

	@Test
	void conditionsThatWereVotedAreSettledByTheChair() {
		Case item = this.board.called("requester", Sitting.full());
		this.board.vote("member1", item, "endorse-with-conditions", ENCRYPTED);
		this.board.allVote(item, "endorse");
		assertThat(this.board.shown("chair", this.board.open(item).get(0)).get("conditions").toString())
			.contains("Exports are encrypted.");
		refused(() -> this.board.confirm("chair", item, "endorsed-with-conditions", Map.of("conditions", List.of())),
				"Conditions");
		this.board.confirm("chair", item, "endorsed-with-conditions", SETTLED);
		assertThat(this.board.outcome(item)).isEqualTo("endorsed-with-conditions");
	}

	@Test
	void whoVotesForConditionsNamesOne() {
		Case item = this.board.called("requester", Sitting.full());
		refused(() -> this.board.vote("member1", item, "endorse-with-conditions", Map.of("conditions", List.of())),
				"Conditions");
		this.board.vote("member1", item, "endorse-with-conditions", ENCRYPTED);
	}

	@Test
	void withoutAMajorityTheChairDecides() {
		Case item = this.board.called("requester", Sitting.full());
		List.of("chair", "member1", "member2").forEach(person -> this.board.vote(person, item, "defer", Map.of()));
		this.board.allVote(item, "endorse");
		assertThat(this.board.shown("chair", this.board.open(item).get(0)).get("result").toString())
			.contains("you decide");
		refused(() -> this.board.confirm("chair", item, "deferred", Map.of()), "an answer is needed");
		this.board.confirm("chair", item, "deferred", Map.of("wanted", "The costs of five years."));
		assertThat(this.board.outcome(item)).isEqualTo("deferred");
	}

	@Test
	void theActingChairLeadsWhereTheChairIsAbsent() {
		assertLeads("member3", this.board.called("requester", Sitting.full().seat("chair", null).acting("member3")));
	}

	@Test
	void theActingChairLeadsWhereTheChairTakesNoPart() {
		Case item = this.board.called("requester", Sitting.full().acting("member3").recused("chair"));
		assertThat(this.board.waiting(item)).noneMatch(task -> task.startsWith("chair "));
		assertLeads("member3", item);
	}

	@Test
	void theActingChairLeadsWhereTheChairSubmittedTheSolution() {
		Case item = this.board.called("chair", Sitting.full().acting("member3"));
		assertThat(this.board.waiting(item)).noneMatch(task -> task.startsWith("chair "));
		assertLeads("member3", item);
	}

	@Test
	void aVoteThatIsClosedEarlyCountsWhatWasCast() {
		Case item = this.board.called("requester", Sitting.full());
		this.board.vote("member1", item, "endorse", Map.of());
		close(item);
		assertThat(this.board.waiting(item)).containsExactly("chair Activity_ConfirmDecision");
		assertThat(this.board.shown("chair", this.board.open(item).get(0)).get("tally").toString())
			.contains("Endorse: **1**", "Not cast: **5**");
		this.board.confirm("chair", item, "endorsed", Map.of());
	}

	@Test
	void whereNobodyVotedTheChairDecides() {
		Case item = this.board.called("requester", Sitting.full());
		close(item);
		assertThat(this.board.shown("chair", this.board.open(item).get(0)).get("result").toString())
			.contains("before anybody had voted");
		this.board.confirm("chair", item, "not-endorsed", Map.of());
		assertThat(this.board.outcome(item)).isEqualTo("not-endorsed");
	}

	@Test
	void aDelegateVotesForTheirMember() {
		Case item = this.board.called("requester", Sitting.full().seat("member5", "architect"));
		assertThat(this.board.shown("architect", this.board.task(item, "Activity_CastVote", "architect")))
			.containsEntry("sitsFor", "Mathieu Fortin");
		this.board.vote("architect", item, "do-not-endorse", Map.of());
		this.board.allVote(item, "endorse");
		assertThat(this.board.shown("chair", this.board.open(item).get(0)).get("said").toString())
			.contains("Samuel Okafor for Mathieu Fortin");
	}

	@Test
	void withoutAQuorumTheItemWaitsForTheNextMeeting() {
		Case item = this.board.item("requester", Sitting.full().seat("member1", null));
		this.board.call(item, false);
		assertThat(this.board.waiting(item)).isEmpty();
		this.board.meeting(item.number(), Sitting.full());
		this.board.call(item, true);
		assertThat(this.board.waiting(item)).hasSize(7);
	}

	private void assertLeads(String person, Case item) {
		assertThat(this.board.waiting(item)).contains(person + " Activity_CloseVote");
		this.board.allVote(item, "endorse");
		assertThat(this.board.waiting(item)).containsExactly(person + " Activity_ConfirmDecision");
		this.board.confirm(person, item, "endorsed", Map.of());
		assertThat(this.board.outcome(item)).isEqualTo("endorsed");
	}

	private void close(Case item) {
		this.board.submit("chair", this.board.task(item, "Activity_CloseVote", "chair"),
				Map.of("closeReason", "The meeting is over."));
	}

	private static void refused(Runnable doing, String sentence) {
		assertThatExceptionOfType(RestException.class).isThrownBy(doing::run).withMessageContaining(sentence);
	}

}
