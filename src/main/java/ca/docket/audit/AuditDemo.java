package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.demo.DemoCases;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report that waits for its owners, for those who try Docket out. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class AuditDemo implements ApplicationRunner {

	private final DemoCases cases;

	AuditDemo(DemoCases cases) {
		this.cases = cases;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("audit")) {
			this.cases.begin("audit", "coordinator", report());
		}
	}

	private static Map<String, Object> report() {
		return Map.ofEntries(Map.entry("title", "Use of AI in the office"), Map.entry("auditor", "municipal"),
				Map.entry("issueDate", "2026-05-12"), Map.entry("responseDue", "2027-03-31"),
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
