package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What was under way elsewhere, and is taken over from a list. */
@DocketTest
class AuditTakenOverTest {

	private static final String NEW = "Number,Recommendation,Severity,Division,Owner\n";

	private static final String TAKEN_OVER = """
			Numéro;Recommandation;Gravité;Division;Personne responsable;État;Réponse;Plan;Première date cible;\
			Date cible;Prolongations;Date de publication;Divisions de soutien;Mesures
			1;Tester la reprise.;Élevée;Finances;owner1;%s;D’accord;Un essai par an.;2020-06-30;2027-03-31;2;\
			2019-05-12;Services d’urgence|Logement;"Choisir
			Essayer"
			""";

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

	@ParameterizedTest
	@CsvSource({ "En cours,Activity_ReportStatus", "'Terminée, non vérifiée',Activity_VerifyImplementation",
			"'Vérifiée, non fermée',Activity_RecordAuditorsWord" })
	void whatIsUnderWayEntersAtItsStateAndAgesFromItsReport(String state, String waitsFor) {
		Case audit = this.files.imported(TAKEN_OVER.formatted(state));
		Recommendation one = this.recommendations.of(this.view.part(audit, 1).number());
		assertThat(this.view.open(audit)).contains(waitsFor).doesNotContain("Activity_DraftResponses");
		assertThat(one.takenOver()).isTrue();
		assertThat(one.issued()).isEqualTo(LocalDate.of(2019, 5, 12));
		assertThat(one.firstTarget()).isEqualTo(LocalDate.of(2020, 6, 30));
		assertThat(one.target()).isEqualTo(LocalDate.of(2027, 3, 31));
		assertThat(one.extensions()).isEqualTo(2);
		assertThat(one.approver()).as("open for more than five years").isEqualTo("executives");
		assertThat(this.steps.visitor("director").open("/cases/" + one.number()).body()).contains("Taken over")
			.contains("Choisir")
			.contains("Emergency Services, Housing");
	}

	@ParameterizedTest
	@CsvSource({ "Fermée,Closed", "N’est plus pertinente,No longer relevant",
			"Ne sera pas mise en œuvre,Not implemented" })
	void whatTheAuditorHasClosedEntersAsClosedWhateverElseIsKnownOfIt(String state, String status) {
		Case audit = this.files.imported("""
				Numéro;Recommandation;Gravité;Division;Personne responsable;État
				1;Tester la reprise.;Élevée;Finances;owner1;%s
				""".formatted(state));
		assertThat(this.view.outcome(this.view.part(audit, 1))).isEqualTo("closed-before");
		assertThat(this.view.outcome(audit)).as("nothing else is open").isEqualTo("closed");
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body())
			.contains(audit.number() + "-01,1,Recovery of systems," + status);
	}

	@Test
	void whatTheVerificationHasReturnedNeedsNewEvidence() {
		Case audit = this.files.imported(TAKEN_OVER.formatted("Renvoyée par la vérification").replace("Choisir\n", ""));
		Case part = this.view.part(audit, 1);
		Map<String, String> done = Map.of("report", "done", "account", "We tested it.", "actionsDone", "Essayer");
		assertThat(this.recommendations.of(part.number()).returns()).isOne();
		assertThat(this.steps.save("owner1", audit, "Activity_ReportStatus", 1, done).body())
			.contains("Upload the evidence");
		this.steps.file(part, "test.pdf", "owner1");
		this.steps.save("owner1", audit, "Activity_ReportStatus", 1, done);
		assertThat(this.view.open(audit)).contains("Activity_VerifyImplementation");
	}

	@Test
	void whatIsMinorAndInternalIsAttestedByADirectorAndNotCalledVerified() {
		Case audit = this.files.imported(TAKEN_OVER.formatted("Terminée, non vérifiée")
			.replace("Élevée", "Faible")
			.replace("2019-05-12", "2026-05-12"), Map.of("auditor", "internal"));
		this.acts.verify("director", audit, 1);
		assertThat(this.recommendations.of(this.view.part(audit, 1).number()).stage()).isEqualTo("attested");
	}

	@Test
	void whatHasActionsIsDoneOnceAllOfThemAre() {
		Case audit = this.files.imported(TAKEN_OVER.formatted("En cours"));
		Case part = this.view.part(audit, 1);
		this.steps.file(part, "test.pdf", "owner1");
		assertThat(this.steps
			.save("owner1", audit, "Activity_ReportStatus", 1,
					Map.of("report", "done", "account", "We tested it.", "actionsDone", "Essayer"))
			.body()).contains("Not all of its actions are done.");
		this.steps.save("owner1", audit, "Activity_ReportStatus", 1,
				Map.of("report", "progress", "account", "We chose one.", "actionsDone", "Choisir"));
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body().lines())
			.anyMatch(line -> line.startsWith(part.number()) && line.endsWith(",2,1,Yes"));
	}

	@Test
	void whatIsUnderWayComesWithItsResponse() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		String file = NEW.replace("Owner", "Owner,State,Response") + "1,Test it.,High,Finance,owner1,Under way,Agree\n";
		assertThat(this.files.choose("coordinator", audit, file.getBytes(StandardCharsets.UTF_8)))
			.contains("Plan is needed for a recommendation that is under way.")
			.contains("First target date is needed")
			.doesNotContain("Response is needed");
	}

	@Test
	void moreTimeForWhatWasTakenOverCountsOnAndKeepsTheFirstDate() {
		Case audit = this.files.imported(TAKEN_OVER.formatted("En cours"));
		this.steps.save("owner1", audit, "Activity_ReportStatus", 1,
				Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		this.steps.save("director", audit, "Activity_DecideMoreTime", 1, Map.of("consent", "yes"));
		Recommendation one = this.recommendations.of(this.view.part(audit, 1).number());
		assertThat(one.extensions()).as("consent one level up").isEqualTo(3);
		assertThat(one.firstTarget()).isEqualTo(LocalDate.of(2020, 6, 30));
		assertThat(one.issued()).isEqualTo(LocalDate.of(2019, 5, 12));
	}

	@Test
	void whatWasTakenOverIsMarkedInThePackage() {
		String file = TAKEN_OVER.formatted("En cours") + "2;Former le personnel.;Faible;Finances;owner1\n";
		Case audit = this.files.imported(file);
		this.steps.approveIncomplete(audit);
		String csv = this.view.csv(audit, "response-incomplete.csv");
		assertThat(csv.lines()).anyMatch(line -> line.startsWith("1,Yes,Tester la reprise."))
			.anyMatch(line -> line.startsWith("2,No"));
	}

}
