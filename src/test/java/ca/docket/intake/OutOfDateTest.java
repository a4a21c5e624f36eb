package ca.docket.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Approvals;
import ca.docket.casefile.Approvals.OutOfDate;
import ca.docket.casefile.Approvals.Reason;
import ca.docket.casefile.Approvals.What;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An approval is bound to what it rested on: documents, answers, and what tables said.
 */
@DocketTest
class OutOfDateTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	Approvals approvals;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Case request;

	/** Reviewed by privacy, security, data governance and accessibility. */
	@BeforeEach
	void aRequestInReview() {
		this.request = this.people.submit("requester", IntakeSteps.aUseCase(Map.of("personalInformation", "yes",
				"sensitivity", "medium", "affected", "public", "publicFacing", "yes")));
		document("plan.pdf", "case", 1, "a");
		this.people.triage(this.request, "send-on", Map.of());
	}

	@Test
	void parallelReviewsDoNotMakeEachOtherOutOfDate() {
		reviewAll();
		assertThat(outOfDate()).isEmpty();
	}

	@Test
	void aNewVersionOfADocumentMakesEarlierReviewsOutOfDateAndNotLaterOnes() {
		this.people.review("privacy", this.request, "proceed", Map.of());
		document("plan.pdf", "case", 2, "b");
		this.people.review("data", this.request, "proceed", Map.of());
		assertThat(outOfDate()).extracting(OutOfDate::action, OutOfDate::topic, OutOfDate::reasons)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("triaged", "",
							List.of(new Reason(What.DOCUMENT, "plan.pdf", ""))),
					org.assertj.core.groups.Tuple.tuple("reviewed", "discipline=privacy",
							List.of(new Reason(What.DOCUMENT, "plan.pdf", ""))));
	}

	@Test
	void theSameBytesAgainAnotherDocumentAndWhatAGroupKeepsToItselfChangeNothing() {
		document("secret.pdf", "group:review-privacy", 1, "s");
		this.people.review("privacy", this.request, "proceed", Map.of());
		document("plan.pdf", "case", 2, "a");
		document("other.pdf", "case", 1, "o");
		document("secret.pdf", "group:review-privacy", 2, "t");
		assertThat(outOfDate()).isEmpty();
	}

	@Test
	void aTableThatSaysOtherwiseMakesThemOutOfDate() {
		this.people.review("privacy", this.request, "proceed", Map.of());
		again("intake-risk-tier", "[\"coordinator-set-4\"]");
		assertThat(outOfDate()).hasSize(2)
			.allSatisfy(old -> assertThat(old.reasons())
				.containsExactly(new Reason(What.TABLE, "Activity_FindRiskTier", "")));
	}

	@Test
	void anAnswerGivenAnewAndOtherwiseMakesTheDecisionOutOfDate() {
		reviewAll();
		this.people.decide("director", this.request, "approved", Map.of());
		answerAgain("Looked at by privacy");
		assertThat(outOfDate()).isEmpty();
		answerAgain("I have changed my mind");
		assertThat(outOfDate()).singleElement().satisfies(old -> {
			assertThat(old.action()).isEqualTo("decided");
			assertThat(old.person()).isEqualTo("director");
			assertThat(old.reasons())
				.containsExactly(new Reason(What.ANSWER, "Activity_ReviewRequest", "discipline=privacy"));
		});
	}

	@Test
	void thePageSaysSoInWordsToTheOfficeAlone() {
		this.people.review("privacy", this.request, "proceed", Map.of());
		document("plan.pdf", "case", 2, "b");
		assertThat(page("coordinator")).contains("Approvals that are out of date", "Review request (Privacy)",
				"The document “plan.pdf” has a newer version.");
		assertThat(page("requester")).doesNotContain("Approvals that are out of date");
		assertThat(this.approvals.outOfDate(new Viewer(this.request, "requester", java.util.Set.of(), false)))
			.isEmpty();
	}

	@Test
	void whatARequesterAnswersIsNoApproval() {
		Case asked = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(asked, "ask", Map.of("question", "Which one?"));
		this.people.complete("requester", asked, "Activity_AnswerQuestion", Map.of("answer", "That one."));
		assertThat(this.jdbc.sql("""
				select what from casefile_record where process_instance_id = ? and basis is not null""")
			.param(asked.processInstanceId())
			.query(String.class)
			.list()).containsExactly("triaged");
	}

	private void reviewAll() {
		for (String group : this.people.offeredTo(this.request)) {
			this.people.review(group.substring("review-".length()), this.request, "proceed", Map.of());
		}
	}

	private List<OutOfDate> outOfDate() {
		return this.approvals
			.outOfDate(new Viewer(this.request, "coordinator", java.util.Set.of("coordinators"), true));
	}

	private String page(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open("/cases/" + this.request.number()).body();
	}

	private void document(String name, String audience, int version, String hash) {
		this.jdbc.sql("""
				insert into casefile_document
				  (id, case_number, name, key, audience, version, size, sha256, media_type, author, at)
				values (?, ?, ?, ?, ?, ?, 1, ?, 'application/pdf', 'requester', now())""")
			.params(UUID.randomUUID(), this.request.number(), name, name, audience, version, hash)
			.update();
	}

	private void again(String decision, String rules) {
		this.jdbc.sql("""
				insert into casefile_decision
				  (process_instance_id, at, activity, decision, version, rules, inputs, outputs)
				select process_instance_id, now(), activity, decision, version, ?::jsonb, inputs, outputs
				from casefile_decision where process_instance_id = ? and decision = ?""")
			.params(rules, this.request.processInstanceId(), decision)
			.update();
	}

	private void answerAgain(String comment) {
		this.jdbc.sql("""
				insert into casefile_record (process_instance_id, at, person, what, activity, topic, answers, basis)
				select process_instance_id, now(), person, what, activity, topic,
				       answers || jsonb_build_object('comment', ?), basis
				from casefile_record
				where process_instance_id = ? and topic = 'discipline=privacy' order by id limit 1""")
			.params(comment, this.request.processInstanceId())
			.update();
	}

}
