package ca.docket.security;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.Jar;
import ca.docket.Production;
import ca.docket.Visitor;
import ca.docket.engine.deployment.FormerDeployment;
import com.nimbusds.jwt.SignedJWT;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static ca.docket.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The built application with the profile {@code production}, with an own PostgreSQL and a
 * real provider.
 */
class ProductionIT {

	private static final String TASKS = "/camunda/api/engine/engine/default/task";

	private static final String WHO = "/camunda/api/admin/auth/user/default";

	@TempDir
	private static Path folder;

	private static Production production;

	@BeforeAll
	static void startPostgres() throws IOException {
		production = new Production();
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		production.close();
	}

	@Test
	void itRefusesToStartWithASentenceForEachMissingSettingAndNothingElse() {
		try (Jar jar = Jar.launched(Map.of("SPRING_PROFILES_ACTIVE", "production"))) {
			jar.awaitEnd();
			assertThat(jar.exitCode()).isEqualTo(1);
			assertThat(jar.log())
				.contains("DOCKET_DATABASE_URL is missing", "DOCKET_PUBLIC_ADDRESS is missing",
						"DOCKET_SMTP_HOST is missing", "DOCKET_OFFICE_NAME is missing")
				.doesNotContain("\tat ", "Exception");
		}
	}

	@Test
	void itRefusesADatabaseOfATrialAndOneWithoutAnAdministrator() {
		Map<String, String> settings = production.settings("trial");
		settings.remove("DOCKET_ADMIN_ID");
		settings.put("DOCKET_SMTP_SECURITY", "none");
		settings.put("DOCKET_SMTP_HOST", "192.0.2.25");
		String trial = """
				create table act_id_user (id_ text, email_ text, pwd_ text);
				create table act_id_membership (user_id_ text, group_id_ text);
				insert into act_id_user values ('requester', 'requester@example.org', 'x')""";
		Stream.of(trial.split(";")).forEach(statement -> production.jdbc("trial").sql(statement).update());
		try (Jar jar = production.launched(settings)) {
			jar.awaitEnd();
			assertThat(jar.log())
				.contains("Demo people are in the database", "There is no administrator",
						"DOCKET_SMTP_SECURITY is none")
				.doesNotContain("\tat ");
		}
	}

	@Test
	void peopleSignInAtTheProvider() throws Exception {
		MockOAuth2Server provider = new MockOAuth2Server();
		provider.start();
		Map<String, String> settings = production.settings("provider");
		settings.put("DOCKET_OIDC_ISSUER", provider.issuerUrl("office").toString());
		settings.put("DOCKET_OIDC_CLIENT_ID", "docket");
		settings.put("DOCKET_OIDC_CLIENT_SECRET", "a rare secret");
		settings.put("DOCKET_OIDC_AUDIENCE", "docket-api");
		settings.remove("DOCKET_ADMIN_PASSWORD");
		try (Jar jar = production.launched(settings).awaitReady()) {
			Visitor visitor = aPersonSignsInAndIsKnown(provider, jar);
			aSignOutEndsTheSessionHereAndSendsTheBrowserToTheProvider(provider, visitor);
			aBearerTokenOpensTheRestApi(provider, jar);
			aForeignTokenDoesNot(provider, jar);
			assertThat(jar.send(jar.as("admin", "any password", "/engine-rest/task").build()).statusCode())
				.isEqualTo(401);
		}
		finally {
			provider.shutdown();
		}
	}

	private static Visitor aPersonSignsInAndIsKnown(MockOAuth2Server provider, Jar jar) {
		provider.enqueueCallback(new DefaultOAuth2TokenCallback("office", "amelie|7", "JWT", List.of("docket"),
				Map.of("given_name", "Amélie", "family_name", "Tremblay", "email", "amelie@example.org", "locale",
						"fr-CA", "groups", List.of("staff", "coordinators", "kings")),
				3600));
		Visitor visitor = new Visitor("http://localhost:" + jar.port());
		assertThat(leadsTo(visitor.open("/tasks/1"))).endsWith("/sign-in");
		assertThat(visitor.open("/sign-in").body()).contains("/oauth2/authorization/office").doesNotContain("password");
		HttpResponse<String> answer = atTheProvider(visitor);
		assertThat(leadsTo(answer)).as("where the sign-in leads back to").endsWith("/tasks/1");
		assertThat(visitor.open("/").body()).contains("lang=\"fr\"");
		visitor.open("/camunda/app/tasklist/default/");
		assertThat(visitor.call(TASKS).statusCode()).isEqualTo(200);
		assertThat(visitor.call(WHO).body()).contains("\"userId\":\"u-");
		assertThat(groups()).containsExactly("coordinators", "staff");
		return visitor;
	}

	private static void aSignOutEndsTheSessionHereAndSendsTheBrowserToTheProvider(MockOAuth2Server provider,
			Visitor visitor) {
		visitor.submit("/", "/sign-out", Map.of());
		assertThat(visitor.open("/sign-in").headers().firstValue("Refresh").orElseThrow()).contains(
				provider.endSessionEndpointUrl("office").toString(), "id_token_hint=", "post_logout_redirect_uri=");
		assertThat(visitor.call(TASKS).statusCode()).isEqualTo(401);
	}

	private static void aBearerTokenOpensTheRestApi(MockOAuth2Server provider, Jar jar) throws IOException {
		HttpResponse<String> answer = withToken(jar, provider.issueToken("office", "modeler", "docket-api",
				Map.of("groups", List.of("process-owners"), "email", "modeler@example.org")));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	private static void aForeignTokenDoesNot(MockOAuth2Server provider, Jar jar) throws IOException {
		assertThat(List.of(provider.issueToken("elsewhere", "modeler", "docket-api", Map.of()),
				provider.issueToken("office", "modeler", "another-api", Map.of()),
				provider.issueToken("office", "modeler", "docket-api", Map.of("exp", 1))))
			.allSatisfy(token -> assertThat(withToken(jar, token).statusCode()).isEqualTo(401));
		assertThat(jar.send(HttpRequest.newBuilder(jar.address("/engine-rest/task")).build()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void localPeopleSignInWithTheirPasswords() throws Exception {
		Map<String, String> settings = production.settings("local");
		Path people = Files.writeString(folder.resolve("people.yaml"), """
				people:
				  - { id: ida, firstName: Ida, lastName: Roy, email: ida@example.org, groups: [ staff ],
				      passwordHash: "%s" }
				  - { id: otto, email: otto, groups: [ staff ] }
				""".formatted(new PasswordHash().stored("correct horse battery")));
		settings.put("DOCKET_PEOPLE", people.toString());
		try (Jar jar = production.launched(settings).awaitReady()) {
			assertThat(jar.log()).contains("otto: the address is not one email address")
				.doesNotContain("correct horse");
			assertThat(jar.send(jar.as("admin", "a long first password", "/actuator/prometheus").build()).statusCode())
				.isEqualTo(200);
			assertThat(jar
				.send(jar.as("admin", "a long first password", "/engine-rest/process-definition/key/intake").build())
				.body()).contains("\"key\":\"intake\"");
			assertThat(jar.send(jar.as("ida", "correct horse battery", "/engine-rest/task").build()).statusCode())
				.isEqualTo(200);
			Visitor visitor = new Visitor(jar.port());
			assertThat(visitor.open("/sign-in").body()).doesNotContain("demonstration");
			assertThat(leadsTo(visitor.signIn("ida", "correct horse battery"))).endsWith("/");
			assertThat(visitor.open("/mailbox").statusCode()).isEqualTo(404);
			assertThat(jar.send(jar.as("ida", "docket", "/engine-rest/task").build()).statusCode()).isEqualTo(401);
		}
	}

	@Test
	void aStartTellsOperatorsOfModelsFromBeforeTheRules() {
		Map<String, String> settings = production.settings("former");
		try (Jar first = production.launched(settings).awaitReady()) {
			assertThat(first.log()).doesNotContain("would be refused today");
		}
		FormerDeployment.in(production.jdbc("former"));
		try (Jar next = production.launched(settings).awaitReady()) {
			Awaitility.await()
				.untilAsserted(() -> assertThat(next.log())
					.contains("The deployment of before of 2020-02-03 would be refused today. "
							+ "Open cases: TST-2020-0001."));
		}
	}

	/** To the provider, which lets in at once, and back. */
	private static HttpResponse<String> atTheProvider(Visitor visitor) {
		HttpResponse<String> there = visitor.open("/oauth2/authorization/office");
		HttpResponse<String> back = visitor.open(leadsTo(there));
		return visitor.open(leadsTo(back));
	}

	/** Of the one person from the provider who is not an operator. */
	private static List<String> groups() {
		return production.jdbc("provider")
			.sql("select group_id_ from act_id_membership where user_id_ like 'u-%' order by group_id_")
			.query(String.class)
			.list();
	}

	private static HttpResponse<String> withToken(Jar jar, SignedJWT token) throws IOException {
		return jar.send(HttpRequest.newBuilder(jar.address("/engine-rest/task"))
			.header("Authorization", "Bearer " + token.serialize())
			.build());
	}

}
