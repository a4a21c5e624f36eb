package ca.docket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Attached;
import ca.docket.casefile.keeping.Night;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.family.OperatorsFolder;
import ca.docket.notice.ToldOf;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A folder of files that a process owner sends and a file of the operators are a family
 * like the others: nothing of it is in the application.
 */
@DocketTest
class FamilyWithoutJavaTest {

	private static final Path FOLDER = Path.of("src/test/resources/family-without-java");

	private static final String PERMIT = "permit";

	@Autowired
	ApplicationContext application;

	@Autowired
	RepositoryService repository;

	@Autowired
	OperatorsFolder operators;

	@Autowired
	Night night;

	@LocalServerPort
	int port;

	private FolderSteps people;

	@BeforeEach
	void theFamilyIsOnAndSent() {
		this.people = new FolderSteps(FOLDER, this.port, this.application);
		this.operators.put(this.people.operatorsFile());
		Answer sent = this.people.deploy();
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
	}

	@AfterEach
	void theFamilyIsOff() {
		this.operators.remove(this.people.operatorsFile().getFileName().toString());
	}

	@Test
	void withoutTheOperatorsFileItIsRefusedInOneSentenceAndNothingIsStored() {
		this.operators.remove(this.people.operatorsFile().getFileName().toString());
		long before = this.repository.createDeploymentQuery().count();
		Answer refused = this.people.deploy();
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body()).contains("\"message\":\"No operator’s file names the family permit.\"");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		this.operators.put(this.people.operatorsFile());
		assertThat(this.people.deploy().status()).isEqualTo(200);
	}

	@Test
	void theApplicantIsToldTheNumberInTheLanguageTheyChose() {
		Case english = apply(Map.of("contact", "director@example.org"));
		Case french = apply(Map.of("language", "fr"));
		assertThat(english.number()).matches("RCP-\\d{4}-\\d{4,}");
		assertThat(this.people.letters(english)).hasSize(2)
			.allSatisfy(
					letter -> assertThat(letter.subject()).isEqualTo(english.number() + ": we have your application"));
		assertThat(this.people.letters(english)).extracting(FolderSteps.Letter::recipient)
			.containsExactlyInAnyOrder("requester2", "director@example.org");
		assertThat(this.people.letter(french, "permit-acknowledged").subject())
			.isEqualTo(french.number() + "\u00a0: nous avons reçu votre demande de permis");
	}

	@Test
	void thePageSaysWhatTheCaseIsAboutInTheWordsOfTheForm() {
		Case permit = apply(Map.of());
		assertThat(this.people.page("municipal", permit)).contains("Main Street, from First to Third",
				"What is the road closed for? A film shoot", "On which day? December 18, 2026", "For how many hours? 6",
				"The whole road is closed, nobody gets through Yes",
				"Waiting for: Check application (Municipal services coordinators)");
		assertThat(this.people.page("municipal2", permit)).contains("Pourquoi fermer la route? Un tournage",
				"Quel jour? 18 décembre 2026", "Pendant combien d’heures? 6",
				"Toute la route est fermée, personne ne passe Oui",
				"Vérifier la demande de permis (Coordination des services municipaux)");
	}

	@Test
	void thePageSaysWhereTheCaseIs() {
		Case permit = checked(Map.of());
		assertThat(this.people.page("requester2", permit)).containsSubsequence("Application received", "done",
				"Find fee", "done", "Check application", "done", "Decide application", "now", "Permit granted",
				"only if it happens", "Answer question", "not needed", "Withdrawal by the applicant, at any time",
				"only if it happens");
		assertThat(this.people.page("municipal2", permit)).containsSubsequence("Demande de permis reçue",
				"Déterminer les droits", "Vérifier la demande de permis", "Statuer sur le permis", "Permis accordé",
				"Retrait par la personne qui demande, en tout temps");
	}

	@Test
	void theTablesSayWhy() {
		Case permit = checked(Map.of());
		assertThat(this.people.page("municipal", permit)).contains("What the closure costs", "Fee: Full",
				"because nobody gets through", "Is the whole road closed? Yes",
				"What is the road closed for? A film shoot", "Decided by: Municipal services managers");
		assertThat(this.people.page("municipal2", permit)).contains("Ce que coûte la fermeture", "Droits : Complets",
				"parce que personne ne peut passer", "Décision prise par : Gestion des services municipaux");
		assertThat(this.people.shown("municipalmanager", permit, "Activity_DecideApplication")).contains(
				"What the closure costs", "because nobody gets through", "A film shoot", "The bus can wait",
				"\"fee\":{\"type\":\"String\",\"value\":\"full\"");
	}

	@Test
	void whoseTurnItIsIsToldInTheirLanguage() {
		try (ToldOf told = new ToldOf(this.application)) {
			Case permit = apply(Map.of());
			assertThat(told.soon()).filteredOn(notice -> notice.subject().contains(permit.number()))
				.extracting(ToldOf.Told::address, ToldOf.Told::subject)
				.contains(
						tuple("municipal@example.org",
								"Check application – " + permit.number() + ": Main Street, from First to Third"),
						tuple("municipal2@example.org", "Vérifier la demande de permis – " + permit.number()
								+ " : Main Street, from First to Third"));
		}
	}

	@Test
	void whoeverIsLateIsRemindedAndTheManagersAreTold() {
		try (ToldOf told = new ToldOf(this.application)) {
			Case permit = told.began(LocalDateTime.parse("2026-11-02T10:00"), () -> apply(Map.of()));
			String task = this.people.task("municipal", permit, "Activity_CheckApplication").path("id").asText();
			assertThat(this.people.page("municipal", permit)).contains("due November 5, 2026");
			assertThat(told.remindedAt(task, LocalDateTime.parse("2026-11-03T16:00"))).isEmpty();
			assertThat(told.remindedAt(task, LocalDateTime.parse("2026-11-04T16:00")))
				.containsExactly("reminder municipal", "reminder municipal2");
			assertThat(told.remindedAt(task, LocalDateTime.parse("2026-11-10T16:00")))
				.contains("escalated municipalmanager");
		}
	}

	@Test
	void theApplicantIsAskedAndAnswers() {
		Case permit = apply(Map.of());
		ask(permit);
		assertThat(this.people.letter(permit, "permit-question").html()).contains("Which bus goes there?");
		assertThat(this.people.shown("requester2", permit, "Activity_AnswerQuestion"))
			.contains("Which bus goes there?");
		this.people.end("requester2", permit, "Activity_AnswerQuestion", Map.of("answer", "Number 7."));
		assertThat(this.people.shown("municipal2", permit, "Activity_CheckApplication")).contains("Number 7",
				"Votre réponse");
	}

	@Test
	void withoutAnAnswerTheApplicationIsTreatedAsWithdrawn() {
		Case permit = apply(Map.of());
		ask(permit);
		this.people.time(permit);
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("withdrawn");
		assertThat(this.people.letter(permit, "permit-withdrawn-by-silence").subject())
			.endsWith("your application is treated as withdrawn");
		assertThat(this.people.page("requester2", permit)).contains("Application withdrawn");
	}

	@Test
	void aPermitIsGrantedAndWhatFollowsBegins() {
		Case permit = granted();
		FolderSteps.Letter letter = this.people.letter(permit, "permit-granted");
		assertThat(FolderSteps.plain(letter.html())).contains("is granted . Fee: The full fee.", "It is well planned.");
		assertThat(this.people.page("municipal", permit)).contains("Permit granted", "Follow-on case started");
		assertThat(this.people.page("municipal2", permit)).contains("Permis accordé");
		Case signs = follows(permit);
		assertThat(this.people.page("municipal", signs)).contains("Main Street, from First to Third",
				"Waiting for: Put up signs", permit.number(), "A film shoot");
		this.people.end("municipal", signs, "Activity_PutUpSigns", Map.of("places", "At both ends."));
		assertThat(this.people.page("municipal2", signs)).contains("Panneaux installés", "At both ends.");
	}

	@Test
	void theConditionsOfAPermitAreMetBeforeItsCaseEnds() {
		Case permit = checked(Map.of());
		decide(permit, "granted-with-conditions", Map.of("conditions",
				List.of(Map.of("condition", "Insure it.", "by", "legal", "days", 5, "evidence", "The policy"))));
		assertThat(FolderSteps.plain(this.people.letter(permit, "permit-granted-with-conditions").html()))
			.contains("Insure it. (Who judges whether it is met: Legal Services;", "The full fee");
		assertThat(this.people.page("requester2", permit)).contains("0 of 1 commitment met", "Insure it.",
				"Judged by: Reviewers, legal");
		attach("requester2", permit, "Activity_ReportCommitment");
		this.people.end("requester2", permit, "Activity_ReportCommitment",
				Map.of("report", "done", "account", "We are insured."));
		this.people.end("legal", permit, "Activity_JudgeReport", Map.of("judgement", "accept"));
		assertThat(this.people.page("municipal2", permit)).contains("Permis accordé sous conditions");
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("granted-with-conditions");
	}

	@Test
	void aPermitIsRefusedWithReasons() {
		Case permit = checked(Map.of("language", "fr"));
		decide(permit, "refused", Map.of());
		assertThat(FolderSteps.plain(this.people.letter(permit, "permit-refused").html())).contains("est refusé",
				"It is well planned.");
		assertThat(this.people.page("municipal", permit)).contains("Permit refused");
	}

	@Test
	void theRecordSaysWhoDidWhatInTheReadersLanguage() {
		Case permit = granted();
		assertThat(this.people.page("municipal", permit)).containsSubsequence("What happened", "Submitted",
				"Devon Clarke", "Check application", "Gordon MacLeod", "Yes, send it on", "The bus can wait.",
				"Decide application", "Daniel Whitfield", "Grant the permit", "Which fee is to be paid?",
				"The full fee");
		assertThat(this.people.page("municipal2", permit)).containsSubsequence("Ce qui s’est passé", "Demande soumise",
				"Vérifier la demande de permis", "Oui, la transmettre", "Que faut-il savoir pour décider?",
				"Statuer sur le permis", "Accorder le permis", "Les droits complets");
		assertThat(this.people.page("requester2", permit)).contains("Decide application")
			.doesNotContain("The bus can wait.", "Daniel Whitfield");
	}

	@Test
	void nobodyReadsAnIdOfAModel() {
		Case permit = granted();
		Case signs = follows(permit);
		Case other = apply(Map.of("wholeRoad", false));
		ask(other);
		for (String person : List.of("municipal", "municipal2", "requester2", "municipalmanager")) {
			String pages = List.of(permit, other, signs)
				.stream()
				.map(each -> this.people.page(person, each))
				.collect(Collectors.joining());
			assertThat(pages).doesNotContainPattern(
					"Follow on|Activity_|Event_|Gateway_|Flow_|wholeRoad|closedOn|granted-with|building-site|municipal-|permit-signs\\.");
		}
	}

	@Test
	void whoReadsFrenchReadsNoEnglish() {
		Case permit = granted();
		Case other = apply(Map.of());
		ask(other);
		assertThat(this.people.page("municipal2", permit) + this.people.page("municipal2", other))
			.contains("Suite Signalisation routière", "Répondre au plus tard le")
			.doesNotContain("Road signs", "Answer by", "What follows", "Granted");
	}

	@Test
	void theEvidencePackHasTheFamilysFilesAndWords() throws IOException {
		Case permit = granted();
		Map<String, String> pack = unpack(
				this.people.visitor("municipalmanager").download("/cases/" + permit.number() + "/evidence.zip").body());
		assertThat(pack.keySet())
			.contains("timeline.pdf", "timeline.csv", "decisions.csv", "letters.csv", "chain-check.txt",
					"forms/001-submitted.html", "forms/002-checked.html", "forms/003-decided.html")
			.anyMatch(file -> file.matches("models/permit-v\\d+/permit\\.bpmn"))
			.anyMatch(file -> file.matches("models/permit-v\\d+/permit-fee\\.dmn"))
			.anyMatch(file -> file.matches("letters/\\d+-permit-granted\\.html"));
		assertThat(pack.get("chain-check.txt")).contains("all are as they were written");
		assertThat(pack.get("decisions.csv")).contains("permit-fee", "because nobody gets through");
		assertThat(FolderSteps.plain(pack.get("forms/003-decided.html"))).contains("What do you decide?",
				"Grant the permit", "It is well planned.");
	}

	@Test
	void theApplicantWithdrawsAtAnyTime() {
		Case permit = checked(Map.of());
		this.people.visitor("requester2")
			.submit("/", "/cases/" + permit.number() + "/withdraw", Map.of("reason", "It rains."));
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("withdrawn");
		assertThat(this.people.page("requester2", permit)).contains("Application withdrawn", "It rains.");
		assertThat(this.people.letter(permit, "permit-withdrawn").subject()).endsWith("your application is withdrawn");
	}

	@Test
	void aClosedCaseGoesWhenItsPeriodEnds() {
		Case refused = checked(Map.of());
		decide(refused, "refused", Map.of());
		Case kept = granted();
		Instant twoYearsAgo = Instant.now().minus(Duration.ofDays(731));
		this.night.pass(refused, twoYearsAgo);
		this.night.pass(kept, twoYearsAgo);
		assertThat(this.people.find(refused.number()).deletedAt()).isNotNull();
		assertThat(this.people.find(refused.number()).title()).isEmpty();
		assertThat(this.people.find(kept.number()).deletedAt()).isNull();
	}

	@Test
	void casesAreInTheListAndInItsFile() {
		Case permit = granted();
		assertThat(csv("municipal", permit)).contains(permit.number() + ",\"Main Street, from First to Third\"",
				"Devon Clarke", "Permit granted");
		assertThat(csv("municipal2", permit)).contains("Permis accordé");
		assertThat(csv("requester", permit)).doesNotContain(permit.number());
		assertThat(this.people.visitor("municipal2").open("/cases?q=" + permit.number()).body())
			.contains("Permis accordé");
	}

	@Test
	void tasklistNamesAndFormsAreInTheReadersLanguage() {
		Case permit = apply(Map.of());
		String french = this.people.task("municipal2", permit, "Activity_CheckApplication").toString();
		assertThat(french).contains("Vérifier la demande de permis", "s’assure qu’il ne manque rien");
		assertThat(this.people.api("requester").get("/process-definition?key=permit&latestVersion=true").body())
			.contains("Permis de fermeture de route");
		assertThat(this.people.api("requester").get("/process-definition/key/permit/deployed-start-form").body())
			.contains("Pourquoi fermer la route?", "Un tournage");
		String task = this.people.task("municipal2", permit, "Activity_CheckApplication").path("id").asText();
		assertThat(this.people.api("municipal2").get("/task/" + task + "/deployed-form").body())
			.contains("La demande est-elle complète?")
			.doesNotContain("Is the application complete?");
		assertThat(this.people.visitor("requester").open("/").body()).contains("Permis de fermeture de route");
	}

	@Test
	void nobodyDecidesOnTheirOwnApplication() {
		Case permit = this.people.begin("municipalmanager", PERMIT, application(Map.of()));
		this.people.end("municipal", permit, "Activity_CheckApplication", Map.of("check", "complete"));
		String task = this.people.task("municipal", permit, "Activity_DecideApplication").path("id").asText();
		Answer refused = this.people.tryToEnd("municipalmanager", task,
				Map.of("decision", "granted", "fee", "full", "reasons", "It is mine."));
		assertThat(refused.status()).isEqualTo(404);
		assertThat(this.people.page("municipal", permit)).contains("Waiting for: Decide application");
	}

	private static Map<String, Object> application(Map<String, ?> other) {
		Map<String, Object> all = new HashMap<>(Map.of("title", "Main Street, from First to Third", "purpose",
				"filming", "closedOn", LocalDate.of(2026, 12, 18).toString(), "hours", 6, "wholeRoad", true, "plan",
				"By Second Street.", "language", "en"));
		all.putAll(other);
		return all;
	}

	private Case apply(Map<String, ?> other) {
		return this.people.begin("requester2", PERMIT, application(other));
	}

	private void ask(Case permit) {
		this.people.end("municipal", permit, "Activity_CheckApplication",
				Map.of("check", "ask", "question", "Which bus goes there?"));
	}

	private Case checked(Map<String, ?> other) {
		Case permit = apply(other);
		this.people.end("municipal", permit, "Activity_CheckApplication",
				Map.of("check", "complete", "advice", "The bus can wait."));
		return permit;
	}

	private void decide(Case permit, String decision, Map<String, ?> more) {
		Map<String, Object> answers = new HashMap<>(
				Map.of("decision", decision, "fee", "full", "reasons", "It is well planned."));
		answers.putAll(more);
		this.people.end("municipalmanager", permit, "Activity_DecideApplication", answers);
	}

	private Case granted() {
		Case permit = checked(Map.of());
		decide(permit, "granted", Map.of());
		return permit;
	}

	private Case follows(Case permit) {
		return this.people.find(this.application.getBean(JdbcClient.class)
			.sql("select number from casefile_follow_on where process_instance_id = ?")
			.param(permit.processInstanceId())
			.query(String.class)
			.single());
	}

	private void attach(String person, Case permit, String activity) {
		String id = this.people.task(person, permit, activity).path("id").asText();
		this.application.getBean(Attached.class)
			.to(this.application.getBean(TaskService.class).createTaskQuery().taskId(id).singleResult(),
					permit.number(), "policy.json", "{}");
	}

	private String csv(String person, Case permit) {
		return this.people.visitor(person).open("/cases.csv?q=" + permit.number()).body();
	}

	private static Map<String, String> unpack(byte[] zip) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
