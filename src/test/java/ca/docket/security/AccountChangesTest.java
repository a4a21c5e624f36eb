package ca.docket.security;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.engine.api.ApiClient;
import ca.docket.notice.MovableClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator who had somebody's account in hand is not independent of them. */
@DocketTest
class AccountChangesTest {

	@LocalServerPort
	int port;

	@Autowired
	Directory directory;

	@Autowired
	PasswordHash passwords;

	@Autowired
	Vouching vouching;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aPerson() {
		this.directory.write(new Person("ida", "Ida", "Holm", "ida@example.org", Locale.ENGLISH), List.of("staff"));
		this.directory.setPassword("ida", this.passwords.stored("docket"));
	}

	@AfterEach
	void removeThem() {
		List.of("ida", "ida2").forEach(this.identity::deleteUser);
		this.identity.deleteMembership("admin", "review-legal");
		this.jdbc.sql("delete from security_account_change where person in ('ida', 'ida2', 'admin')").update();
		this.jdbc.sql("delete from notice_mail where template = 'account-changed'").update();
	}

	@Test
	void aChangedPasswordEndsOtherSessionsIsToldAndOnRecord() {
		Visitor ida = new Visitor(this.port);
		ida.signIn("ida", "docket");
		assertThat(ida.open("/settings").statusCode()).isEqualTo(200);
		assertThat(ApiClient.program(this.port, "ida").get("/task").status()).isEqualTo(200);
		assertThat(this.vouching.mayVouchFor("admin", "ida")).isTrue();
		assertThat(operator()
			.call("PUT", "/user/ida/credentials",
					"{\"password\":\"another-docket\",\"authenticatedUserPassword\":\"docket\"}")
			.status()).isEqualTo(204);
		assertThat(Visitor.leadsTo(ida.open("/settings"))).endsWith("/sign-in");
		assertThat(ApiClient.program(this.port, "ida").get("/task").status()).isEqualTo(401);
		assertThat(kinds("ida")).containsExactly("password by admin");
		assertThat(told()).contains("ida", "director");
		assertThat(this.vouching.mayVouchFor("admin", "ida")).isFalse();
		assertThat(this.vouching.mayVouchFor("ida", "admin")).isFalse();
		assertThat(this.vouching.mayVouchFor("coordinator", "ida")).isTrue();
		assertThat(this.vouching.mayVouchFor("ida", "ida")).isFalse();
	}

	@Test
	void afterThirtyDaysTheyAreIndependentAgain() {
		operator().call("PUT", "/group/review-legal/members/ida", null);
		MovableClock clock = new MovableClock(Instant.now().plusSeconds(29 * 86_400));
		Vouching later = new Vouching(this.jdbc, clock);
		assertThat(later.mayVouchFor("admin", "ida")).isFalse();
		clock.set(Instant.now().plusSeconds(31 * 86_400));
		assertThat(later.mayVouchFor("admin", "ida")).isTrue();
	}

	@Test
	void whoHadTwoAccountsInHandCouldActAsBoth() {
		assertThat(this.vouching.mayVouchFor("ida", "ida2")).isTrue();
		change("ida", "operator", "password");
		change("ida2", "operator", "created");
		assertThat(this.vouching.mayVouchFor("ida", "ida2")).isFalse();
		assertThat(this.vouching.mayVouchFor("ida2", "ida")).isFalse();
	}

	@Test
	void anAccountInHandLeadsToThoseThatItHadInHand() {
		change("ida", "operator", "created");
		change("ida2", "ida", "password");
		assertThat(this.vouching.mayVouchFor("operator", "ida2")).isFalse();
		assertThat(this.vouching.mayVouchFor("ida2", "operator")).isFalse();
	}

	@Test
	void colleaguesWhomAnOperatorPutIntoAGroupAreIndependentOfEachOther() {
		change("ida", "operator", "group");
		change("ida2", "operator", "group");
		assertThat(this.vouching.mayVouchFor("ida", "ida2")).isTrue();
		assertThat(this.vouching.mayVouchFor("ida", "operator")).isFalse();
	}

	@Test
	void whoGivesThemselvesRightsOrChangesWhereEmailsGoIsSeen() {
		operator().call("PUT", "/group/review-legal/members/admin", null);
		operator().call("PUT", "/user/ida/profile", """
				{"id":"ida","firstName":"Ida","lastName":"Holm","email":"admin@example.org"}""");
		assertThat(kinds("admin")).containsExactly("group by admin");
		assertThat(kinds("ida")).containsExactly("email by admin");
		assertThat(told()).contains("ida", "admin", "director");
	}

	@Test
	void soAreANewPersonAndANewMemberOfAGroupButNoChangeOfAName() {
		operator().post("/user/create", """
				{"profile":{"id":"ida2","firstName":"Ida","lastName":"Two","email":"ida2@example.org"},
				"credentials":{"password":"docket-docket"}}""");
		operator().call("PUT", "/group/review-legal/members/ida2", null);
		operator().call("PUT", "/user/ida2/profile",
				"{\"id\":\"ida2\",\"firstName\":\"Ada\",\"lastName\":\"Two\",\"email\":\"ida2@example.org\"}");
		assertThat(kinds("ida2")).containsExactly("created by admin", "group by admin");
		assertThat(told()).contains("ida2");
	}

	private void change(String person, String by, String kind) {
		this.jdbc.sql("insert into security_account_change (person, changed_by, kind, at) values (?, ?, ?, now())")
			.params(person, by, kind)
			.update();
	}

	private ApiClient operator() {
		return ApiClient.program(this.port, "admin");
	}

	private List<String> kinds(String person) {
		return this.jdbc
			.sql("select kind || ' by ' || changed_by from security_account_change where person = ? order by id")
			.param(person)
			.query(String.class)
			.list();
	}

	private List<String> told() {
		return this.jdbc.sql("select recipient from notice_mail where template = 'account-changed' and anytime")
			.query(String.class)
			.list();
	}

}
