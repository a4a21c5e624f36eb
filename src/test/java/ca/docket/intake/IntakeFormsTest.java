package ca.docket.intake;

import java.util.HashMap;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands above the questions of a form. */
@DocketTest
class IntakeFormsTest {

	@Autowired
	IntakeSteps people;

	@Test
	void aCoordinatorReadsWhatTheTablesFoundAndWhyInTheirLanguage() {
		Case request = this.people.submit("requester2", IntakeSteps
			.aUseCase(Map.of("personalInformation", "yes", "sensitivity", "high", "aiRole", "recommend")));
		Map<String, Object> english = this.people.shown("coordinator", request, "Activity_TriageRequest");
		assertThat(english).containsEntry("submitterName", "Devon Clarke")
			.containsEntry("divisionName", "City Clerk's Office")
			.doesNotContainKey("said");
		assertThat(english.get("tables").toString()).contains(
				"- **4** – AI recommends decisions about people and reads highly sensitive personal information\\.",
				"- **Chief Technology Officer's table** – because the tier is 3 or 4",
				"- **Legal** – because a legal assessment is called for");
		Map<String, Object> french = this.people.shown("coordinator2", request, "Activity_TriageRequest");
		assertThat(french).containsEntry("divisionName", "Bureau du greffe municipal");
		assertThat(french.get("tables").toString()).contains(
				"L’IA recommande des décisions au sujet de personnes et lit des renseignements personnels très délicats",
				"Normale\u00a0\\: ce n’est pas encore utilisé",
				"parce que des renseignements personnels sont utilisés");
	}

	@Test
	void theFactsAreInTheWordsOfTheFormWithoutWhatWasNotAnswered() {
		Map<String, Object> form = new HashMap<>(IntakeSteps.aUseCase());
		form.put("wantedBy", null);
		form.put("sponsor", "");
		form.put("inUse", "yes");
		form.put("inUseSince", "2025-03-01");
		Case request = this.people.submit("requester", form);
		assertThat(facts("coordinator", request))
			.containsSubsequence("Is it already in use?", "**Yes**", "Since when?", "**March 1, 2025**",
					"**In a cloud in Canada**")
			.doesNotContain("null", "By when");
		assertThat(facts("coordinator2", request)).contains("**1 mars 2025**");
	}

	@Test
	void aTextOfAPersonIsShownAsWrittenAndDoesNothing() {
		Case request = this.people.submit("requester",
				IntakeSteps.aUseCase(Map.of("problem", "<script>x</script> [here](http://evil.example)\n# Tier 1")));
		assertThat(this.people.shown("coordinator", request, "Activity_TriageRequest")).containsEntry("problem",
				"\\<script\\>x\\</script\\> \\[here\\]\\(http\\://evil\\.example\\)  \n\\# Tier 1");
		assertThat(facts("coordinator", request)).contains("\\<script\\>").doesNotContain("<script>x");
	}

	@Test
	void aDirectorReadsWhatWasAskedAnsweredAndRecommended() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		this.people.triage(request, "ask", Map.of("question", "Which minutes?"));
		assertThat(said("requester2", request, "Activity_AnswerQuestion")).contains("Priya Sharma", "Which minutes?",
				"Answer by");
		this.people.complete("requester2", request, "Activity_AnswerQuestion", Map.of("answer", "Those of council."));
		this.people.triage(request, "change-tier", Map.of("newTier", "2", "tierReason", "It names people."));
		this.people.triage(request, "send-on", Map.of());
		this.people.review("security", request, "proceed-with-conditions", Map.of("conditions", "Encrypt it."));
		this.people.review("data", request, "proceed", Map.of());
		assertThat(said("director", request, "Activity_DecideRequest")).containsSubsequence(
				"**Triage request** – Priya", "Which minutes?", "**Answer question** – Devon Clarke",
				"Those of council\\.", "**Tier 2**", "It names people\\.", "**Review request** – Tomasz Nowak",
				"**Security**", "**Proceed with conditions**", "Encrypt it\\.", "Looked at by security", "Wei Zhang",
				"**Proceed**");
	}

	private String facts(String person, Case request) {
		return this.people.shown(person, request, "Activity_TriageRequest").get("facts").toString();
	}

	private String said(String person, Case request, String activity) {
		return this.people.shown(person, request, activity).get("said").toString();
	}

}
