package ca.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do with a family that is a folder of files: all of it over HTTP. */
class FolderSteps {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path folder;

	private final int port;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final ManagementService management;

	FolderSteps(Path folder, int port, ApplicationContext application) {
		this.folder = folder;
		this.port = port;
		this.cases = application.getBean(Cases.class);
		this.jdbc = application.getBean(JdbcClient.class);
		this.management = application.getBean(ManagementService.class);
	}

	/** A letter that was written in a case. */
	record Letter(String template, String recipient, String subject, String html) {
	}

	/** The file that the operators have. */
	Path operatorsFile() {
		return files().filter(file -> file.toString().endsWith(".yaml")).findFirst().orElseThrow();
	}

	/** Sends all the others, as Camunda Modeler does. */
	Answer deploy() {
		SentDeployment all = new SentDeployment();
		files().filter(file -> !file.equals(operatorsFile()))
			.forEach(file -> all.alone(file.getFileName().toString(), text(file)));
		return all.by(this.port, "processowner");
	}

	private Stream<Path> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Case begin(String person, String process, Map<String, ?> answers) {
		JsonNode begun = json(
				api(person).post("/process-definition/key/" + process + "/submit-form", variables(answers)));
		return ofInstance(begun.path("id").asText());
	}

	Case ofInstance(String id) {
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	Case find(String number) {
		return this.cases.find(number).orElseThrow();
	}

	/** Takes the open task of a kind, as the person reads it, and does it. */
	void end(String person, Case about, String task, Map<String, ?> answers) {
		Answer ended = tryToEnd(person, about, task, answers);
		assertThat(ended.status()).as(ended.body()).isEqualTo(204);
		this.management.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.messages()
			.list()
			.forEach(job -> this.management.executeJob(job.getId()));
	}

	Answer tryToEnd(String person, Case about, String task, Map<String, ?> answers) {
		return tryToEnd(person, task(person, about, task).path("id").asText(), answers);
	}

	/** By the id of the task, whoever saw it. */
	Answer tryToEnd(String person, String task, Map<String, ?> answers) {
		return api(person).post("/task/" + task + "/submit-form", variables(answers));
	}

	/** An open task of a case or of what it called, by its id in the model. */
	JsonNode task(String person, Case about, String activity) {
		String query = "{\"processInstanceBusinessKey\": \"%s\", \"taskDefinitionKey\": \"%s\"}"
			.formatted(about.number(), activity);
		JsonNode found = json(api(person).post("/task", query));
		assertThat(found).as("%s of %s for %s", activity, about.number(), person).hasSize(1);
		return found.get(0);
	}

	/**
	 * What the form of a task shows to a person above its questions, and is filled in
	 * with.
	 */
	String shown(String person, Case about, String activity) {
		return json(api(person).get("/task/" + task(person, about, activity).path("id").asText() + "/form-variables"))
			.toString();
	}

	/** The time of a case's timer has come. */
	void time(Case about) {
		this.management.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.timers()
			.list()
			.forEach(job -> this.management.executeJob(job.getId()));
	}

	List<Letter> letters(Case about) {
		return this.jdbc.sql("""
				select template, recipient, subject, html from notice_mail
				where case_number = ? and key is not null order by created_at, recipient""")
			.param(about.number())
			.query(Letter.class)
			.list();
	}

	Letter letter(Case about, String template) {
		return letters(about).stream().filter(letter -> letter.template().equals(template)).findFirst().orElseThrow();
	}

	/** The page of a case as a person reads it. */
	String page(String person, Case about) {
		var page = visitor(person).open("/cases/" + about.number());
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return plain(page.body());
	}

	static String plain(String html) {
		return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", " ")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replace("&amp;", "&")
			.replaceAll("[\\s\u00a0]+", " ");
	}

	Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

	ApiClient api(String person) {
		return ApiClient.program(this.port, person);
	}

	static JsonNode json(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		try {
			return JSON.readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

	private static String variables(Map<String, ?> answers) {
		try {
			Map<String, Object> variables = answers.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, answer -> variable(answer.getValue())));
			return JSON.writeValueAsString(Map.of("variables", new TreeMap<>(variables)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Lists go as JSON, which is how Tasklist sends them. */
	private static Object variable(Object value) {
		try {
			return (value instanceof List<?>) ? Map.of("value", JSON.writeValueAsString(value), "type", "Json")
					: Map.of("value", value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
