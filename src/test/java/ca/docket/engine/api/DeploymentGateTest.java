package ca.docket.engine.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.CheckModels;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ShippedModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deadlines that do not fit the office, and models that lack what its files name, are
 * refused where they are deployed.
 */
@DocketTest
class DeploymentGateTest {

	@Autowired
	RepositoryService repository;

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"executives\"|\"executivs\"|there is no group",
			"\"intake\"|\"intke\"|there is no process", "\"Activity_DecideRequest\"|\"Activity_Decide\"|has no task",
			"\"executives\"|\"review-legal\"|does not see the cases of intake", "not(4)|3|no row is for the task" })
	void itIsRefusedWithASentenceAndNothingIsDeployed(String good, String bad, String sentence) throws IOException {
		long before = this.repository.createDeploymentQuery().count();
		String table = new ClassPathResource("dmn/intake-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
		Answer answer = deploy(table.replace(good, bad));
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(sentence).contains("\"details\"");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "sealed, Activity_Judge, Activity_Judge", "checked, Activity_Decide, Activity_Decide",
			"checked, reviewers, Activity_Decide: reviewers" })
	void noVersionTakesASealOrASeparationAway(String family, String named, String missing) throws IOException {
		long before = versions(family);
		String model = new ClassPathResource("engine/" + family + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
		String renamed = model.replace('"' + named + '"', "\"Activity_Say\"");
		assertThat(renamed).isNotEqualTo(model);
		SentDeployment sent = new SentDeployment().file(family + ".bpmn", renamed);
		for (Resource form : new PathMatchingResourcePatternResolver()
			.getResources("classpath:engine/" + family + "-*.form")) {
			sent.file(form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8));
		}
		Answer refused = sent.by(this.port, "processowner");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body()).contains(family + ".yaml", missing);
		assertThat(versions(family)).isEqualTo(before);
	}

	/** Who would decide a request of their own by another's name. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"camunda:initiator=\"requester\"|camunda:initiator=\"division\"|whoever begins intake",
			"camunda:initiator=\"requester\"||whoever begins intake",
			"<camunda:inputParameter name=\"letter\">intake-acknowledged</camunda:inputParameter>|<camunda:inputParameter name=\"letter\">intake-acknowledged</camunda:inputParameter><camunda:inputParameter name=\"requester\">executive</camunda:inputParameter>|Whoever begins a case",
			"camunda:resultVariable=\"tier\"|camunda:resultVariable=\"requester\"|Whoever begins a case" })
	void noVersionSaysWhoSubmittedACase(String good, String bad, String sentence) throws IOException {
		String model = new ClassPathResource("processes/intake.bpmn").getContentAsString(StandardCharsets.UTF_8);
		assertThat(model).contains(good);
		Answer refused = new SentDeployment()
			.alone("intake.bpmn",
					model.replaceFirst(Pattern.quote(good), (bad != null) ? Matcher.quoteReplacement(bad) : ""))
			.by(this.port, "processowner");
		assertThat(refused.status()).as(refused.body()).isEqualTo(400);
		assertThat(refused.body()).contains(sentence);
	}

	@Test
	void noFormAsksWhoSubmittedACase() throws IOException {
		String form = new ClassPathResource("forms/intake-request.form").getContentAsString(StandardCharsets.UTF_8);
		Answer refused = new SentDeployment()
			.alone("intake-request.form", form.replaceFirst("\"key\": \"contact\"", "\"key\": \"requester\""))
			.by(this.port, "processowner");
		assertThat(refused.status()).as(refused.body()).isEqualTo(400);
		assertThat(refused.body()).contains("intake-request.form, requester: Whoever begins a case");
	}

	/** What a folder is told before is what its deployment is told. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "intake-triage.form|\"value\": \"send-on\"|\"value\": \"send-over\"",
					"intake-request.form|\"value\": \"enquiry\"|\"value\": \"inquiry\"",
					"intake.bpmn|camunda:formRef=\"intake-review\"|camunda:formRef=\"intake-reviews\"",
					"intake-declined_fr.md|{number}|{numero}", "intake_fr.properties|Activity_TriageRequest.name|x" })
	void checkModelsSaysTheSameOfAFolder(String name, String good, String bad, @TempDir Path folder)
			throws IOException {
		SentDeployment sent = new SentDeployment();
		for (ModelFile file : ShippedModels.files()) {
			if (file.name().matches("intake[-_.].*")) {
				String text = new String(file.bytes(), StandardCharsets.UTF_8);
				String changed = file.name().equals(name)
						? text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)) : text;
				assertThat(changed.equals(text)).as(good).isEqualTo(!file.name().equals(name));
				sent.alone(file.name(), changed);
				Files.writeString(folder.resolve(file.name()), changed);
			}
		}
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		assertThat(
				CheckModels.run(new String[] { CheckModels.NAME, folder.toString() }, Map.of(), new PrintStream(told)))
			.isOne();
		Answer refused = sent.by(this.port, "processowner");
		assertThat(refused.status()).as(refused.body()).isEqualTo(400);
		assertThat(new ObjectMapper().readTree(refused.body()).path("message").asText().lines())
			.containsExactlyElementsOf(told.toString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.startsWith("Warning: ") && !line.endsWith(" findings."))
				.toList());
	}

	private long versions(String process) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
	}

	private Answer deploy(String table) {
		String body = """
				--part\r
				Content-Disposition: form-data; name="deployment-name"\r
				\r
				deadlines\r
				--part\r
				Content-Disposition: form-data; name="table"; filename="intake-deadlines.dmn"\r
				Content-Type: application/xml\r
				\r
				%s\r
				--part--\r
				""".formatted(table);
		return ApiClient.program(this.port, "processowner")
			.call("POST", "/deployment/create", "multipart/form-data; boundary=part", BodyPublishers.ofString(body));
	}

}
