package ca.docket.audit;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** What people say of recommendations in tests, on the lists of their audit. */
@Component
class AuditActs {

	private final AuditSteps steps;

	private final AuditView view;

	AuditActs(AuditSteps steps, AuditView view) {
		this.steps = steps;
		this.view = view;
	}

	static Map<String, Object> recommendation(String reference, String owner) {
		return new HashMap<>(
				Map.of("reference", reference, "recommendation", "Test the recovery of systems.", "severity", "medium",
						"savings", "no", "safety", "no", "reputation", "no", "division", "water", "owner", owner));
	}

	static Map<String, Object> minor(String reference, String owner) {
		Map<String, Object> minor = recommendation(reference, owner);
		minor.put("severity", "low");
		return minor;
	}

	static Map<String, String> response(String response) {
		return response.equals("disagree") ? Map.of("response", response, "reason", "It would cost more than it saves.")
				: Map.of("response", response, "plan", "Test it each year.", "targetDate", "2027-03-31");
	}

	/** One whose single recommendation of {@code owner1} has this response. */
	Case answered(String response) {
		return answered(response, recommendation("1", "owner1"));
	}

	/** One whose recommendations, all of {@code owner1}, have this response. */
	@SafeVarargs
	final Case answered(String response, Map<String, Object>... recommendations) {
		Case audit = this.steps.begin(List.of(recommendations));
		respond("owner1", audit, response, IntStream.rangeClosed(1, recommendations.length).toArray());
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of());
		return audit;
	}

	/** All recommendations of an owner get a response, which is approved. */
	void respond(String owner, Case audit, String response, int... all) {
		answer(owner, audit, "Activity_DraftResponses", response(response), all);
		approve(audit, all);
	}

	/** Its owner answers by itself what was returned, or what the auditor insists on. */
	void answerAgain(Case part, String response) {
		this.steps.complete("owner1", part, "Activity_AnswerAgain", new HashMap<>(response(response)));
	}

	/** The responses of an owner are reviewed and approved. */
	void approve(Case audit, int... all) {
		answer("coordinator", audit, "Activity_ReviewResponses", Map.of("review", "agree"), all);
		answer("director", audit, "Activity_ApproveResponses", Map.of("approval", "approve"), all);
	}

	/** Says the same in all rows of a list, and hands it in. */
	void answer(String person, Case audit, String activity, Map<String, String> answers, int... all) {
		IntStream.of(all).forEach(which -> this.steps.save(person, audit, activity, which, answers));
		this.steps.handIn(person, audit, activity);
	}

	/** The same, said to be done by its owner. */
	Case done() {
		Case audit = answered("agree");
		done(audit, 1);
		return audit;
	}

	/** The owner says that it is done, with evidence. */
	void done(Case audit, int which) {
		this.steps.file(this.view.part(audit, which), "test.pdf", "owner1");
		report(audit, which, Map.of("report", "done", "account", "We tested it."));
	}

	/** The owner says in a round how far it is. */
	HttpResponse<String> report(Case audit, int which, Map<String, String> answers) {
		return this.steps.save("owner1", audit, "Activity_ReportStatus", which, answers);
	}

	HttpResponse<String> verify(String person, Case audit, int which) {
		return this.steps.save(person, audit, "Activity_VerifyImplementation", which,
				Map.of("verdict", "verified", "tested", "The log."));
	}

	/** The auditor's word is recorded from {@code letter.pdf}. */
	HttpResponse<String> record(Case audit, int which, String word) {
		return this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", which,
				Map.of("word", word, "wordDocument", "letter.pdf", "wordDate", "2026-11-20"));
	}

	HttpResponse<String> confirm(String person, Case audit, int which) {
		return this.steps.save(person, audit, "Activity_ConfirmAuditorsWord", which, Map.of("confirmation", "confirm"));
	}

	/** The auditor's word is recorded, and confirmed by somebody else. */
	void word(Case audit, int which, String word) {
		record(audit, which, word);
		confirm("coordinator2", audit, which);
	}

	/** Whoever entered it says so, and somebody else confirms it. */
	void enteredTwice(Case audit, Case other) {
		this.steps.withdraw(audit);
		this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", other.number()));
	}

	/** Somebody of the office gives a recommendation to another owner. */
	void handOver(String person, Case part, String owner, String division) {
		String page = "/cases/" + part.number() + "/owner";
		assertThat(this.steps.visitor(person)
			.submit(page, page, Map.of("owner", owner, "division", division, "reason", "They left."))
			.statusCode()).isEqualTo(302);
	}

	/** A report for the dates of a committee, with one or two recommendations. */
	Case reported(String committee, int recommendations, String... dates) {
		return this.steps
			.begin(Map.of("entry", "typed", "committee", committee, "committeeDates", dates(dates), "recommendations",
					List.of(recommendation("1", "owner1"), recommendation("2", "owner2")).subList(0, recommendations)));
	}

	static List<Map<String, String>> dates(String... dates) {
		return Stream.of(dates).map(day -> Map.of("committeeDate", day)).toList();
	}

	/** A report to a committee of its own is drawn up. */
	Case drawn() {
		String committee = "Committee " + UUID.randomUUID();
		reported(committee, 1, "2199-12-01");
		return drawn(committee, "2199-12-01", "en");
	}

	/** A report to a committee is drawn up. */
	Case drawn(String committee, String date, String language) {
		return this.steps.start("audit-batch",
				Map.of("committee", committee, "committeeDate", date, "contactName", "Clara Clerk", "contactEmail",
						"clara@committee.example.org", "reportLanguage", language, "language", "en"));
	}

	/** A report to a committee is approved, and thereby filed. */
	Case filed(Case batch) {
		this.steps.complete("director", batch, "Activity_ApproveBatch", Map.of("batchApproval", "approve"));
		return batch;
	}

}
