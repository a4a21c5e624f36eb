package ca.docket;

import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.earb.board.BoardSteps;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Five members vote in Tasklist, and the chair confirms what they want. */
@DocketTest
class EarbInBrowserTest {

	@LocalServerPort
	int port;

	@Autowired
	BoardSteps board;

	@Autowired
	RepositoryService repository;

	@Test
	void fiveMembersVoteAndTheChairConfirmsTheDecision(Chromium chromium) {
		String deployment = this.board.deploy();
		try {
			Case item = this.board.calledForFive("requester");
			vote(chromium, "member1", item, "Endorse with conditions");
			vote(chromium, "member2", item, "Appuyer");
			for (String person : List.of("member3", "member4")) {
				vote(chromium, person, item, "Endorse");
			}
			vote(chromium, "member5", item, "Ne pas appuyer");
			confirm(chromium, item);
			assertThat(this.board.outcome(item)).isEqualTo("endorsed-with-conditions");
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	private void vote(Chromium chromium, String person, Case item, String choice) {
		boolean french = List.of("member2", "member5").contains(person);
		try (Tasklist member = french ? Tasklist.inFrench(chromium, this.port) : new Tasklist(chromium, this.port)) {
			member.open("/tasks/" + this.board.task(item, "Activity_CastVote", person).getId());
			member.signIn(person);
			member.choose("vote", choice);
			if (choice.endsWith("conditions")) {
				member.text("condition", "Exports are encrypted.");
				member.select("by", "Security");
			}
			member.complete();
		}
	}

	private void confirm(Chromium chromium, Case item) {
		try (Tasklist chair = new Tasklist(chromium, this.port)) {
			chair.open("/tasks/" + this.board.task(item, "Activity_ConfirmDecision", "chair").getId());
			chair.signIn("chair");
			chair.page().getByText("Cast vote – Étienne Girard").waitFor();
			chair.choose("decision", "Endorsed with conditions");
			assertThat(chair.page().locator("textarea").first().inputValue()).isEqualTo("Exports are encrypted.");
			chair.text("days", "20");
			chair.text("evidence", "A test report.");
			chair.text("reasons", "It fits the plans.");
			chair.complete();
		}
	}

}
