package ca.docket.intake;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few requests in different states for those who try Docket out: made once, on the
 * first start, by the demo people themselves through the forms. All of them or none.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class IntakeDemo implements ApplicationRunner {

	private static final Map<String, Object> SOLUTION = Map.of("inUse", "no", "personalInformation", "no", "aiKind",
			"generative", "aiRole", "not-about-people", "affected", "staff", "publicFacing", "no", "hosting",
			"cloud-canada", "costBand", "under-50k");

	private final DemoCases cases;

	IntakeDemo(DemoCases cases) {
		this.cases = cases;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("intake")) {
			waitingForTriage();
			inReview();
			waitingForAnAnswer();
			approved();
		}
	}

	private void waitingForTriage() {
		Map<String, Object> facts = new HashMap<>(SOLUTION);
		facts.putAll(Map.of("affected", "public", "publicFacing", "yes", "personalInformation", "yes", "sensitivity",
				"medium", "aiRole", "assist", "costBand", "50k-250k", "asksFor", "ai-use-case"));
		submit("requester", "fr", "licensing", "Assistant de clavardage pour le guichet des permis",
				"Les mêmes questions sur les permis reviennent chaque jour, et l’attente au téléphone dépasse vingt minutes.",
				"Les gens obtiennent une réponse en tout temps, et le guichet a du temps pour les cas difficiles.",
				facts);
	}

	private void inReview() {
		Map<String, Object> facts = new HashMap<>(SOLUTION);
		facts.putAll(Map.of("asksFor", "proof-of-concept", "aiKind", "predictive", "aiRole", "recommend",
				"personalInformation", "yes", "sensitivity", "low", "affected", "public"));
		Case request = submit("requester2", "en", "parks-and-recreation", "Forecast of no-shows in recreation classes",
				"One place in five stays empty although there is a waiting list.",
				"Places go to those who wait, and the pool lanes are full.", facts);
		complete("coordinator", request, "Activity_TriageRequest", Map.of("triage", "send-on", "impactWaiver", "waive",
				"impactWaiverReason", "A trial with bookings of past years. Nobody is told what it forecasts."));
	}

	private void waitingForAnAnswer() {
		Map<String, Object> facts = new HashMap<>(SOLUTION);
		facts.putAll(Map.of("asksFor", "dashboard", "aiKind", "none"));
		facts.remove("aiRole");
		Case request = submit("requester2", "en", "fleet-and-facilities", "Dashboard of energy use in city buildings",
				"Each building keeps its own spreadsheet, and nobody sees the whole.",
				"The buildings that lose most are found and repaired first.", facts);
		complete("coordinator", request, "Activity_TriageRequest",
				Map.of("triage", "ask", "question", "How many buildings have meters that can be read remotely?"));
	}

	private void approved() {
		Map<String, Object> facts = new HashMap<>(SOLUTION);
		facts.put("asksFor", "ai-use-case");
		Case request = submit("requester", "fr", "city-clerk", "Résumés des procès-verbaux du conseil",
				"La lecture des procès-verbaux prend une journée par semaine.",
				"Cette journée sert à répondre aux citoyens.", facts);
		complete("coordinator2", request, "Activity_TriageRequest", Map.of("triage", "send-on"));
		complete("data", request, "Activity_ReviewRequest", Map.of("recommendation", "proceed", "comment",
				"Public minutes only, no personal information, and a person reads every summary."));
		complete("director", request, "Activity_DecideRequest", Map.of("decision", "approved", "reasons",
				"Low risk and little cost. A person reads every summary before it is used."));
	}

	private Case submit(String person, String language, String division, String title, String problem, String benefit,
			Map<String, Object> facts) {
		Map<String, Object> form = new HashMap<>(facts);
		form.putAll(Map.of("language", language, "division", division, "title", title, "problem", problem, "benefit",
				benefit));
		return this.cases.begin("intake", person, form);
	}

	private void complete(String person, Case request, String activity, Map<String, Object> answers) {
		this.cases.complete(person, this.cases.tasks(request, activity).get(0), answers);
	}

}
