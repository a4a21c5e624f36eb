package ca.docket.security;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.engine.api.ApiClient;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Small doors that an attack found open. */
@DocketTest
class OtherDoorsTest {

	private static final String API = "/camunda/api/engine/engine/default";

	private static final String SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";

	@LocalServerPort
	int port;

	@Autowired
	Directory directory;

	@Autowired
	TaskService tasks;

	@ParameterizedTest
	@CsvSource({ "/process-definition/statistics",
			"/history/process-instance/report?reportType=duration&periodUnit=month",
			"/process-definition/key/intake/statistics" })
	void figuresOfProcessesAreForOperators(String path) {
		for (String person : List.of("requester", "coordinator")) {
			assertThat(ApiClient.program(this.port, person).get(path).status()).as(person).isEqualTo(404);
		}
		assertThat(ApiClient.program(this.port, "admin").get(path).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest/process-definition",
			"/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default",
			"/actuator/health/liveness" })
	void noAnswerOfAnApiIsKeptOnTheWay(String path) {
		for (HttpResponse<String> answer : List.of(signedIn("coordinator").call(path),
				new Visitor(this.port).call(path))) {
			assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/cases", "/camunda/app/tasklist/default/" })
	void aRedirectNeverFollowsTheHostHeader(String path) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
					.formatted(path)
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).contains("Location: /sign-in").doesNotContain("evil.example");
		}
	}

	@Test
	void signingOutOfTheWebApplicationsNeedsTheirToken() {
		Visitor visitor = signedIn("requester");
		visitor.open("/camunda/app/tasklist/default/");
		assertThat(visitor.upload("/settings", SIGN_OUT, BodyPublishers.noBody()).statusCode()).isEqualTo(403);
		assertThat(visitor.open("/settings").statusCode()).isEqualTo(200);
		visitor.callPost(SIGN_OUT, "");
		assertThat(Visitor.leadsTo(visitor.open("/settings"))).endsWith("/sign-in");
	}

	@Test
	void aGroupThatIsTakenAwayCountsAtOnceInLists() {
		Task offered = this.tasks.newTask();
		offered.setName("Offered");
		this.tasks.saveTask(offered);
		this.tasks.addCandidateGroup(offered.getId(), "review-legal");
		try {
			join("staff", "review-legal");
			Visitor person = signedIn("screener3");
			person.open("/camunda/app/tasklist/default/");
			String list = API + "/task?name=Offered";
			assertThat(person.call(list).body()).contains(offered.getId());
			join("staff", "screeners");
			assertThat(person.call(list).body()).isEqualTo("[]");
		}
		finally {
			join("staff", "screeners");
			this.tasks.deleteTask(offered.getId(), true);
		}
	}

	private void join(String... groups) {
		this.directory.write(this.directory.find("screener3").orElseThrow(), List.of(groups));
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
