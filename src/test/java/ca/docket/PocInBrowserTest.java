package ca.docket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.documents.Filing;
import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A trial goes from its charter to its decision in Tasklist, and stands on its page. */
@DocketTest
class PocInBrowserTest {

	private static final Set<String> IN_FRENCH = Set.of("coordinator2", "evaluator2");

	@LocalServerPort
	int port;

	@Autowired
	DemoCases people;

	@Autowired
	Filing filing;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	private Chromium chromium;

	private final Map<String, Tasklist> atWork = new HashMap<>();

	@BeforeEach
	void aBrowserIsThere(Chromium one) {
		this.chromium = one;
	}

	@AfterEach
	void everybodyGoes() {
		this.atWork.values().forEach(Tasklist::close);
	}

	@Test
	void aTrialIsProposedMeasuredScoredAndStoppedAndAxeFindsNothingSerious() {
		String title = "Summaries " + System.nanoTime();
		propose(title);
		Case trial = this.jdbc.sql("select * from casefile_case where title = ?")
			.param(title)
			.query(Case.class)
			.single();
		declare(trial);
		act("director", trial, "Activity_ApproveCharter", director -> {
			director.choose("charter", "Approve: the charter is frozen and the trial begins");
			director.text("charterReasons", "A good question.");
		});
		look("/cases/" + trial.number() + "/pause");
		change(trial);
		report(trial);
		this.filing.evidence(trial.number(), "invoice.pdf", task("requester2", trial, "Activity_CheckIn"),
				new byte[] { 1 });
		act("requester2", trial, "Activity_CheckIn", lead -> {
			lead.page().getByText("Add new").first().click();
			lead.select("metricNumber_0", "1. Waiting time");
			lead.text("value_0", "13");
			lead.text("observations_0", "120");
			day(lead, "measuredOn_0", "2026-11-03");
			lead.text("valueSource_0", "Log");
			lead.page().getByText("Add new").last().click();
			lead.text("amount_0", "1200.50");
			day(lead, "spentOn_0", "2026-11-03");
			lead.text("spentSource_0", "Invoice 12");
			lead.text("committed", "0");
			lead.choose("harm", "No");
			lead.choose("next", "It is ready to be evaluated");
		});
		act("coordinator2", trial, "Activity_CheckResults",
				coordinator -> coordinator.choose("results", "Oui : les preuves peuvent être cotées"));
		List.of("evaluator1", "evaluator3")
			.forEach(evaluator -> act(evaluator, trial, "Activity_ScoreEvidence", PocInBrowserTest::score));
		act("director", trial, "Activity_CloseScoring",
				director -> director.text("closeReason", "One evaluator is ill."));
		act("requester2", trial, "Activity_WriteLessons", lead -> lead.text("lessons", "Measure sooner."));
		act("director", trial, "Activity_DecideTrial", director -> {
			director.choose("decision", "Stop");
			List.of("reasonsFor", "reasonsAgainst", "unknowns")
				.forEach(field -> director.text(field, "Callers wait as long as before."));
		});
		assertThat(this.cases.find(trial.number()).orElseThrow().outcome()).isEqualTo("stopped");
		look("/cases/" + trial.number());
	}

	/** One of them has an interest, and the director keeps them. */
	private void declare(Case trial) {
		List.of("evaluator1", "evaluator3")
			.forEach(evaluator -> this.people.complete(evaluator, task(evaluator, trial, "Activity_DeclareInterests"),
					Map.of("interest", "no")));
		act("evaluator2", trial, "Activity_DeclareInterests", evaluator -> {
			evaluator.choose("interest", "Oui");
			evaluator.text("interests", "Mon frère y travaille.");
		});
		act("director", trial, "Activity_JudgeInterests", director -> {
			director.page().getByText("Mon frère y travaille.").waitFor();
			director.choose("evaluatorDecision", "Yes, with this interest on record");
			director.text("evaluatorReasons", "He works elsewhere in it.");
		});
	}

	/** Between check-ins nobody is asked how the trial goes on. */
	private void report(Case trial) {
		Tasklist lead = open("requester2", "/cases/" + trial.number());
		lead.page().getByText("Report values or spending now").click();
		lead.text("committed", "0");
		lead.choose("harm", "No");
		assertThat(lead.page().locator(".fjs-form-field-radio").allInnerTexts())
			.anyMatch(question -> question.startsWith("Was anybody harmed"))
			.noneMatch(question -> question.startsWith("What happens next?"));
		Accessibility.check(lead.page(), ".fjs-container");
		lead.complete();
		assertThat(this.people.tasks(trial, "Activity_Report")).isEmpty();
	}

	private void change(Case trial) {
		act("requester2", trial, "Activity_CheckIn", lead -> {
			lead.text("committed", "0");
			lead.choose("harm", "No");
			lead.choose("next", "It continues, and the charter is to be changed");
		});
		act("requester2", trial, "Activity_RequestChange", lead -> {
			lead.text("success_0", "6");
			List.of("changeReason", "impactBudget", "impactTime", "impactMetrics")
				.forEach(field -> lead.text(field, "The log counts otherwise."));
		});
		act("director", trial, "Activity_JudgeChange", director -> {
			Locator metric = director.page().locator(".fjs-container table").first();
			metric.waitFor();
			assertThat(metric.locator("th").allInnerTexts()).containsExactly("Metric 1", "In force", "Asked for");
			assertThat(metric.locator("tr", new Locator.LocatorOptions().setHasText("Success threshold"))
				.locator("td")
				.allInnerTexts()).containsExactly("Success threshold", "5", "6");
			director.choose("changeDecision", "Approve: it is in force from now on");
			director.text("changeDecisionReasons", "It does.");
		});
	}

	private void look(String page) {
		Tasklist lead = open("requester2", page);
		lead.page().locator("main h1").waitFor();
		Accessibility.check(lead.page());
	}

	private void propose(String title) {
		Tasklist coordinator = open("coordinator", "/sign-in");
		coordinator.page().getByText("Proof of concept").first().click();
		coordinator.text("title", title);
		coordinator.select("division", "Licensing");
		List.of("question", "hypothesis", "affectedPeople", "exitPlan")
			.forEach(field -> coordinator.text(field, "As agreed."));
		coordinator.text("lead", "requester2@example.org");
		coordinator.text("sponsor", "requester@example.org");
		metric(coordinator);
		day(coordinator, "beginsOn", "2026-10-05");
		day(coordinator, "endsOn", "2026-12-04");
		coordinator.text("budget", "40000");
		coordinator.select("riskTier", "Tier 1");
		coordinator.choose("dataUsed", "Synthetic data only");
		coordinator.select("vendorChosen", "There is no vendor");
		IntStream.range(0, 3).forEach(row -> coordinator.text("evaluator_" + row, "evaluator" + (row + 1)));
		coordinator.choose("language", "English");
		coordinator.start();
	}

	private static void metric(Tasklist coordinator) {
		coordinator.text("metric_0", "Waiting time");
		coordinator.text("how_0", "By the log");
		coordinator.select("measuredBy_0", "People of the office");
		coordinator.text("unit_0", "minutes");
		coordinator.select("weight_0", "Must");
		coordinator.text("baseline_0", "14");
		day(coordinator, "baselineOn_0", "2026-10-01");
		coordinator.text("baselineSource_0", "Log");
		coordinator.text("success_0", "5");
		coordinator.text("failure_0", "12");
		coordinator.text("least_0", "100");
	}

	/** As the field asks for it in a Canadian browser. */
	private static void day(Tasklist person, String field, String day) {
		person.text(field, day);
		person.page().keyboard().press("Enter");
	}

	private static void score(Tasklist evaluator) {
		List.of("Benefit", "Use", "Data", "Safety", "Cost").forEach(criterion -> {
			evaluator.select("evidence" + criterion, "0");
			evaluator.text("comment" + criterion, "Callers wait as long as before.");
		});
	}

	private void act(String who, Case trial, String activity, Consumer<Tasklist> doing) {
		Task task = task(who, trial, activity);
		Tasklist person = open(who, "/tasks/" + task.getId());
		if (task.getAssignee() == null) {
			person.claim();
		}
		doing.accept(person);
		Accessibility.check(person.page(), ".fjs-container");
		person.complete();
	}

	/** Everybody signs in once. */
	private Tasklist open(String who, String page) {
		Tasklist before = this.atWork.get(who);
		if (before != null) {
			before.open(page);
			return before;
		}
		Tasklist person = IN_FRENCH.contains(who) ? Tasklist.inFrench(this.chromium, this.port)
				: new Tasklist(this.chromium, this.port);
		this.atWork.put(who, person);
		person.open(page);
		person.signIn(who);
		return person;
	}

	private Task task(String who, Case trial, String activity) {
		return this.people.tasks(trial, activity)
			.stream()
			.filter(each -> each.getAssignee() == null || each.getAssignee().equals(who))
			.findFirst()
			.orElseThrow();
	}

}
