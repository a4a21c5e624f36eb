package ca.docket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A new version of what every family calls serves the cases that began before it. */
@DocketTest
class NewCommitmentTest {

	@Autowired
	ApplicationContext application;

	@LocalServerPort
	int port;

	private PermitSteps people;

	@BeforeEach
	void theFamilyIsOnAndSent() {
		this.people = new PermitSteps(this.port, this.application);
		this.people.turnOn();
	}

	@AfterEach
	void allIsAsItWas() throws IOException {
		send(model());
		this.people.turnOff();
	}

	@Test
	void aCaseThatRunsCallsItAndGoesOnAndWhatWasPromisedBeforeEndsAsItBegan() throws IOException {
		Case promised = this.people.checked(Map.of());
		grant(promised);
		Case running = this.people.checked(Map.of());
		send(model().replace("name=\"Judge report\"", "name=\"Judge the report\""));
		grant(running);
		JsonNode before = reported(promised);
		JsonNode after = reported(running);
		assertThat(after.path("processDefinitionId")).isNotEqualTo(before.path("processDefinitionId"));
		for (Case permit : List.of(promised, running)) {
			this.people.end("legal", permit, "Activity_JudgeReport", Map.of("judgement", "accept"));
			assertThat(this.people.find(permit.number()).outcome()).isEqualTo("granted-with-conditions");
		}
	}

	private void grant(Case permit) {
		this.people.decide(permit, "granted-with-conditions", Map.of("conditions",
				List.of(Map.of("condition", "Insure it.", "by", "legal", "days", 5, "evidence", "The policy"))));
	}

	/** The task of whoever judges. */
	private JsonNode reported(Case permit) {
		this.people.attach("requester2", permit, "Activity_ReportCommitment");
		this.people.end("requester2", permit, "Activity_ReportCommitment",
				Map.of("report", "done", "account", "Done."));
		return this.people.task("legal", permit, "Activity_JudgeReport");
	}

	private void send(String model) {
		Answer sent = new SentDeployment().alone("commitment.bpmn", model).by(this.port, "processowner");
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
	}

	private static String model() throws IOException {
		return new ClassPathResource("processes/commitment.bpmn").getContentAsString(StandardCharsets.UTF_8);
	}

}
