package ca.docket.casefile.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.letters.CaseLetters.InLanguage;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Letters in the words that a family was deployed with. */
@DocketTest
class CaseLettersTest {

	private static final String FORM = """
			{"id": "lettered-ask", "type": "default", "components": [
			  {"type": "textfield", "id": "A", "key": "boss", "label": "Boss", "properties": {"copy": "yes"}},
			  {"type": "group", "id": "G", "path": "", "components": [
			    {"type": "textfield", "id": "B", "key": "friend", "label": "Friend", "properties": {"copy": "yes"}}]},
			  {"type": "textfield", "id": "C", "key": "other", "label": "Other", "properties": {"copy": "no"}},
			  {"type": "textfield", "id": "D", "key": "more", "label": "More"}]}""";

	@Autowired
	CaseLetters letters;

	@Autowired
	Office office;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Directory directory;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	private final List<String> deployments = new ArrayList<>();

	/** A letter as it goes out. */
	record Sent(String recipient, String address, String subject, String html) {
	}

	@AfterEach
	void removeThem() {
		this.deployments.forEach(deployment -> this.repository.deleteDeployment(deployment, true));
	}

	@Test
	void anOldCaseKeepsItsWords() {
		deploy("First: {number}\n\nOld", "Premier\u00a0: {number}\n\nAncien");
		Case old = begin();
		deploy("Second: {number}\n\nNew", "Second\u00a0: {number}\n\nNouveau");
		Case fresh = begin();
		List.of(old, fresh).forEach(one -> this.letters.toPerson(one, "lettered-news", "x", english(), Map.of()));
		assertThat(sent(old)).singleElement().satisfies(letter -> {
			assertThat(letter.subject()).isEqualTo("First: " + old.number());
			assertThat(letter.html()).contains("<p>Hello Pat Doe,</p>\n<p>Old</p>", "<html lang=\"en\"");
		});
		assertThat(sent(fresh)).extracting(Sent::subject).containsExactly("Second: " + fresh.number());
	}

	@Test
	void aRetryTellsNobodyTwice() {
		deploy("News\n\nText", "Nouvelles\n\nTexte");
		Case one = begin();
		this.letters.toPerson(one, "lettered-news", "x", english(), Map.of());
		this.letters.toPerson(one, "lettered-news", "x", english(), Map.of());
		this.letters.toPerson(one, "lettered-news", "y", english(), Map.of());
		assertThat(sent(one)).hasSize(2);
	}

	@Test
	void valuesAreInTheLanguageOfTheReader() {
		String text = "{title}\n\n- {day}\n- {days}\n- {word}\n- {rows.day}\n\n[Home]({home}) [Case]({case}) {name}, {office}";
		deploy(text, text);
		Case one = begin();
		LocalDate day = LocalDate.of(2026, 12, 18);
		InLanguage word = Locale::getLanguage;
		Map<String, Object> said = Map.of("day", day, "days", List.of(day), "word", word, "rows",
				List.of(Map.of("day", day)), "number", "not this one");
		this.letters.toPerson(one, "lettered-news", "x", english(), said);
		this.letters.toPerson(one, "lettered-news", "y", new Person("", "", "", "a@example.org", Locale.FRENCH), said);
		assertThat(sent(one).get(0).html()).contains("<li>en</li>",
				"href=\"" + this.office.link("/cases/" + one.number()) + "\"", "Pat Doe, ");
		assertThat(sent(one).get(0).html().split("<li>December 18, 2026</li>")).hasSize(4);
		assertThat(sent(one).get(1).html()).contains("<p>Bonjour,</p>", "<li>18 décembre 2026</li>", "<li>fr</li>");
	}

	@Test
	void theSubmitterIsWrittenToInTheLanguageTheyChoseWithCopiesToThoseTheyNamed() {
		deploy("News", "Nouvelles");
		Case one = begin();
		this.auditTrail.add(one.processInstanceId(), "coordinator", "noted", null, Map.of("boss", "no@example.org"));
		this.auditTrail.add(one.processInstanceId(), "requester", "submitted", null, Map.of("language", "fr", "boss",
				"Before@example.org", "friend", "friend@elsewhere.example", "other", "other@example.org"));
		this.auditTrail.add(one.processInstanceId(), "requester", "submitted", null,
				Map.of("language", "en", "boss", " Boss@example.org", "more", "more@example.org"));
		this.letters.toSubmitter(one, "lettered-news", "x", Map.of());
		assertThat(sent(one)).extracting(Sent::recipient).containsExactly("requester", "boss@example.org");
		assertThat(sent(one)).extracting(Sent::subject).containsOnly("Nouvelles");
	}

	@Test
	void eachMemberOfAGroupIsWrittenToInTheirOwnLanguage() {
		deploy("News", "Nouvelles");
		Case one = begin();
		this.letters.toGroup(one, "lettered-news", "x", "directors", Map.of());
		assertThat(sent(one)).extracting(Sent::recipient)
			.containsExactlyElementsOf(this.directory.members("directors").stream().map(Person::id).toList());
	}

	/** A variable can name whom it likes, so that this is asked again here. */
	@Test
	void aGroupThatHasNothingToDoWithTheFamilyIsNotWrittenTo() {
		deploy("News", "Nouvelles");
		Case one = begin();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.letters.toGroup(one, "lettered-news", "x", "hr", Map.of()))
			.withMessage("The group hr has nothing to do with lettered");
		this.letters.toGroup(one, "lettered-news", "x", "executives", Map.of());
		assertThat(sent(one)).as("the next level of the directors").isNotEmpty();
	}

	@Test
	void aLetterThatIsNotDeployedIsNamed() {
		deploy("News", "Nouvelles");
		Case one = begin();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.letters.toPerson(one, "lettered-nothing", "x", english(), Map.of()))
			.withMessage("No letter lettered-nothing is deployed.");
	}

	private static Person english() {
		return new Person("nobody", "Pat", "Doe", "pat@example.org", Locale.ENGLISH);
	}

	private void deploy(String english, String french) {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("lettered")
			.addString("lettered.bpmn", TestModels.process("lettered",
					"<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff' camunda:formRef='lettered-ask' camunda:formRefBinding='deployment'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>"
							+ "<bpmn:serviceTask id='L' name='Tell' camunda:delegateExpression='${sendLetter}'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='letter'>lettered-news</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask><bpmn:sequenceFlow id='G' sourceRef='A' targetRef='L'/>"))
			.addString("lettered-ask.form", FORM)
			.addString("lettered-news_en.md", english)
			.addString("lettered-news_fr.md", french);
		this.deployments.add(TestModels.whole(deployment).deploy().getId());
	}

	private Case begin() {
		String instance = this.runtime.startProcessInstanceByKey("lettered").getId();
		return new Case("LTR-" + UUID.randomUUID(), "LTR", "lettered", instance, null, "A map", null, "requester",
				Instant.now(), null, null, null);
	}

	private List<Sent> sent(Case about) {
		return this.jdbc.sql(
				"select recipient, address, subject, html from notice_mail where case_number = ? order by created_at, id")
			.param(about.number())
			.query(Sent.class)
			.list();
	}

}
