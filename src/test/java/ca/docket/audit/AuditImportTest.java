package ca.docket.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Documents;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Recommendations that come from a file, new ones and those that are under way. */
@DocketTest
class AuditImportTest {

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

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theExampleIsRefusedRowByRowAndNothingIsHalfImported() throws IOException {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		byte[] file = Files.readAllBytes(Path.of("docs/examples/audit-recommendations.csv"));
		String page = this.files.choose("coordinator", audit, file);
		assertThat(page).contains("3 of 6 rows cannot be imported")
			.contains("Target date: a day of the calendar is needed")
			.contains("Nobody is known as &quot;nobody.known&quot;")
			.contains("5 is there twice: on line 7 too.")
			.doesNotContain("Start 6");
		assertThat(this.files.start("coordinator", audit, file)).contains("3 of 6 rows");
		assertThatThrownBy(() -> this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of()))
			.hasMessageContaining("Nothing is imported yet.");
		assertThat(parts(audit)).isZero();
	}

	@Test
	void aGoodFileIsCountedAndStartsWithASecondClickOnce() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		byte[] file = (NEW + row(1, "owner1") + row(2, "owner1") + row(3, "owner2")).getBytes(StandardCharsets.UTF_8);
		assertThat(this.files.choose("coordinator", audit, file)).contains("All 3 rows can be imported")
			.containsPattern("New: 3")
			.containsPattern(": 2</span>")
			.contains("less than one year ago: 3")
			.contains("Start 3 cases");
		assertThat(parts(audit)).isZero();
		assertThat(this.files.start("coordinator", audit, file)).contains("3 rows are imported");
		this.files.start("coordinator", audit, file);
		assertThat(parts(audit)).isEqualTo(3);
		String again = this.files.choose("coordinator", audit,
				(NEW + row(3, "owner1") + row(4, "owner1")).getBytes(StandardCharsets.UTF_8));
		assertThat(again).contains("1 of 2 rows").contains("3 is in this case already.");
		this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of());
		assertThat(this.view.open(audit)).containsExactly("Activity_DraftResponses", "Activity_DraftResponses");
	}

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
	@CsvSource({ "Fermée,Closed", "Dépassée,No longer relevant", "Ne sera pas mise en œuvre,Not implemented" })
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
	void whatHasNoOwnerIsAssignedOnAListBeforeItIsAnswered() {
		Case audit = this.files.imported(NEW + "1,Test it.,High,Finance,\n" + row(2, "owner2"));
		String number = this.view.part(audit, 1).number();
		assertThat(this.view.open(audit)).containsExactly("Activity_AssignOwners");
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body())
			.contains(number + ",1,Recovery of systems,Response due,,,Finance");
		assertThat(assign(audit, "nobody.known")).contains("Nobody is known as");
		assign(audit, "owner1@example.org");
		this.steps.handIn("coordinator", audit, "Activity_AssignOwners");
		assertThat(this.view.tasks(audit, "Activity_DraftResponses")).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("owner1", "owner2");
		assertThat(this.recommendations.of(number).owner()).isEqualTo("owner1");
		assertThat(this.view.variable(this.view.part(audit, 1), "owner")).isEqualTo("owner1");
		assertThat(this.steps.visitor("owner1").open("/cases/" + number).body()).contains("Carlos Mendes", "Housing");
	}

	private String assign(Case audit, String owner) {
		return this.steps
			.save("coordinator", audit, "Activity_AssignOwners", 1, Map.of("owner", owner, "division", "housing"))
			.body();
	}

	@Test
	void whatWasTakenOverIsMarkedInThePackage() {
		String file = TAKEN_OVER.formatted("En cours") + "2;Former le personnel.;Faible;Finances;owner1\n";
		Case audit = this.files.imported(file);
		this.steps.fire(audit, "Event_ResponseDue");
		this.steps.complete("director", audit, "Activity_ApproveInterimPackage", Map.of());
		String csv = this.view.csv(audit, "response-incomplete.csv");
		assertThat(csv.lines()).anyMatch(line -> line.startsWith("1,Yes,Tester la reprise."))
			.anyMatch(line -> line.startsWith("2,No"));
	}

	@Test
	void aHugeCellAndFormulasDoNoHarm() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		String huge = NEW + "1,%s,High,Finance,owner1%n".formatted("x".repeat(1 << 20));
		assertThat(this.files.choose("coordinator", audit, huge.getBytes(StandardCharsets.UTF_8)))
			.contains("the answer may have at most 4,000 char")
			.hasSizeLessThan(50_000);
		byte[] formula = (NEW + "1,=cmd()|' /C calc'!A0,High,Finance,owner1\n2,${1+1}<script>,High,Finance,owner1\n")
			.getBytes(StandardCharsets.UTF_8);
		this.files.choose("coordinator", audit, formula);
		this.files.start("coordinator", audit, formula);
		this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of());
		assertThat(this.steps.visitor("owner1")
			.open("/work/" + this.view.task(audit, "Activity_DraftResponses").getId())
			.body()).contains("=cmd()|").doesNotContain("<script>,");
	}

	@Test
	void othersThanThoseWhoDoTheTaskFindNoImport() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		String page = this.files.importPage("coordinator", audit);
		assertThat(this.steps.visitor("owner1").open(page).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("coordinator2").open(page).statusCode()).isEqualTo(404);
	}

	private long parts(Case audit) {
		return this.jdbc.sql("select count(*) from casefile_part where part_of = ?")
			.param(audit.number())
			.query(Long.class)
			.single();
	}

	private static String row(int number, String owner) {
		return "%d,Test the recovery.,High,Finance,%s%n".formatted(number, owner);
	}

	static String underWay(int count) {
		return "Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date\n"
				+ IntStream.rangeClosed(1, count)
					.mapToObj(
							"%d,Test it.,Medium,Finance,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31%n"::formatted)
					.collect(Collectors.joining());
	}

	static String rows(int count) {
		return NEW + IntStream.rangeClosed(1, count).mapToObj(i -> row(i, "owner1")).collect(Collectors.joining());
	}

}
