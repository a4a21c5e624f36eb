package ca.docket.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A recommendation gets another owner, perhaps of another division. */
@DocketTest
class AuditOwnerTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Recommendations recommendations;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Test
	void theOfficeHandsOverOnThePageAndTheNewOwnerReports() {
		Case audit = this.acts.answered("agree");
		String number = this.view.part(audit, 1).number();
		String page = "/cases/" + number + "/owner";
		Map<String, String> entered = Map.of("owner", "owner2@example.org", "division", "water", "reason",
				"They left.");
		assertThat(this.steps.visitor("owner2").submit("/", page, entered).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("owner1").open("/cases/" + number).body()).doesNotContain(page);
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open("/cases/" + number).body()).contains(page);
		assertThat(
				coordinator.submit(page, page, Map.of("owner", "owner1", "division", "water", "reason", "So.")).body())
			.contains("This person is the owner already.");
		assertThat(coordinator
			.submit(page, page, Map.of("owner", "owner2", "division", "unheard-of", "reason", "They left."))
			.statusCode()).isEqualTo(400);
		coordinator.submit(page, page, entered);
		assertThat(this.recommendations.of(number).owner()).isEqualTo("owner2");
		assertThat(coordinator.open("/cases/" + number).body()).contains("Handed over").doesNotContain("Finance");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.view.task(audit, "Activity_ReportStatus").getAssignee()).isEqualTo("owner2");
		assertThat(this.steps.visitor("owner2").open("/cases/" + number).statusCode()).isEqualTo(200);
	}

	@Test
	void withTheOwnerTheDivisionChangesOnRecordWhileItIsImplemented() {
		Case audit = this.acts.answered("agree");
		Case part = this.view.part(audit, 1);
		handOver(audit, 1, "finance");
		assertThat(this.cases.find(part.number()).orElseThrow().division()).isEqualTo("finance");
		assertThat(this.view.variable(part, "division")).isEqualTo("finance");
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(facts(coordinator.open("/cases/" + part.number()).body())).contains("Finance")
			.contains("Sophie Bouchard")
			.doesNotContain("Water and Waste", "Carlos Mendes");
		assertThat(this.auditTrail.latest(part.processInstanceId(), Owners.HANDED_OVER).orElseThrow().answers())
			.containsEntry("from", "owner1")
			.containsEntry("to", "owner2")
			.containsEntry("division", "finance");
		assertThat(coordinator.open("/audit/recommendations.csv").body().lines())
			.anyMatch(line -> line.startsWith(part.number()) && line.contains(",Finance,"));
		assertThat(coordinator.open("/cases?q=" + part.number() + "&division=finance").body()).contains(part.number());
	}

	/** What the page says that the case is about. */
	private static String facts(String page) {
		return page.substring(page.indexOf("id=\"about\""), page.indexOf("id=\"progress\""));
	}

	@Test
	void whatIsHandedOverBeforeItsResponseIsApprovedIsAnsweredByTheNewOwner() {
		Case audit = this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("2", "owner1")));
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditActs.response("agree"));
		handOver(audit, 1, "finance");
		Case part = this.view.part(audit, 1);
		assertThat(this.view.task(part, "Activity_AnswerAgain").getAssignee()).isEqualTo("owner2");
		assertThat(drafting(audit)).containsExactly("owner1");
		assertThat(this.recommendations.of(part.number()).step()).isEqualTo("asked");
		handOver(audit, 2, "finance");
		assertThat(drafting(audit)).as("owner1 has nothing left to answer").containsExactly("owner2");
		assertThat(this.steps.visitor("owner2").open("/work/" + draft(audit, "owner2").getId()).body())
			.contains("Finances")
			.doesNotContain("Eau et");
		this.steps.complete("owner2", part, "Activity_AnswerAgain", new HashMap<>(AuditActs.response("agree")));
		this.acts.answer("owner2", audit, "Activity_DraftResponses", AuditActs.response("agree"), 2);
		assertThat(this.view.open(audit)).containsExactly("Activity_ReviewResponses");
	}

	private List<String> drafting(Case audit) {
		return this.view.tasks(audit, "Activity_DraftResponses").stream().map(Task::getAssignee).toList();
	}

	@Test
	void whatIsHandedOverWhileItIsReviewedIsDraftedAgainAndApproved() {
		Case audit = this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("2", "owner2")));
		this.acts.answer("owner1", audit, "Activity_DraftResponses", AuditActs.response("agree"), 1);
		handOver(audit, 1, "water");
		assertThat(drafting(audit)).containsExactly("owner2");
		this.steps.complete("owner2", this.view.part(audit, 1), "Activity_AnswerAgain",
				new HashMap<>(AuditActs.response("agree")));
		this.acts.answer("owner2", audit, "Activity_DraftResponses", AuditActs.response("agree"), 2);
		this.acts.approve(audit, 1, 2);
		assertThat(this.view.open(audit)).containsExactly("Activity_ApprovePackage");
	}

	private Task draft(Case audit, String person) {
		return this.view.tasks(audit, "Activity_DraftResponses")
			.stream()
			.filter(task -> person.equals(task.getAssignee()))
			.findFirst()
			.orElseThrow();
	}

	private void handOver(Case audit, int which, String division) {
		this.acts.handOver("coordinator", this.view.part(audit, which), "owner2", division);
	}

	@Test
	void withTheOwnerItsReadersChangeButNotThoseWhoAreNamed() {
		Case audit = this.files.imported(
				"""
						Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,Confidential
						1,Move the vault.,High,Water and Waste,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31,Until it is released
						""",
				Map.of("readers", List.of(Map.of("reader", "director"))));
		Case part = this.view.part(audit, 1);
		String page = "/cases/" + part.number();
		this.acts.handOver("director", part, "owner2", "finance");
		assertThat(this.steps.visitor("owner2").open(page).body()).contains("Move the vault.");
		assertThat(this.steps.visitor("owner1").open(page).statusCode()).as("of another division now").isEqualTo(404);
		this.steps.visitor("director").submit(page, page + "/readers", Map.of("reader", "auditor"));
		for (String owner : List.of("auditor", "coordinator", "owner1")) {
			this.acts.handOver("director", part, owner, "finance");
		}
		for (String named : List.of("director", "auditor", "coordinator", "owner1")) {
			assertThat(this.steps.visitor(named).open(page).statusCode()).as(named).isEqualTo(200);
		}
		assertThat(this.steps.visitor("owner2").open(page).statusCode()).isEqualTo(404);
	}

}
