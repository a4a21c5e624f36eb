package ca.docket.earb.board;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import ca.docket.earb.EarbSteps;
import ca.docket.earb.meeting.Agenda;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A submission that goes to the full board, and what comes of it. */
@DocketTest
class CaseBeforeBoardTest {

	private static final String SUPPLY = "Activity_SupplyWhatIsWanted";

	@Autowired
	EarbSteps people;

	@Autowired
	Agenda agenda;

	@Autowired
	BoardSteps board;

	@Autowired
	Commitments commitments;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService runtime;

	@Test
	void theFullBoardEndorses() {
		Case solution = beforeTheBoard();
		assertThat(this.people.waiting(solution)).isEmpty();
		meetAndVote(solution, "endorse");
		assertThat(this.people.waiting(solution)).containsExactly("Activity_ConfirmDecision");
		this.board.confirm("chair", solution, "endorsed", Map.of());
		assertThat(this.people.outcome(solution)).isEqualTo("endorsed");
		assertThat(this.people.open(solution)).isEmpty();
	}

	@Test
	void theFullBoardDoesNotEndorse() {
		Case solution = beforeTheBoard();
		meetAndVote(solution, "do-not-endorse");
		this.board.confirm("chair", solution, "not-endorsed", Map.of());
		assertThat(this.people.outcome(solution)).isEqualTo("not-endorsed");
	}

	@Test
	void theChairTakesAnExpeditedSubmissionToTheBoardWhoseConditionsBecomeWork() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		this.people.assessAll(solution);
		this.people.complete("chair", solution, "Activity_DecideExpedited",
				Map.of("decision", "full-board", "reasons", "All should see it."));
		meetAndVote(solution, "endorse-with-conditions");
		this.board.confirm("chair", solution, "endorsed-with-conditions", Map.of("conditions", List.of(Map
			.of("condition", "Keep a log.", "by", "security", "owner", "owner1", "days", 5, "evidence", "Log"))));
		assertThat(this.commitments.of(solution.number())).extracting(Commitment::owner).containsExactly("owner1");
		assertThat(this.people.waiting(solution)).containsExactly("Activity_ReportCommitment");
		assertThat(this.people.lastLetter(solution).template()).isEqualTo("earb-endorsed-with-conditions");
		assertThat(this.people.lastLetter(solution).html()).contains("Keep a log.", "endorsed with conditions");
		assertThat(this.people.outcome(solution)).isNull();
	}

	@Test
	void aDeferredSubmissionComesBackToTheBoardWithWhatItWanted() {
		Case solution = deferred();
		assertThat(this.people.task(solution, SUPPLY).getAssignee()).isEqualTo("requester2");
		assertThat(this.people.shown("requester2", solution, SUPPLY).get("said").toString())
			.contains("The costs of five years");
		assertThat(this.people.lastLetter(solution).template()).isEqualTo("earb-deferred");
		assertThat(this.people.lastLetter(solution).html()).contains("The costs of five years",
				"deferred its decision");
		this.people.complete("requester2", solution, SUPPLY, Map.of("supplied", "Ten thousand a year"));
		assertThat(this.people.waiting(solution)).isEmpty();
		meetAndVote(solution, "endorse");
		assertThat(this.people.shown("chair", solution, "Activity_ConfirmDecision").get("said").toString())
			.contains("The costs of five years", "Ten thousand a year");
		this.board.confirm("chair", solution, "endorsed", Map.of());
		assertThat(this.people.outcome(solution)).isEqualTo("endorsed");
	}

	@Test
	void silenceAfterADeferralCountsAsWithdrawal() {
		Case solution = deferred();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(solution.processInstanceId())
			.timers()
			.singleResult()
			.getId());
		assertThat(this.people.outcome(solution)).isEqualTo("no-answer");
		assertThat(this.people.lastLetter(solution).template()).isEqualTo("earb-withdrawn-by-silence");
	}

	@Test
	void aWithdrawnSubmissionIsNoLongerBeforeTheBoard() {
		Case solution = beforeTheBoard();
		this.board.meeting(solution.number(), Sitting.full());
		this.board.call(solution, true);
		this.runtime.createMessageCorrelation("earb.withdrawn")
			.processInstanceId(solution.processInstanceId())
			.correlate();
		assertThat(this.people.outcome(solution)).isEqualTo("withdrawn");
		assertThat(this.people.open(solution)).isEmpty();
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(solution.number()).count())
			.isZero();
	}

	@Test
	void aSubmissionThatIsWithdrawnBeforeTheMeetingGivesItsPlaceBack() {
		Case solution = beforeTheBoard();
		assertThat(this.agenda.of(solution.number()).orElseThrow().state()).isEqualTo("open");
		this.runtime.createMessageCorrelation("earb.withdrawn")
			.processInstanceId(solution.processInstanceId())
			.correlate();
		assertThat(this.agenda.of(solution.number()).orElseThrow().state()).isEqualTo("removed");
	}

	private Case beforeTheBoard() {
		Map<String, Object> exceptional = EarbSteps.small();
		exceptional.putAll(Map.of("exception", "yes", "exceptions", "No backup"));
		Case solution = this.people.submit("requester2", exceptional);
		this.people.check(solution, "go-on", Map.of());
		assertThat(this.people.offeredTo(solution)).contains("architects-business");
		this.people.assessAll(solution);
		return solution;
	}

	private Case deferred() {
		Case solution = beforeTheBoard();
		meetAndVote(solution, "defer");
		this.board.confirm("chair", solution, "deferred", Map.of("wanted", "The costs of five years"));
		assertThat(this.people.waiting(solution)).containsExactly(SUPPLY);
		return solution;
	}

	private void meetAndVote(Case solution, String vote) {
		this.board.meeting(solution.number(), Sitting.full());
		this.board.call(solution, true);
		Map<String, Object> more = vote.equals("endorse-with-conditions")
				? Map.of("conditions", List.of(Map.of("condition", "Keep a log.", "by", "security"))) : Map.of();
		BoardSteps.BOARD.forEach(member -> this.board.vote(member, solution, vote, more));
	}

}
