package ca.docket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import ca.docket.casefile.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people read of a family without Java: each in their language, and no id of a
 * model.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyWithoutJavaPagesTest {

	@Autowired
	ApplicationContext application;

	@LocalServerPort
	int port;

	private PermitSteps people;

	@BeforeAll
	void theFamilyIsOnAndSent() {
		this.people = new PermitSteps(this.port, this.application);
		this.people.turnOn();
	}

	@AfterAll
	void theFamilyIsOff() {
		this.people.turnOff();
	}

	@Test
	void thePageSaysWhatTheCaseIsAboutInTheWordsOfTheForm() {
		Case permit = this.people.apply(Map.of());
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
		Case permit = this.people.checked(Map.of());
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
		Case permit = this.people.checked(Map.of());
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
	void theRecordSaysWhoDidWhatInTheReadersLanguage() {
		Case permit = this.people.granted();
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
		Case permit = this.people.granted();
		Case signs = this.people.follows(permit);
		Case other = this.people.apply(Map.of("wholeRoad", false));
		this.people.ask(other);
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
		Case permit = this.people.granted();
		Case other = this.people.apply(Map.of());
		this.people.ask(other);
		assertThat(this.people.page("municipal2", permit) + this.people.page("municipal2", other))
			.contains("Suite Signalisation routière", "Répondre au plus tard le")
			.doesNotContain("Road signs", "Answer by", "What follows", "Granted");
	}

	@Test
	void theEvidencePackHasTheFamilysFilesAndWords() throws IOException {
		Case permit = this.people.granted();
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
	void casesAreInTheListAndInItsFile() {
		Case permit = this.people.granted();
		assertThat(csv("municipal", permit)).contains(permit.number() + ",\"Main Street, from First to Third\"",
				"Devon Clarke", "Permit granted");
		assertThat(csv("municipal2", permit)).contains("Permis accordé");
		assertThat(csv("requester", permit)).doesNotContain(permit.number());
		assertThat(this.people.visitor("municipal2").open("/cases?q=" + permit.number()).body())
			.contains("Permis accordé");
	}

	@Test
	void tasklistNamesAndFormsAreInTheReadersLanguage() {
		Case permit = this.people.apply(Map.of());
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
