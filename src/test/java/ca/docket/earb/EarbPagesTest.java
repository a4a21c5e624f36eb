package ca.docket.earb;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see of a solution before the board, and how its submitter withdraws it. */
@DocketTest
class EarbPagesTest {

	@Autowired
	EarbSteps people;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	FormService forms;

	@LocalServerPort
	int port;

	@Test
	void itsSubmitterSeesTheFactsAndTheProgressButNotWhatTheArchitectsFound() {
		Case solution = waitingAt("Activity_DecideExpedited");
		String page = visitor("requester2").open("/cases/" + solution.number()).body();
		assertThat(page).contains("A page that shows when a pool is open.", "In a cloud in Canada",
				"Check completeness", "Assess layer");
		assertThat(page).doesNotContain("The security layer is sound.");
	}

	@Test
	void aCoordinatorSeesWhoFoundWhatAndWhichRulesSaidWhy() {
		Case solution = waitingAt("Activity_DecideExpedited");
		String page = visitor("coordinator").open("/cases/" + solution.number()).body();
		assertThat(page).contains("The security layer is sound.", "Samuel Okafor",
				"Access is given by role and can be shown", "Meets it", "keeps to what the office knows", "Expedited");
		assertThat(visitor("coordinator2").open("/cases/" + solution.number()).body()).contains(
				"Dans un nuage au Canada", "L’accès est accordé selon le rôle", "Voie accélérée",
				"Vérifier si tout y est");
	}

	@Test
	void whatAnApprovedRequestSaidIsOnThePageInTheLetterAndOnRecord() {
		Case solution = this.people.request(Map.of("origin", "AIR-2026-0001", "requester", "requester2", "title",
				"A system for taxes", "division", "water", "language", "en", "costBand", "over-2500k"));
		assertThat(this.people.lastLetter(solution).html()).contains("A system for taxes");
		this.people.attachOverview(solution);
		Map<String, Object> submission = EarbSteps.small();
		submission.put("costBand", filledIn(solution).get("costBand"));
		this.people.complete("requester2", solution, "Activity_CompleteSubmission", submission);
		assertThat(visitor("coordinator").open("/cases/" + solution.number()).body()).contains("A system for taxes",
				"More than $2.5 million");
		assertThat(this.auditTrail.latestWith(solution.processInstanceId(), "costBand").orElseThrow())
			.satisfies(said -> assertThat(said.answer("costBand")).isEqualTo("over-2500k"));
	}

	private Map<String, Object> filledIn(Case solution) {
		return this.people.as("requester2", () -> this.forms
			.getTaskFormVariables(this.people.task(solution, "Activity_CompleteSubmission").getId()));
	}

	@Test
	void aRequestAndASubmissionHaveTheSameCostBands() throws IOException {
		assertThat(costBands("earb-submission")).isEqualTo(costBands("intake-request")).hasSize(6);
	}

	private static List<String> costBands(String form) throws IOException {
		return new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile())
			.findParents("key")
			.stream()
			.filter(field -> field.path("key").asText().equals("costBand"))
			.flatMap(field -> field.path("values").findValuesAsText("value").stream())
			.toList();
	}

	@Test
	void aStrangerFindsNoCase() {
		Case solution = waitingAt("Activity_CheckCompleteness");
		for (String stranger : List.of("requester", "privacy", "owner1")) {
			assertThat(visitor(stranger).open("/cases/" + solution.number()).statusCode()).as(stranger).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Activity_CompleteSubmission", "Activity_CheckCompleteness", "Activity_AssessLayer",
			"Activity_DecideExpedited", "Activity_ReportCommitment" })
	void anOpenCaseIsWithdrawnWhereverItWaits(String place) {
		Case solution = waitingAt(place);
		HttpResponse<String> answer = visitor("requester2").submit("/", "/cases/" + solution.number() + "/withdraw",
				Map.of("reason", "We bought something else."));
		assertThat(Visitor.leadsTo(answer)).endsWith("/cases/" + solution.number());
		assertThat(this.people.outcome(solution)).isEqualTo("withdrawn");
		assertThat(this.people.open(solution)).isEmpty();
		assertThat(this.people.lastLetter(solution).template()).isEqualTo("earb-withdrawn");
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

	private Case waitingAt(String place) {
		if (place.equals("Activity_CompleteSubmission")) {
			return this.people.begin("requester2", "Opening hours of pools");
		}
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		if (!place.equals("Activity_CheckCompleteness")) {
			this.people.check(solution, "go-on", Map.of());
		}
		if (List.of("Activity_DecideExpedited", "Activity_ReportCommitment").contains(place)) {
			this.people.assessAll(solution);
		}
		if (place.equals("Activity_ReportCommitment")) {
			this.people.complete("chair", solution, "Activity_DecideExpedited", Map.of("decision",
					"endorsed-with-conditions", "reasons", "Sound.", "conditions",
					List.of(Map.of("condition", "Keep a log.", "by", "security", "days", 10, "evidence", "The log"))));
		}
		assertThat(this.people.waiting(solution)).contains(place);
		return solution;
	}

}
