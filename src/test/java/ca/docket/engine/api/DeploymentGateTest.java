package ca.docket.engine.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.RepositoryService;
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
