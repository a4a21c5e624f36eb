package ca.docket;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import ca.docket.security.Directory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Docket in French, for a person who reads French at an English browser. */
@DocketTest
class FrenchTest {

	/** Words that no French sentence has. */
	private static final Pattern ENGLISH = Pattern
		.compile("(?i)\\b(the|and|of|your|you|this|these|with|is|are|was|what|who|why|not|tasks?|claim|complete|due"
				+ "|search|select|please|request|required|field|must|add|created|filter tasks|start|log out|home|sign"
				+ "|shortcuts|yes|date and time|powered|loading|settings|withdraw|approve|review)\\b");

	private static final double PATIENCE = 60_000;

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	IdentityService identity;

	@Autowired
	Directory directory;

	@Autowired
	JdbcClient jdbc;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	@Test
	void aRequestGoesFromSignInToDecisionWithoutAnEnglishWord() {
		String title = "Tri des demandes " + System.nanoTime();
		submit(title);
		act("coordinator2", title, tasklist -> {
			tasklist.choose("triage", "Accepter le niveau et transmettre la demande");
			tasklist.choose("impactWaiver", "Dispense, avec un motif");
			tasklist.text("impactWaiverReason", "L’outil ne décide de rien.");
		});
		othersReview(title);
		act("accessibility", title, tasklist -> {
			tasklist.choose("recommendation", "Aller de l’avant");
			tasklist.text("comment", "Rien ne s’y oppose.");
		});
		act("executive", title, tasklist -> {
			tasklist.choose("decision", "Approuver");
			tasklist.text("reasons", "Une journée de tri est gagnée.");
		});
		try (Tasklist requester = person("requester")) {
			Locator mine = requester.page().locator("main tr").filter(new Locator.FilterOptions().setHasText(title));
			assertThat(mine.innerText()).contains("approuvé");
			assertNoEnglish(requester);
		}
	}

	@Test
	void whatFormJsFindsWrongIsSaidInFrench() {
		try (Tasklist requester = person("requester")) {
			requester.page().getByText("Demandes en IA et en données").click();
			requester.text("title", "a".repeat(151));
			requester.text("sponsor", "personne");
			requester.select("asksFor", "Une réponse à une demande");
			requester.text("problem", "x");
			requester.text("problem", "");
			Locator form = requester.page().locator(".fjs-container");
			PlaywrightAssertions.assertThat(form).containsText("La réponse peut avoir au plus 150 caractères.");
			PlaywrightAssertions.assertThat(form).containsText("La réponse n’a pas la forme demandée.");
			PlaywrightAssertions.assertThat(form).containsText("Une réponse est nécessaire.");
			Locator day = form.locator(".fjs-form-field-datetime input.fjs-input").first();
			PlaywrightAssertions.assertThat(day).hasAttribute("placeholder", "aaaa-mm-jj");
			day.click();
			PlaywrightAssertions.assertThat(form.locator(".flatpickr-monthDropdown-months").first())
				.containsText("janvier");
			PlaywrightAssertions.assertThat(form.locator(".flatpickr-weekdays").first()).containsText("dim");
			assertNoEnglish(requester);
		}
	}

	@Test
	void numbersAndListsAreCheckedInFrenchToo() {
		try (Tasklist requester = person("requester")) {
			requester.open("/camunda/app/tasklist/default/");
			PlaywrightAssertions.assertThat(requester.page().getByText("Mes tâches").first()).isVisible();
			Object french = requester.page().evaluate("""
					async () => {
					  const holder = document.createElement('div');
					  holder.className = 'fjs-container';
					  document.body.append(holder);
					  holder.innerHTML = '<li>Value is not a number.</li><button aria-label="Increment"></button>'
					    + '<li>Value is expected to have at most 2 decimal digits.</li>'
					    + '<p class="fjs-form-field-text"><span>Select</span></p>';
					  await new Promise(done => setTimeout(done));
					  holder.querySelector('li').firstChild.data = 'Field must have maximum value of 12.';
					  await new Promise(done => setTimeout(done));
					  const said = holder.innerText + holder.querySelector('button').getAttribute('aria-label');
					  holder.remove();
					  return said;
					}""");
			assertThat(french.toString()).contains("La réponse doit être 12 ou moins.", "au plus 2 décimales",
					"Augmenter", "Select");
		}
	}

	private void submit(String title) {
		try (Tasklist requester = person("requester")) {
			assertNoEnglish(requester);
			requester.page().getByText("Demandes en IA et en données").click();
			requester.text("title", title);
			requester.select("division", "Bureau du greffe");
			requester.choose("language", "Français");
			requester.select("asksFor", "cas d’utilisation");
			requester.text("problem", "On trie 900 demandes par jour à la main.");
			requester.text("benefit", "Une réponse le jour même.");
			requester.choose("inUse", "Non");
			requester.choose("personalInformation", "Non");
			requester.select("aiKind", "Prédictive");
			requester.choose("aiRole", "Elle aide la personne qui décide");
			requester.choose("affected", "Le public");
			requester.choose("publicFacing", "Oui");
			requester.select("hosting", "locaux");
			requester.select("costBand", "Plus de 2,5");
			assertNoEnglish(requester);
			requester.start();
		}
	}

	private void act(String who, String title, Consumer<Tasklist> fillIn) {
		Task task = open(title).stream().filter(each -> mayDo(who, each)).findFirst().orElseThrow();
		try (Tasklist person = Tasklist.inFrench(chromium, this.port)) {
			person.open("/tasks/" + task.getId());
			person.signIn(who);
			person.claim();
			assertNoEnglish(person);
			assertTheDiagramIsFrench(person);
			fillIn.accept(person);
			assertNoEnglish(person);
			person.complete();
			assertNoEnglish(person);
		}
	}

	private void assertTheDiagramIsFrench(Tasklist person) {
		person.page().getByText("Diagramme").first().click();
		PlaywrightAssertions.assertThat(person.page().locator(".djs-container").first()).containsText("Demande reçue");
		assertThat(words(person.page().locator(".djs-container").first().textContent())).isEmpty();
		assertNoEnglish(person);
		person.page().getByText("Formulaire").first().click();
	}

	private boolean mayDo(String who, Task task) {
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.anyMatch(link -> this.directory.groupsOf(who).contains(link.getGroupId()));
	}

	private List<Task> open(String title) {
		String instance = this.jdbc.sql("select process_instance_id from casefile_case where title = ?")
			.param(title)
			.query(String.class)
			.single();
		return this.tasks.createTaskQuery().processInstanceId(instance).list();
	}

	/** The other disciplines, by the same form. */
	private void othersReview(String title) {
		for (String who : List.of("privacy", "security", "legal", "data")) {
			open(title).stream().filter(task -> mayDo(who, task)).forEach(task -> {
				this.identity.setAuthentication(who, List.copyOf(this.directory.groupsOf(who)));
				try {
					this.tasks.claim(task.getId(), who);
					this.forms.submitTaskForm(task.getId(),
							Map.of("recommendation", "proceed", "comment", "Rien ne s’y oppose."));
				}
				finally {
					this.identity.clearAuthentication();
				}
			});
		}
	}

	private static void assertNoEnglish(Tasklist person) {
		assertThat(words(person.page().locator("body").innerText())).as(person.page().url()).isEmpty();
	}

	/**
	 * A line that names a case has the title that somebody gave it, in their language.
	 */
	private static List<String> words(String text) {
		return text.lines()
			.filter(line -> ENGLISH.matcher(line).find() && !line.matches(".*[A-Z]{3}-\\d{4}-\\d{4}.*"))
			.toList();
	}

	private Tasklist person(String name) {
		Tasklist tasklist = Tasklist.inFrench(chromium, this.port);
		tasklist.open("/sign-in?language=fr");
		assertNoEnglish(tasklist);
		tasklist.signIn(name);
		tasklist.page().getByText("Ce qui m’attend").first().waitFor();
		return tasklist;
	}

}
