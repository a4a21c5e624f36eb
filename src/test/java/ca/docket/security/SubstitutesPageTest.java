package ca.docket.security;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class SubstitutesPageTest {

	private static final String PAGE = "/settings/substitutes";

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void removeSubstitutions() {
		this.jdbc.sql("delete from security_substitution").update();
	}

	@Test
	void oneNamesASubstituteSeesThemAndEndsItEarly() {
		Visitor privacy = signedIn("privacy");
		assertThat(name(privacy, null, "security", TODAY, TODAY.plusDays(3)).statusCode()).isEqualTo(302);
		assertThat(privacy.open(PAGE).body()).contains("Tomasz Nowak").contains(TODAY.plusDays(3).toString());
		Visitor security = signedIn("security");
		assertThat(security.open(PAGE).body()).contains("For whom I stand in").contains("Hannah Friedman");
		assertThat(end(privacy, id()).statusCode()).isEqualTo(302);
		assertThat(privacy.open(PAGE).body()).doesNotContain("Tomasz Nowak");
		assertThat(this.jdbc.sql("select ended_by from security_substitution").query(String.class).single())
			.isEqualTo("privacy");
	}

	@Test
	void aRefusalIsASentenceAndWhatWasTypedStays() {
		Visitor privacy = signedIn("privacy");
		HttpResponse<String> refused = name(privacy, null, "nobody", TODAY, TODAY);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Nobody has the sign-in name “nobody”.").contains("value=\"nobody\"");
		HttpResponse<String> dayless = post(privacy,
				Map.of("substitute", "security", "firstDay", "2026-13-45", "lastDay", "+999999999-01-01"));
		assertThat(dayless.statusCode()).isEqualTo(400);
		assertThat(dayless.body()).contains("as days of the calendar").contains("value=\"2026-13-45\"");
		assertThat(name(privacy, null, "a\0b<script>", TODAY, TODAY).body()).doesNotContain("b<script>");
		assertThat(count()).isZero();
	}

	@Test
	void aRefusalIsInThePersonsLanguage() {
		assertThat(name(signedIn("legal"), null, "legal", TODAY, TODAY).body())
			.contains("Personne ne peut se remplacer soi-même.");
	}

	@Test
	void aCoordinatorNamesForOthersAndNobodyElseDoes() {
		Visitor coordinator = signedIn("coordinator");
		assertThat(coordinator.open(PAGE).body()).contains("in the processes that I coordinate");
		assertThat(name(coordinator, "privacy", "security", TODAY, TODAY).statusCode()).isEqualTo(302);
		assertThat(coordinator.open(PAGE).body()).contains("Hannah Friedman").contains("AI and data intake");
		assertThat(end(signedIn("coordinator2"), id()).statusCode()).isEqualTo(302);
		Visitor legal = signedIn("legal");
		assertThat(legal.open(PAGE).body()).doesNotContain("que je coordonne");
		assertThat(name(legal, "privacy", "security", TODAY, TODAY).statusCode()).isEqualTo(400);
		assertThat(count()).isOne();
	}

	@Test
	void anothersSubstitutionIsAsIfItDidNotExist() {
		name(signedIn("privacy"), null, "security", TODAY, TODAY);
		Visitor stranger = signedIn("legal");
		assertThat(stranger.open(PAGE).body()).doesNotContain("Nowak").doesNotContain("Friedman");
		assertThat(end(stranger, id()).statusCode()).isEqualTo(404);
		assertThat(end(stranger, UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(stranger.submit("/", PAGE + "/1/end", Map.of()).statusCode()).isEqualTo(404);
		// of all processes: not of a single coordinator's
		assertThat(end(signedIn("coordinator"), id()).statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("select ended_by from security_substitution").query().singleRow().get("ended_by"))
			.isNull();
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

	private HttpResponse<String> name(Visitor by, String absent, String substitute, LocalDate first, LocalDate last) {
		Map<String, String> fields = new HashMap<>(
				Map.of("substitute", substitute, "firstDay", first.toString(), "lastDay", last.toString()));
		if (absent != null) {
			fields.put("absent", absent);
		}
		return post(by, fields);
	}

	private HttpResponse<String> post(Visitor by, Map<String, String> fields) {
		return by.submit(PAGE, PAGE, fields);
	}

	private HttpResponse<String> end(Visitor by, UUID id) {
		return by.submit("/", PAGE + "/" + id + "/end", Map.of());
	}

	private UUID id() {
		return this.jdbc.sql("select id from security_substitution").query(UUID.class).single();
	}

	private int count() {
		return this.jdbc.sql("select count(*) from security_substitution").query(Integer.class).single();
	}

}
