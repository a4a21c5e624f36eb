package ca.docket.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpSession;

import static ca.docket.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

/** When a session begins and ends, and who can read its cookie. */
@DocketTest
class SessionsTest {

	private static final String WHO = "/camunda/api/admin/auth/user/default";

	/** The one web application that is open to everybody. */
	private static final String WELCOME = "/camunda/app/welcome/default/";

	@Autowired
	TestRestTemplate http;

	@LocalServerPort
	int port;

	@Test
	void theRestApiOpensWithBasicCredentialsAndKeepsNoSession() {
		ResponseEntity<String> answer = this.http.withBasicAuth("requester", "docket")
			.getForEntity("/engine-rest/task", String.class);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
	}

	@Test
	void theSessionOfAPageDoesNotOpenTheRestApi() {
		Visitor visitor = signedIn("requester");
		assertThat(visitor.call("/engine-rest/task").statusCode()).isEqualTo(401);
	}

	@Test
	void aSignInForgetsWhoWasSignedInBefore() {
		Visitor visitor = signedIn("coordinator");
		String session = visitor.cookie("JSESSIONID");
		visitor.submit("/", "/sign-in", Map.of("username", "requester", "password", "docket"));
		visitor.open(WELCOME);
		assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(session);
		assertThat(visitor.call(WHO).body()).contains("\"userId\":\"requester\"");
	}

	@Test
	void ourSignOutEndsTasklistToo() {
		Visitor visitor = signedIn("coordinator");
		assertThat(leadsTo(visitor.submit("/", "/sign-out", Map.of()))).endsWith("/sign-in");
		assertThat(visitor.open("/sign-in").body()).contains("You are signed out.");
		assertThat(visitor.call(WHO).statusCode()).isEqualTo(401);
	}

	@Test
	void tasklistsSignOutEndsEverything() {
		Visitor visitor = signedIn("coordinator");
		HttpResponse<String> answer = visitor.callPost(WHO + "/logout", "");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Clear-Site-Data")).as("drafts go too").hasValue("\"storage\"");
		assertThat(leadsTo(visitor.open("/"))).endsWith("/sign-in");
	}

	@Test
	void cookiesAreKeptFromScriptsAndOtherSites() {
		Visitor visitor = new Visitor(this.port);
		Stream.of(visitor.open("/tasks/1"), visitor.open("/sign-in?language=en"), visitor.signIn("requester", "docket"))
			.flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
			.forEach(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
		assertThat(visitor.cookie("JSESSIONID")).isNotEmpty();
	}

	@Test
	void anonymousPagesMakeNoSessionHoweverMany() {
		for (int i = 0; i < 100; i++) {
			assertThat(List.of(this.http.getForEntity("/sign-in?language=fr", String.class),
					this.http.getForEntity("/no-such-page", String.class)))
				.allSatisfy(answer -> assertThat(answer.getHeaders().getOrEmpty("Set-Cookie"))
					.noneMatch(cookie -> cookie.startsWith("JSESSIONID")));
		}
	}

	@Test
	void neitherAWrongPasswordNorASignOutOfNobodyMakesASession() {
		Visitor visitor = new Visitor(this.port);
		visitor.open("/tasks/1");
		visitor.signIn("nobody", "wrong");
		visitor.submit("/sign-in", "/sign-out", Map.of());
		assertThat(visitor.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void aSessionIsShortUntilSomebodySignedIn() {
		MockHttpSession session = new MockHttpSession();
		session.getServletContext().setSessionTimeout(480);
		SessionLife life = new SessionLife();
		life.sessionCreated(new HttpSessionEvent(session));
		assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
		life.attributeAdded(new HttpSessionBindingEvent(session, "SPRING_SECURITY_CONTEXT"));
		assertThat(session.getMaxInactiveInterval()).isEqualTo(8 * 60 * 60);
	}

	private Visitor signedIn(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		assertThat(visitor.open(WELCOME).statusCode()).isEqualTo(200);
		return visitor;
	}

}
