package ca.docket.intake;

import java.net.http.HttpResponse;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A requester withdraws from the home page, at any time. */
@DocketTest
class WithdrawTest {

	@Autowired
	IntakeSteps people;

	@LocalServerPort
	int port;

	private Visitor requester;

	@BeforeEach
	void signIn() {
		this.requester = new Visitor(this.port);
		this.requester.signIn("requester2", "docket");
	}

	@Test
	void theHomePageOffersIt() {
		Case request = this.people.submit("requester2", IntakeSteps.advice());
		assertThat(this.requester.open("/").body()).contains("/cases/" + request.number() + "/withdraw");
		assertThat(this.requester.open("/cases/" + request.number() + "/withdraw").body()).contains(request.number(),
				"name=\"reason\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Activity_TriageRequest", "Activity_AnswerQuestion", "Activity_ReviewRequest",
			"Activity_DecideRequest", "Activity_AttachAssessment" })
	void anOpenCaseIsWithdrawnWhereverItWaits(String place) {
		Case request = waitingAt(place);
		HttpResponse<String> answer = withdraw(this.requester, request, "We bought something else.");
		assertThat(Visitor.leadsTo(answer)).endsWith("/cases/" + request.number());
		assertThat(this.people.outcome(request)).isEqualTo("withdrawn");
		assertThat(this.people.open(request)).isEmpty();
		assertThat(this.people.templates(request)).endsWith("intake-withdrawn");
		assertThat(this.people.record(request)).last().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("withdrawn");
			assertThat(entry.person()).isEqualTo("requester2");
			assertThat(entry.answer("reason")).isEqualTo("We bought something else.");
		});
	}

	@Test
	void anEndedCaseIsNotWithdrawnAgain() {
		Case request = waitingAt("Activity_TriageRequest");
		withdraw(this.requester, request, "First");
		HttpResponse<String> second = withdraw(this.requester, request, "Second");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("This case has ended already.");
		assertThat(this.people.story(request)).containsOnlyOnce("requester2 withdrawn");
	}

	@Test
	void aReasonIsNeeded() {
		Case request = waitingAt("Activity_TriageRequest");
		assertThat(withdraw(this.requester, request, "  ").statusCode()).isEqualTo(400);
		assertThat(withdraw(this.requester, request, "x".repeat(2001)).statusCode()).isEqualTo(400);
		assertThat(withdraw(this.requester, request, "a\0b").statusCode()).isEqualTo(400);
		assertThat(this.people.outcome(request)).isNull();
	}

	@Test
	void anothersCaseIsAsIfItDidNotExist() {
		Case request = waitingAt("Activity_TriageRequest");
		Visitor coordinator = new Visitor(this.port);
		coordinator.signIn("coordinator", "docket");
		HttpResponse<String> foreign = coordinator.submit("/", "/cases/" + request.number() + "/withdraw",
				Map.of("reason", "Not mine"));
		HttpResponse<String> unknown = coordinator.submit("/", "/cases/AIR-1999-0001/withdraw",
				Map.of("reason", "Not there"));
		assertThat(foreign.statusCode()).isEqualTo(404);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(coordinator.open("/cases/" + request.number() + "/withdraw").statusCode()).isEqualTo(404);
		assertThat(this.people.outcome(request)).isNull();
	}

	private HttpResponse<String> withdraw(Visitor visitor, Case request, String reason) {
		return visitor.submit("/", "/cases/" + request.number() + "/withdraw", Map.of("reason", reason));
	}

	private Case waitingAt(String place) {
		boolean tier2 = place.equals("Activity_AttachAssessment");
		Case request = this.people.submit("requester2",
				IntakeSteps.aUseCase(Map.of("publicFacing", tier2 ? "yes" : "no")));
		if (tier2) {
			this.people.triage(request, "send-on", Map.of("impactWaiver", "attach"));
		}
		else if (place.equals("Activity_AnswerQuestion")) {
			this.people.triage(request, "ask", Map.of("question", "Which one?"));
		}
		else if (!place.equals("Activity_TriageRequest")) {
			this.people.triage(request, "send-on", Map.of());
		}
		if (place.equals("Activity_DecideRequest")) {
			this.people.review("data", request, "proceed", Map.of());
		}
		assertThat(this.people.waiting(request)).containsExactly(place);
		return request;
	}

}
