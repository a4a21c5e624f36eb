package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.part.Parts;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report that waits for its owners, and one whose recommendations are under way, for
 * those who try Docket out.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class AuditDemo implements ApplicationRunner {

	private static final int UNDER_WAY = 14;

	private final DemoCases cases;

	private final Parts parts;

	private final ProcessEngine engine;

	AuditDemo(DemoCases cases, Parts parts, ProcessEngine engine) {
		this.cases = cases;
		this.parts = parts;
		this.engine = engine;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("audit")) {
			this.cases.begin("audit", "coordinator", report());
			followUp();
		}
	}

	/**
	 * What other offices followed in a spreadsheet: one since 2019, one confidential, one
	 * returned.
	 */
	private void followUp() {
		Map<String, Object> report = new HashMap<>(report());
		report.putAll(Map.of("title", "Open recommendations of earlier audits", "entry", "file", "readers",
				List.of(Map.of("reader", "director"))));
		report.remove("recommendations");
		Case audit = this.cases.begin("audit", "coordinator", report);
		String deployment = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("audit")
			.latestVersion()
			.singleResult()
			.getDeploymentId();
		this.parts.start(audit, "audit-recommendation", new FormVersion("audit-row", deployment),
				IntStream.rangeClosed(1, UNDER_WAY).mapToObj(AuditDemo::underWay).toList());
		Task task = this.cases.tasks(audit, "Activity_ImportRecommendations").get(0);
		this.engine.getTaskService().setAssignee(task.getId(), "coordinator");
		this.cases.complete("coordinator", task, Map.of());
	}

	private static Parts.Row underWay(int number) {
		Map<String, Object> row = new HashMap<>(recommendation(String.valueOf(number),
				"Write down how step %d of the year end is done.".formatted(number), "medium", "owner1"));
		row.putAll(Map.of("state", (number == 3) ? "returned" : "under-way", "response", "agree", "plan",
				"A page in the manual.", "firstTarget", day(-330), "targetDate", day(210), "extensions", number % 3,
				"issueDate", (number == 1) ? "2019-06-11" : "2024-06-11", "confidential",
				(number == 2) ? "open" : "no"));
		return new Parts.Row(String.valueOf(number), "", row);
	}

	private static String day(int fromToday) {
		return LocalDate.now().plusDays(fromToday).toString();
	}

	private static Map<String, Object> report() {
		return Map.ofEntries(Map.entry("title", "Use of AI in the office"), Map.entry("auditor", "municipal"),
				Map.entry("issueDate", day(-200)), Map.entry("responseDue", day(120)),
				Map.entry("committee", "Audit Committee"), Map.entry("contactName", "Ada Auditor"),
				Map.entry("contactEmail", "audit@example.com"), Map.entry("contactLanguage", "en"),
				Map.entry("language", "en"), Map.entry("entry", "typed"),
				Map.entry("recommendations",
						List.of(recommendation("1", "Keep a list of all AI tools that staff use.", "high", "owner1"),
								recommendation("2", "Train everybody who uses them once a year.", "medium", "owner1"),
								recommendation("3", "Test what they answer before the public sees it.", "medium",
										"owner1"),
								recommendation("4", "Say in each contract who may keep the data.", "low", "owner2"))));
	}

	private static Map<String, Object> recommendation(String reference, String text, String severity, String owner) {
		return Map.of("reference", reference, "recommendation", text, "severity", severity, "savings", "no", "safety",
				"no", "reputation", "no", "division", "water", "owner", owner);
	}

}
