package ca.docket.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
	Recommendations recommendations;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Test
	void theOfficeHandsOverOnThePageAndTheNewOwnerReports() {
		Case audit = this.steps.answered("agree");
		String number = this.steps.part(audit, 1).number();
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
		assertThat(this.steps.task(audit, "Activity_ReportStatus").getAssignee()).isEqualTo("owner2");
		assertThat(this.steps.visitor("owner2").open("/cases/" + number).statusCode()).isEqualTo(200);
	}

	@Test
	void withTheOwnerTheDivisionChangesOnRecordWhileItIsImplemented() {
		Case audit = this.steps.answered("agree");
		Case part = this.steps.part(audit, 1);
		handOver(audit, 1, "finance");
		assertThat(this.cases.find(part.number()).orElseThrow().division()).isEqualTo("finance");
		assertThat(this.steps.variable(part, "division")).isEqualTo("finance");
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(facts(coordinator.open("/cases/" + part.number()).body())).contains("Finance")
			.contains("Sophie Bouchard")
			.doesNotContain("Water and Waste", "Carlos Mendes");
		assertThat(this.auditTrail.latest(part.processInstanceId(), OwnerChange.HANDED_OVER).orElseThrow().answers())
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
			.begin(List.of(AuditSteps.recommendation("1", "owner1"), AuditSteps.recommendation("2", "owner1")));
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditSteps.response("agree"));
		handOver(audit, 1, "finance");
		assertThat(this.steps.visitor("owner2").open("/work/" + draft(audit, "owner2").getId()).body())
			.contains("Finances")
			.doesNotContain("Eau et");
		assertThat(drafting(audit)).containsExactlyInAnyOrder("owner1", "owner2");
		assertThat(this.recommendations.of(this.steps.part(audit, 1).number()).step()).isEqualTo("asked");
		handOver(audit, 2, "water");
		assertThat(drafting(audit)).as("owner1 has nothing left to answer").containsExactly("owner2");
		IntStream.rangeClosed(1, 2)
			.forEach(i -> this.steps.save("owner2", audit, "Activity_DraftResponses", i, AuditSteps.response("agree")));
		this.steps.handIn("owner2", audit, "Activity_DraftResponses");
		assertThat(this.steps.open(audit)).containsExactly("Activity_ReviewResponses");
	}

	private List<String> drafting(Case audit) {
		return this.steps.tasks(audit, "Activity_DraftResponses").stream().map(Task::getAssignee).toList();
	}

	@Test
	void whatIsHandedOverWhileItIsReviewedIsDraftedAgainAndApproved() {
		Case audit = this.steps
			.begin(List.of(AuditSteps.recommendation("1", "owner1"), AuditSteps.recommendation("2", "owner2")));
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditSteps.response("agree"));
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		handOver(audit, 1, "water");
		assertThat(this.steps.open(audit)).containsExactly("Activity_DraftResponses");
		IntStream.rangeClosed(1, 2)
			.forEach(i -> this.steps.save("owner2", audit, "Activity_DraftResponses", i, AuditSteps.response("agree")));
		this.steps.handIn("owner2", audit, "Activity_DraftResponses");
		IntStream.rangeClosed(1, 2)
			.forEach(i -> this.steps.save("coordinator", audit, "Activity_ReviewResponses", i,
					Map.of("review", "agree")));
		this.steps.handIn("coordinator", audit, "Activity_ReviewResponses");
		IntStream.rangeClosed(1, 2)
			.forEach(i -> this.steps.save("director", audit, "Activity_ApproveResponses", i,
					Map.of("approval", "approve")));
		this.steps.handIn("director", audit, "Activity_ApproveResponses");
		assertThat(this.steps.open(audit)).containsExactly("Activity_ApprovePackage");
	}

	private Task draft(Case audit, String person) {
		return this.steps.tasks(audit, "Activity_DraftResponses")
			.stream()
			.filter(task -> person.equals(task.getAssignee()))
			.findFirst()
			.orElseThrow();
	}

	private void handOver(Case audit, int which, String division) {
		String page = "/cases/" + this.steps.part(audit, which).number() + "/owner";
		assertThat(this.steps.visitor("coordinator")
			.submit(page, page, Map.of("owner", "owner2", "division", division, "reason", "They left."))
			.statusCode()).isEqualTo(302);
	}

	@Test
	void withTheOwnerItsReadersChangeButNotThoseWhoAreNamed() {
		Case audit = this.steps.imported(
				"""
						Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,Confidential
						1,Move the vault.,High,Water and Waste,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31,Until it is released
						""",
				Map.of("readers", List.of(Map.of("reader", "director"))));
		String page = "/cases/" + this.steps.part(audit, 1).number();
		handOver(page, "owner2");
		assertThat(this.steps.visitor("owner2").open(page).body()).contains("Move the vault.");
		assertThat(this.steps.visitor("owner1").open(page).statusCode()).as("of another division now").isEqualTo(404);
		this.steps.visitor("director").submit(page, page + "/readers", Map.of("reader", "auditor"));
		for (String owner : List.of("auditor", "coordinator", "owner1")) {
			handOver(page, owner);
		}
		for (String named : List.of("director", "auditor", "coordinator", "owner1")) {
			assertThat(this.steps.visitor(named).open(page).statusCode()).as(named).isEqualTo(200);
		}
		assertThat(this.steps.visitor("owner2").open(page).statusCode()).isEqualTo(404);
	}

	private void handOver(String page, String owner) {
		assertThat(this.steps.visitor("director")
			.submit(page + "/owner", page + "/owner",
					Map.of("owner", owner, "division", "finance", "reason", "They do it now."))
			.statusCode()).isEqualTo(302);
	}

}
