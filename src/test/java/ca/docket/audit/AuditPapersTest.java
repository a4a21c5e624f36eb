package ca.docket.audit;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in the papers that leave the office, in both languages, and what must not.
 */
@DocketTest
class AuditPapersTest {

	private static final String FILE = """
			Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,Confidential
			1,Move the Zinnober vault.,High,Finance,owner1,Under way,Agree,Dig at night.,2026-06-30,2198-03-31,Until it is released
			2,Train the staff.,High,Finance,owner2,Under way,Agree,A course.,2026-06-30,2199-03-31,No
			3,Plan ahead.,Low,Finance,owner2
			""";

	private final String committee = "Committee " + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"en, Response to the report, Not answered yet, Recommendation, Taken over, Agree, Its response is in the confidential annex",
			"fr, Réponse au rapport, Encore sans réponse, Recommandation, Reprise, D’accord, Sa réponse figure dans l’annexe confidentielle" })
	void thePackageHasTheAnswersAndOfWhatIsConfidentialTheNumberAlone(String language, String title, String missing,
			String recommendation, String takenOver, String agree, String annex) throws IOException {
		Case audit = this.files.imported(FILE, Map.of("contactLanguage", language));
		Case secret = this.view.part(audit, 1);
		this.steps.fire(audit, "Event_ResponseDue");
		this.steps.complete("director", audit, "Activity_ApproveInterimPackage", Map.of("covering", "Thank you."));
		assertThat(this.view.pdf(audit, "response-incomplete.pdf"))
			.contains(title + " " + audit.number() + " – Recovery of systems Thank you. " + missing + " 3 ")
			.contains(recommendation + " 2 " + takenOver, "Train the staff.", agree, "A course.")
			.contains(annex, secret.number())
			.doesNotContain("Zinnober", "Dig at night", "2198", "Carlos", "owner1");
		assertThat(this.view.pdf(secret, "response-incomplete-annex.pdf")).contains(title)
			.contains(recommendation + " 1 " + takenOver, "Move the Zinnober vault.", agree, "Dig at night.")
			.doesNotContain("Thank you.", "Train the staff.", "A course.");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"en, Recommendations of auditors, 0 open last time + 3 new − 0 no longer open = 3 open now, New:, Not started, Confidential",
			"fr, Recommandations d’audit, 0 ouvertes la dernière fois + 3 nouvelles − 0 qui ne le sont plus = 3 ouvertes maintenant, Nouvelles\u00a0:, Non commencée, Confidentiel" })
	void theReportToACommitteeHasNumbersAndFiguresAndNoText(String language, String title, String sum, String added,
			String status, String confidential) throws IOException {
		Case audit = this.files.imported(FILE,
				Map.of("committee", this.committee, "committeeDates", AuditActs.dates("2199-12-01")));
		List<String> numbers = List.of(this.view.part(audit, 1).number(), this.view.part(audit, 2).number(),
				this.view.part(audit, 3).number());
		Case batch = this.acts.filed(this.acts.drawn(this.committee, "2199-12-01", language));
		assertThat(this.view.pdf(batch, "report.pdf")).contains(title)
			.contains(this.committee, sum)
			.contains(added + " " + String.join(", ", numbers))
			.contains(numbers.get(0) + " 1 " + confidential + " ")
			.contains(numbers.get(1) + " 2 " + status + " 2199-03-31 0")
			.doesNotContain("Zinnober", "Train the staff", "A course", "2198", "Carlos", "Sophie",
					"Recovery of systems");
	}

}
