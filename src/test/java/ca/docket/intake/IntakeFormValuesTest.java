package ca.docket.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands above the questions of a form. */
@DocketTest
class IntakeFormValuesTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	IntakeFormValues values;

	@Test
	void aCoordinatorReadsTheTierAndTheReasonOfTheRuleInTheirLanguage() {
		Case request = this.people.submit("requester2", IntakeSteps
			.aUseCase(Map.of("personalInformation", "yes", "sensitivity", "high", "aiRole", "recommend")));
		assertThat(shown(request, Locale.ENGLISH)).containsEntry("tier", "4")
			.containsEntry("tierWhy",
					"AI recommends decisions about people and reads highly sensitive personal information.")
			.containsEntry("requesterName", "Devon Clarke")
			.containsEntry("divisionName", "City Clerk's Office")
			.containsEntry("approverName", "Executives, because the tier is 3 or 4")
			.doesNotContainKeys("earlier", "reviews");
		assertThat(shown(request, Locale.CANADA_FRENCH)).containsEntry("tierWhy",
				"L’IA recommande des décisions au sujet de personnes et lit des renseignements personnels très délicats.")
			.containsEntry("divisionName", "Bureau du greffe municipal")
			.containsEntry("priorityName", "Normale, parce que ce n’est pas encore utilisé");
		assertThat(shown(request, Locale.CANADA_FRENCH).get("assessmentList").toString()).contains(
				"- Évaluation de l’incidence sur la vie privée, parce que des renseignements personnels sont utilisés");
		assertThat(shown(request, Locale.ENGLISH).get("reviewerList").toString().lines())
			.contains("- Legal, because a legal assessment is called for");
	}

	@Test
	void theFactsAreInTheWordsOfTheFormWithoutWhatWasNotAnswered() {
		Map<String, Object> form = new HashMap<>(IntakeSteps.aUseCase());
		form.put("wantedBy", null);
		form.put("sponsor", "");
		form.put("inUse", "yes");
		form.put("inUseSince", "2025-03-01");
		Case request = this.people.submit("requester", form);
		assertThat(shown(request, Locale.ENGLISH).get("facts").toString().lines())
			.contains("- Is it already in use? **Yes**", "- Since when? **March 1, 2025**",
					"- Where does it run? **In a cloud in Canada**")
			.noneMatch(line -> line.contains("null") || line.contains("By when"));
		assertThat(shown(request, Locale.CANADA_FRENCH).get("facts").toString()).contains("**1 mars 2025**");
	}

	@Test
	void aTextOfAPersonIsShownAsWrittenAndDoesNothing() {
		Case request = this.people.submit("requester",
				IntakeSteps.aUseCase(Map.of("problem", "<script>x</script> [here](http://evil.example)\n# Tier 1")));
		assertThat(shown(request, Locale.ENGLISH)).containsEntry("problem",
				"\\<script\\>x\\</script\\> \\[here\\]\\(http\\://evil\\.example\\)  \n\\# Tier 1");
	}

	@Test
	void aDirectorReadsWhatWasAskedAnsweredAndRecommended() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		this.people.triage(request, "ask", Map.of("question", "Which minutes?"));
		assertThat(shown(request, Locale.ENGLISH)).containsEntry("questionAsked", "Which minutes?")
			.containsEntry("askedBy", "Priya Sharma")
			.containsKey("answerBy");
		this.people.complete("requester2", request, "Activity_AnswerQuestion", Map.of("answer", "Those of council."));
		this.people.triage(request, "change-tier", Map.of("coordinatorTier", "2", "tierReason", "It names people."));
		this.people.triage(request, "send-on", Map.of());
		this.people.review("security", request, "proceed-with-conditions", Map.of("conditions", "Encrypt it."));
		this.people.review("data", request, "proceed", Map.of());
		Map<String, Object> shown = shown(request, Locale.ENGLISH);
		assertThat(shown.get("earlier").toString()).containsSubsequence("Priya Sharma asked", "Which minutes?",
				"Devon Clarke answered", "Those of council\\.", "Priya Sharma set tier 2", "It names people\\.");
		assertThat(shown.get("reviews").toString()).containsSubsequence("Tomasz Nowak, for Security",
				"Proceed with conditions", "Looked at by security", "Under these conditions:", "Encrypt it\\.",
				"Wei Zhang, for Data governance", ": Proceed");
	}

	private Map<String, Object> shown(Case request, Locale language) {
		return this.values.shown(request.processInstanceId(), "Activity_DecideRequest", language);
	}

}
