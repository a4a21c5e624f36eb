package ca.docket.security;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static ca.docket.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class SecurityConfigurationTest {

	private static final String WHO = "/camunda/api/admin/auth/user/default";

	/** The one web application that is open to everybody. */
	private static final String WELCOME = "/camunda/app/welcome/default/";

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	@Autowired
	TestRestTemplate http;

	@Autowired
	TaskService tasks;

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest/engine", "/camunda/api/engine/engine/default/task",
			"/camunda/api/admin/auth/user/default", "/actuator/prometheus", "/actuator/health" })
	void anApiIsClosedWithoutCredentialsAndLeadsNowhere(String path) {
		HttpResponse<String> answer = new Visitor(this.port).call(path);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).isEqualTo("{\"type\":\"Unauthorized\",\"message\":\"Sign in first.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tasks/1", TASKLIST, "/no-such-page" })
	void aPageLeadsToTheSignInAndFromThereBack(String path) {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> answer = visitor.open(path);
		assertThat(leadsTo(answer)).endsWith("/sign-in");
		assertThat(leadsTo(visitor.signIn("requester", "docket"))).endsWith(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "wrong", "", "docket " })
	void aWrongPasswordOpensNothing(String password) {
		assertThat(this.http.withBasicAuth("requester2", password)
			.getForEntity("/engine-rest/task", String.class)
			.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(leadsTo(new Visitor(this.port).signIn("nobody", password))).endsWith("/sign-in?error");
	}

	@Test
	void whoTriesTooOftenIsToldHowLongToWaitAndAForgedAddressHelpsNobody() {
		String nobody = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 5; i++) {
			assertThat(tried(nobody, "203.0.113." + i).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		}
		ResponseEntity<String> answer = tried(nobody, "203.0.113.6");
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(answer.getBody()).contains("Wait one minute, then try again.");
		assertThat(Integer.valueOf(answer.getHeaders().getFirst("Retry-After"))).isBetween(1, 60);
		Visitor visitor = new Visitor(this.port);
		String told = leadsTo(visitor.signIn(nobody, "wrong"));
		assertThat(told).endsWith("/sign-in?wait=1");
		assertThat(visitor.open("/sign-in?wait=4").body()).contains("Wait 4 minutes, then try again.");
		assertThat(visitor.open("/sign-in?wait=4&language=fr").body()).contains("Attendez 4 minutes, puis réessayez.");
	}

	private ResponseEntity<String> tried(String name, String forgedAddress) {
		RequestEntity<Void> call = RequestEntity.get("/engine-rest/task")
			.header("X-Forwarded-For", forgedAddress)
			.build();
		return this.http.withBasicAuth(name, "wrong").exchange(call, String.class);
	}

	@Test
	void aNameThatNobodyCanHaveIsRefusedLikeAnyOther() {
		assertThat(leadsTo(new Visitor(this.port).signIn("x\0'); --", "docket"))).endsWith("/sign-in?error");
	}

	@Test
	void oneSignInServesTheWebApplicationsToo() {
		Visitor visitor = signedIn("coordinator");
		assertThat(visitor.call(WHO).body()).contains("\"userId\":\"coordinator\"");
	}

	@Test
	void camundasOwnSignInIsClosed() {
		Visitor visitor = signedIn("requester");
		HttpResponse<String> answer = visitor.callPost(WHO + "/login/tasklist", "");
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void aFormOfOursNeedsItsToken() {
		Visitor visitor = signedIn("coordinator");
		HttpResponse<String> answer = visitor.submit("/docket.css", "/sign-out", Map.of());
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(visitor.open("/").statusCode()).isEqualTo(200);
	}

	@Test
	void livenessAndReadinessAreOpen() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.call("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(visitor.call("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void theRestOfOperationIsForOperators() {
		assertThat(this.http.withBasicAuth("coordinator", "docket")
			.getForEntity("/actuator/health", String.class)
			.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(this.http.withBasicAuth("admin", "docket")
			.getForEntity("/actuator/health", String.class)
			.getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	@Test
	void ourPagesSayWhatTheyLoadAndAreNotKept() {
		HttpResponse<String> answer = signedIn("requester").open("/");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'self'");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.body()).doesNotContain("style=", "onclick");
	}

	@Test
	void whoIsSignedInReturnsToNoOtherSite() {
		for (String page : List.of("https://example.org/", "//example.org/", "/\\example.org/", "/a\r\nb")) {
			MockHttpServletRequest request = new MockHttpServletRequest();
			request.setCookies(new Cookie("docket-return", Base64.getUrlEncoder().encodeToString(page.getBytes())));
			assertThat(new ReturnCookie(asked -> true).getRequest(request, null)).as(page).isNull();
		}
	}

	@Test
	void aTaskOfOthersIsAsIfItDidNotExist() {
		Task foreign = this.tasks.newTask();
		this.tasks.saveTask(foreign);
		Visitor coordinator = signedIn("coordinator");
		HttpResponse<String> unknown = coordinator.open("/tasks/0bc2948a-e5f7-11f1-bc63-02fc00000001");
		HttpResponse<String> answer = coordinator.open("/tasks/" + foreign.getId());
		this.tasks.deleteTask(foreign.getId(), true);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("There is nothing here").doesNotContain("0bc2948a");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(withoutToken(answer.body())).isEqualTo(withoutToken(unknown.body()));
	}

	/** Each page has a token of its own for the sign-out button. */
	private static String withoutToken(String page) {
		return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

	@Test
	void tasklistIsGivenTheLanguageOfThePersonAndOurScript() {
		HttpResponse<String> answer = signedIn("coordinator").call("/camunda/app/tasklist/scripts/config.js?bust=1");
		assertThat(answer.body()).contains("availableLocales: ['en']", "customScripts: ['../../../docket-webapps']",
				"claimTask");
	}

	@Test
	void theSignInPageSpeaksFrenchWhenAsked() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.open("/sign-in").body()).contains("lang=\"en\"", "Sign in");
		assertThat(visitor.open("/sign-in?language=fr").body()).contains("lang=\"fr\"", "Ouvrir une session");
		assertThat(visitor.open("/sign-in?error").body()).contains("Le nom ou le mot de passe");
	}

	private Visitor signedIn(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		assertThat(visitor.open(WELCOME).statusCode()).isEqualTo(200);
		return visitor;
	}

}
