package ca.docket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.Night;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.family.OperatorsFolder;
import ca.docket.notice.ToldOf;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A folder of files that a process owner sends and a file of the operators are a family
 * like the others: nothing of it is in the application.
 */
@DocketTest
class FamilyWithoutJavaTest {

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

	private PermitSteps people;

	@BeforeEach
	void theFamilyIsOnAndSent() {
		this.people = new PermitSteps(this.port, this.application);
		this.people.turnOn();
	}

	@AfterEach
	void theFamilyIsOff() {
		this.people.turnOff();
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
		Case english = this.people.apply(Map.of("contact", "director@example.org"));
		Case french = this.people.apply(Map.of("language", "fr"));
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
	void whoseTurnItIsIsToldInTheirLanguage() {
		try (ToldOf told = new ToldOf(this.application)) {
			Case permit = this.people.apply(Map.of());
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
			Case permit = told.began(LocalDateTime.parse("2026-11-02T10:00"), () -> this.people.apply(Map.of()));
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
		Case permit = this.people.apply(Map.of());
		this.people.ask(permit);
		assertThat(this.people.letter(permit, "permit-question").html()).contains("Which bus goes there?");
		assertThat(this.people.shown("requester2", permit, "Activity_AnswerQuestion"))
			.contains("Which bus goes there?");
		this.people.end("requester2", permit, "Activity_AnswerQuestion", Map.of("answer", "Number 7."));
		assertThat(this.people.shown("municipal2", permit, "Activity_CheckApplication")).contains("Number 7",
				"Votre réponse");
	}

	@Test
	void withoutAnAnswerTheApplicationIsTreatedAsWithdrawn() {
		Case permit = this.people.apply(Map.of());
		this.people.ask(permit);
		this.people.time(permit);
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("withdrawn");
		assertThat(this.people.letter(permit, "permit-withdrawn-by-silence").subject())
			.endsWith("your application is treated as withdrawn");
		assertThat(this.people.page("requester2", permit)).contains("Application withdrawn");
	}

	@Test
	void aPermitIsGrantedAndWhatFollowsBegins() {
		Case permit = this.people.granted();
		FolderSteps.Letter letter = this.people.letter(permit, "permit-granted");
		assertThat(FolderSteps.plain(letter.html())).contains("is granted . Fee: The full fee.", "It is well planned.");
		assertThat(this.people.page("municipal", permit)).contains("Permit granted", "Follow-on case started");
		assertThat(this.people.page("municipal2", permit)).contains("Permis accordé");
		Case signs = this.people.follows(permit);
		assertThat(this.people.page("municipal", signs)).contains("Main Street, from First to Third",
				"Waiting for: Put up signs", permit.number(), "A film shoot");
		this.people.end("municipal", signs, "Activity_PutUpSigns", Map.of("places", "At both ends."));
		assertThat(this.people.page("municipal2", signs)).contains("Panneaux installés", "At both ends.");
	}

	@Test
	void theConditionsOfAPermitAreMetBeforeItsCaseEnds() {
		Case permit = this.people.checked(Map.of());
		this.people.decide(permit, "granted-with-conditions", Map.of("conditions",
				List.of(Map.of("condition", "Insure it.", "by", "legal", "days", 5, "evidence", "The policy"))));
		assertThat(FolderSteps.plain(this.people.letter(permit, "permit-granted-with-conditions").html()))
			.contains("Insure it. (Who judges whether it is met: Legal Services;", "The full fee");
		assertThat(this.people.page("requester2", permit)).contains("0 of 1 commitment met", "Insure it.",
				"Judged by: Reviewers, legal");
		this.people.attach("requester2", permit, "Activity_ReportCommitment");
		this.people.end("requester2", permit, "Activity_ReportCommitment",
				Map.of("report", "done", "account", "We are insured."));
		this.people.end("legal", permit, "Activity_JudgeReport", Map.of("judgement", "accept"));
		assertThat(this.people.page("municipal2", permit)).contains("Permis accordé sous conditions");
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("granted-with-conditions");
	}

	@Test
	void aPermitIsRefusedWithReasons() {
		Case permit = this.people.checked(Map.of("language", "fr"));
		this.people.decide(permit, "refused", Map.of());
		assertThat(FolderSteps.plain(this.people.letter(permit, "permit-refused").html())).contains("est refusé",
				"It is well planned.");
		assertThat(this.people.page("municipal", permit)).contains("Permit refused");
	}

	@Test
	void theApplicantWithdrawsAtAnyTime() {
		Case permit = this.people.checked(Map.of());
		this.people.visitor("requester2")
			.submit("/", "/cases/" + permit.number() + "/withdraw", Map.of("reason", "It rains."));
		assertThat(this.people.find(permit.number()).outcome()).isEqualTo("withdrawn");
		assertThat(this.people.page("requester2", permit)).contains("Application withdrawn", "It rains.");
		assertThat(this.people.letter(permit, "permit-withdrawn").subject()).endsWith("your application is withdrawn");
	}

	@Test
	void aClosedCaseGoesWhenItsPeriodEnds() {
		Case refused = this.people.checked(Map.of());
		this.people.decide(refused, "refused", Map.of());
		Case kept = this.people.granted();
		Instant twoYearsAgo = Instant.now().minus(Duration.ofDays(731));
		this.night.pass(refused, twoYearsAgo);
		this.night.pass(kept, twoYearsAgo);
		assertThat(this.people.find(refused.number()).deletedAt()).isNotNull();
		assertThat(this.people.find(refused.number()).title()).isEmpty();
		assertThat(this.people.find(kept.number()).deletedAt()).isNull();
	}

	@Test
	void nobodyDecidesOnTheirOwnApplication() {
		Case permit = this.people.begin("municipalmanager", "permit", PermitSteps.application(Map.of()));
		this.people.end("municipal", permit, "Activity_CheckApplication", Map.of("check", "complete"));
		String task = this.people.task("municipal", permit, "Activity_DecideApplication").path("id").asText();
		Answer refused = this.people.tryToEnd("municipalmanager", task,
				Map.of("decision", "granted", "fee", "full", "reasons", "It is mine."));
		assertThat(refused.status()).isEqualTo(404);
		assertThat(this.people.page("municipal", permit)).contains("Waiting for: Decide application");
	}

}
