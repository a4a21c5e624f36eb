package ca.docket.security;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.notice.MovableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each test has people and addresses of its own, and a clock that it moves. */
@DocketTest
class SignInPausesTest {

	private static final String RIGHT = "right";

	private static final String HOME = "192.0.2.1";

	/** With a last number. */
	private static final String ELSEWHERE = "198.51.100.";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private IdentityService identity;

	private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));

	private final CountedHashes hashes = new CountedHashes();

	private final String person = "p" + UUID.randomUUID();

	private SignInPauses pauses;

	private LocalPeople people;

	@BeforeEach
	void aPerson() {
		User user = this.identity.newUser(this.person);
		this.identity.saveUser(user);
		this.jdbc.sql("update act_id_user set pwd_ = '{counted}right' where id_ = ?").param(this.person).update();
		this.pauses = new SignInPauses(this.jdbc, this.clock);
		this.people = node();
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from act_id_user where id_ like ? || '%'").param(this.person).update();
		this.clock.pass(Duration.ofDays(31));
		this.pauses.forget();
	}

	@Test
	void theSixthTryFromOneAddressWaitsAMinuteAndEachOneMoreTwiceAsLong() {
		wrong(5, this.person, HOME);
		paused(60, this.person, HOME, RIGHT);
		this.clock.pass(Duration.ofMinutes(1));
		wrong(1, this.person, HOME);
		paused(120, this.person, HOME, RIGHT);
		assertThat(signIn(this.person, ELSEWHERE + 1, RIGHT)).as("others of the name, elsewhere").isTrue();
	}

	@Test
	void noPauseIsLongerThanAQuarterOfAnHourAndEveryOneEnds() {
		for (int i = 0; i < 12; i++) {
			wrong(1, this.person, HOME);
			this.clock.pass(Duration.ofMinutes((i < 4) ? 0 : 15));
		}
		assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
	}

	@Test
	void whoEndsInSuccessHasMadeNoMistake() {
		for (int i = 0; i < 4; i++) {
			wrong(4, this.person, HOME);
			assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
			this.clock.pass(Duration.ofMinutes(2));
		}
	}

	@Test
	void anAddressThatFailsWithThirtyNamesWaitsForAllNames() {
		for (int i = 0; i < 30; i++) {
			wrong(1, this.person + "-" + i, HOME);
		}
		paused(60, this.person, HOME, RIGHT);
		assertThat(signIn(this.person, ELSEWHERE + 1, RIGHT)).isTrue();
	}

	@Test
	void strangersOfManyAddressesKeepAPersonOutOnlyWhereThatPersonIsAStrangerToo() {
		assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
		this.clock.pass(Duration.ofDays(29));
		for (int i = 0; i < 20; i++) {
			wrong(1, this.person, ELSEWHERE + i);
		}
		paused(60, this.person, ELSEWHERE + 99, RIGHT);
		assertThat(signIn(this.person, HOME, RIGHT)).as("where the person has signed in").isTrue();
	}

	@Test
	void anAddressIsForgottenAfterThirtyDays() {
		assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
		this.clock.pass(Duration.ofDays(30));
		for (int i = 0; i < 20; i++) {
			wrong(1, this.person, ELSEWHERE + i);
		}
		paused(60, this.person, HOME, RIGHT);
		this.pauses.forget();
		assertThat(this.jdbc.sql("select count(*) from security_known_address where person = ?")
			.param(this.person)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void oneWrongTryAMinuteAtItsOwnAddressKeepsNoVerifiedProgramOut() {
		assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
		for (int i = 0; i < 90; i++) {
			this.clock.pass(Duration.ofMinutes(1));
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> signIn(this.person, HOME, "wrong"));
			assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
		}
	}

	@Test
	void aProgramIsKnownInABurstOfWrongTriesToo() {
		assertThat(signIn(this.person, HOME, RIGHT)).isTrue();
		wrong(5, this.person, HOME);
		paused(60, this.person, HOME, "wrong");
		this.clock.pass(Duration.ofSeconds(59));
		assertThat(signIn(this.person, HOME, RIGHT)).as("within the minute, without a hash").isTrue();
		this.clock.pass(Duration.ofSeconds(1));
		wrong(1, this.person, HOME);
		paused(120, this.person, HOME, "wrong");
		assertThat(signIn(this.person, HOME, RIGHT)).as("within the hour, with one").isTrue();
	}

	@Test
	void aNameThatNobodyHasCostsOneHashAndWhileItWaitsNone() {
		for (String name : List.of(this.person, "x" + this.person, "nobody's \0 name")) {
			int before = this.hashes.checked();
			wrong(5, name, HOME);
			assertThat(this.hashes.checked() - before).as(name).isEqualTo(5);
			paused(60, name, HOME, "wrong");
			assertThat(this.hashes.checked() - before).as(name).isEqualTo(5);
		}
	}

	@Test
	void aCityHallSignsInTwoThousandTimesInTenMinutesFromOneAddress() {
		this.jdbc
			.sql("""
					insert into act_id_user (id_, rev_, pwd_) select ? || n, 1, '{counted}right' from generate_series(0, 99) n""")
			.param(this.person)
			.update();
		for (int i = 0; i < 2_000; i++) {
			this.clock.pass(Duration.ofMillis(300));
			if (i % 7 == 0) {
				wrong(1, this.person + i % 100, HOME);
			}
			assertThat(signIn(this.person + i % 100, HOME, RIGHT)).isTrue();
		}
	}

	@Test
	void whatOneNodeCountedTheOtherKnows() {
		wrong(3, this.person, HOME);
		this.people = node();
		wrong(2, this.person, HOME);
		paused(60, this.person, HOME, RIGHT);
	}

	@Test
	void anAddressOfIpVersion6StandsForItsNetwork() {
		for (int i = 0; i < 5; i++) {
			wrong(1, this.person, "2001:db8::" + i);
		}
		paused(60, this.person, "2001:db8:0:0:ffff::1", RIGHT);
		assertThat(signIn(this.person, "2001:db8:0:1::1", RIGHT)).isTrue();
	}

	@Test
	void theEngineItselfLocksNobody() {
		User user = this.identity.createUserQuery().userId(this.person).singleResult();
		user.setPassword("A long first password 1!");
		this.identity.saveUser(user);
		for (int i = 0; i < 12; i++) {
			assertThat(this.identity.checkPassword(this.person, "wrong")).isFalse();
		}
		assertThat(this.identity.checkPassword(this.person, "A long first password 1!")).isTrue();
	}

	private LocalPeople node() {
		return new LocalPeople(this.jdbc,
				new PasswordCheck(new PasswordManager(this.hashes, List.of()), "{counted}nobody's"),
				new VerifiedPasswords(this.clock), this.pauses);
	}

	private void wrong(int times, String name, String address) {
		for (int i = 0; i < times; i++) {
			assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn(name, address, "wrong"));
		}
	}

	private void paused(int seconds, String name, String address, String password) {
		assertThatExceptionOfType(SignInPaused.class).isThrownBy(() -> signIn(name, address, password))
			.satisfies(paused -> assertThat(paused.seconds()).isEqualTo(seconds));
	}

	private boolean signIn(String name, String address, String password) {
		UsernamePasswordAuthenticationToken credentials = UsernamePasswordAuthenticationToken.unauthenticated(name,
				password);
		credentials.setDetails(new WebAuthenticationDetails(address, null));
		return this.people.authenticate(credentials).isAuthenticated();
	}

}
