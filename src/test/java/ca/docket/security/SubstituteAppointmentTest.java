package ca.docket.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.notice.MovableClock;
import ca.docket.security.SubstituteAppointment.Unfit;
import ca.docket.security.SubstituteAppointment.Wish;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** On Friday, 30 October 2026, before the night in which the clocks go back. */
@DocketTest
class SubstituteAppointmentTest {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

	@Autowired
	Directory directory;

	@Autowired
	Rights rights;

	@Autowired
	Office office;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	IdentityService identity;

	@Autowired
	PlatformTransactionManager transactions;

	private final MovableClock clock = new MovableClock(Instant.EPOCH);

	private final List<Object> told = new ArrayList<>();

	private Substitutions substitutions;

	private SubstituteAppointment appointment;

	@BeforeEach
	void onFriday() {
		at("2026-10-30T10:00");
		this.substitutions = new Substitutions(this.jdbc, this.office, this.clock);
		this.appointment = new SubstituteAppointment(this.substitutions, this.directory, this.rights,
				new LentRights(this.directory, this.rights, new Vouching(this.jdbc, this.clock)), this.told::add);
		List.of("ann", "bea", "cleo", "dan").forEach(id -> person(id, id + "@example.org"));
	}

	@AfterEach
	void removeWhatTheTestMade() {
		this.jdbc.sql("delete from security_substitution").update();
		List.of("ann", "bea", "cleo", "dan").forEach(this.identity::deleteUser);
	}

	@Test
	void itHoldsFromTheFirstMomentOfTheFirstDayToTheLastOfTheLastInTheOfficesTime() {
		this.appointment.name(wish("ann", "bea", 1, 2), "ann");
		assertThat(holdsAt("2026-10-30T23:59:59")).isFalse();
		assertThat(holdsAt("2026-10-31T00:00:00")).isTrue();
		// a day of 25 hours
		assertThat(holdsAt("2026-11-01T23:59:59")).isTrue();
		assertThat(holdsAt("2026-11-02T00:00:00")).isFalse();
	}

	@Test
	void itHoldsForTheProcessesNamedAndForAllWhereNoneIs() {
		this.appointment.name(wish("ann", "bea", 0, 0, "intake"), "ann");
		this.appointment.name(wish("cleo", "dan", 0, 0), "cleo");
		assertThat(this.substitutions.of("ann", "intake")).isPresent();
		assertThat(this.substitutions.of("ann", "earb")).isEmpty();
		assertThat(this.substitutions.of("cleo", "earb")).isPresent();
	}

	@Test
	void itEndsAtOnceByEitherOfTheTwoAndByNobodyElse() {
		for (String one : List.of("ann", "bea")) {
			this.appointment.name(wish("ann", "bea", 0, 5), "ann");
			Substitution named = this.substitutions.of("ann", "intake").orElseThrow();
			assertThat(this.appointment.end(named.id(), "cleo")).isFalse();
			assertThat(this.appointment.end(named.id(), "coordinator")).isFalse();
			assertThat(this.substitutions.of("ann", "intake")).isPresent();
			assertThat(this.appointment.end(named.id(), one)).isTrue();
			assertThat(this.substitutions.of("ann", "intake")).isEmpty();
			assertThat(this.appointment.end(named.id(), one)).isFalse();
			assertThat(this.substitutions.find(named.id()).orElseThrow().endedBy()).isEqualTo(one);
		}
		assertThat(this.told).hasExactlyElementsOfTypes(SubstitutionNamed.class, SubstitutionEnded.class,
				SubstitutionNamed.class, SubstitutionEnded.class);
	}

	@Test
	void aCoordinatorNamesForOthersInTheirProcessesOnly() {
		this.appointment.name(wish("ann", "bea", 0, 5), "coordinator");
		Substitution named = this.substitutions.of("ann", "intake").orElseThrow();
		assertThat(named.processes())
			.containsExactlyInAnyOrderElementsOf(this.rights.seenBy(this.directory.groupsOf("coordinator")));
		assertThat(named.namedBy()).isEqualTo("coordinator");
		assertThat(this.appointment.end(named.id(), "coordinator2")).isTrue();
		unfit("not-yours", wish("ann", "bea", 0, 5, "intake", "hiring"), "coordinator");
		unfit("not-yours", wish("ann", "bea", 0, 5, "intake"), "cleo");
		unfit("not-yours", wish("ann", "bea", 0, 5), "admin");
	}

	@Test
	void rightsThatTheSubstituteLacksAreLentOnlyByWhoHasThemToo() {
		this.directory.write(this.directory.find("ann").orElseThrow(), List.of("staff", "executives"));
		for (String by : List.of("ann", "coordinator")) {
			this.appointment.name(wish("ann", "bea", 0, 5, "intake"), by);
			Substitution waiting = this.substitutions.toCome().get(0);
			assertThat(this.substitutions.of("ann", "intake")).isEmpty();
			assertThat(this.told).isEmpty();
			for (String other : List.of("ann", "bea", "cleo", "coordinator", "director", "admin")) {
				assertThat(this.appointment.confirm(waiting.id(), other)).as(other).isFalse();
			}
			this.appointment.end(waiting.id(), "ann");
			this.told.clear();
		}
		this.appointment.name(wish("ann", "bea", 0, 5, "intake"), "ann");
		assertThat(this.appointment.confirm(this.substitutions.toCome().get(0).id(), "executive")).isTrue();
		assertThat(this.substitutions.of("ann", "intake").orElseThrow().confirmedBy()).isEqualTo("executive");
		assertThat(this.told).hasExactlyElementsOfTypes(SubstitutionNamed.class);
	}

	@Test
	void withinTheGroupTheAbsentPersonAloneIsEnough() {
		List.of("ann", "bea")
			.forEach(id -> this.directory.write(this.directory.find(id).orElseThrow(), List.of("staff", "executives")));
		this.appointment.name(wish("ann", "bea", 0, 5, "intake"), "ann");
		assertThat(this.substitutions.of("ann", "intake")).isPresent();
	}

	@Test
	void whoLeadsAReviewersGroupLendsItsRightsAtOnceUnlessTheyHadTheAccountInHand() {
		this.directory.write(this.directory.find("ann").orElseThrow(), List.of("staff", "review-privacy"));
		this.appointment.name(wish("ann", "bea", 0, 1, "intake"), "coordinator");
		assertThat(this.substitutions.of("ann", "intake").orElseThrow().confirmedBy()).isEqualTo("coordinator");
		this.jdbc
			.sql("insert into security_account_change (person, changed_by, kind, at) "
					+ "values ('bea', 'coordinator', 'password', ?)")
			.param(this.clock.instant().minus(java.time.Duration.ofDays(29)).atOffset(java.time.ZoneOffset.UTC))
			.update();
		this.appointment.name(wish("ann", "bea", 3, 4, "intake"), "coordinator");
		assertThat(this.substitutions.toCome()).extracting(Substitution::waits).containsExactly(false, true);
		this.jdbc.sql("delete from security_account_change where person = 'bea'").update();
	}

	@Test
	void aCoordinatorDoesNotNameThemselves() {
		unfit("yourself", wish("ann", "coordinator", 0, 5), "coordinator");
	}

	@Test
	void whoCannotStandInIsRefused() {
		unfit("same", wish("ann", "ann", 0, 5), "ann");
		unfit("unknown", wish("ann", "nobody", 0, 5), "ann");
		unfit("unknown", wish("ann", "a\0b", 0, 5), "ann");
		unfit("unknown", wish("nobody", "bea", 0, 5), "coordinator");
		person("bea", "");
		unfit("no-address", wish("ann", "bea", 0, 5), "ann");
		unfit("processes-unknown", wish("ann", "cleo", 0, 5, "lunch"), "ann");
	}

	@Test
	void aPeriodThatCannotBeIsRefused() {
		unfit("reversed", wish("ann", "bea", 5, 4), "ann");
		unfit("past", wish("ann", "bea", -1, 4), "ann");
		unfit("too-long", wish("ann", "bea", 0, 366), "ann");
		this.appointment.name(wish("ann", "bea", 0, 365), "ann");
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "5, 6", "0, 5", "6, 6", "6, 10" })
	void twoForTheSamePersonAndProcessesDoNotOverlap(int first, int last) {
		this.appointment.name(wish("ann", "bea", 5, 6, "intake"), "ann");
		unfit("overlap", wish("ann", "cleo", first, last, "intake"), "ann");
		unfit("overlap", wish("ann", "cleo", first, last), "ann");
	}

	@Test
	void oneAfterTheOtherIsFit() {
		this.appointment.name(wish("ann", "bea", 5, 6), "ann");
		this.appointment.name(wish("ann", "cleo", 7, 7), "ann");
		this.appointment.name(wish("ann", "cleo", 4, 4), "ann");
		assertThat(this.substitutions.toCome()).hasSize(3);
	}

	@Test
	void whatWasEndedIsNotInTheWay() {
		this.appointment.name(wish("ann", "bea", 5, 6), "ann");
		this.appointment.end(this.substitutions.toCome().get(0).id(), "ann");
		this.appointment.name(wish("bea", "ann", 5, 6), "bea");
		assertThat(this.substitutions.toCome()).hasSize(1);
	}

	@Test
	void chainsAndCyclesAreRefused() {
		this.appointment.name(wish("ann", "bea", 5, 6), "ann");
		unfit("away", wish("cleo", "ann", 6, 8), "cleo");
		unfit("stands-in", wish("bea", "cleo", 1, 5), "bea");
		unfit("stands-in", wish("bea", "ann", 5, 6), "bea");
		this.appointment.name(wish("bea", "ann", 7, 8), "bea");
		this.appointment.name(wish("cleo", "bea", 5, 6), "cleo");
	}

	@Test
	void ofTwoThatCannotBothBeEnteredAtOnceOneIsRefused() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		ExecutorService people = Executors.newFixedThreadPool(2);
		for (int round = 0; round < 20; round++) {
			List<Callable<Boolean>> both = List.of(() -> entered(transaction, wish("ann", "bea", 5, 6)),
					() -> entered(transaction, wish("bea", "cleo", 6, 7)));
			int entered = 0;
			for (Future<Boolean> one : people.invokeAll(both)) {
				entered += one.get() ? 1 : 0;
			}
			assertThat(entered).isOne();
			assertThat(this.substitutions.toCome()).hasSize(1);
			this.jdbc.sql("delete from security_substitution").update();
		}
		people.shutdown();
	}

	private boolean entered(TransactionTemplate transaction, Wish wish) {
		try {
			transaction.executeWithoutResult(status -> this.appointment.name(wish, wish.absent()));
			return true;
		}
		catch (Unfit ex) {
			return false;
		}
	}

	private void unfit(String reason, Wish wish, String by) {
		int before = this.substitutions.toCome().size();
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> this.appointment.name(wish, by))
			.withMessage("substitutes." + reason);
		assertThat(this.substitutions.toCome()).hasSize(before);
	}

	private boolean holdsAt(String time) {
		at(time);
		boolean holds = !this.substitutions.by("bea").isEmpty();
		assertThat(this.substitutions.of("ann", "intake").isPresent()).isEqualTo(holds);
		return holds;
	}

	private void at(String time) {
		this.clock.set(ZonedDateTime.of(java.time.LocalDateTime.parse(time), this.office.zone()).toInstant());
	}

	/** Days are counted from Friday. */
	private static Wish wish(String absent, String substitute, int first, int last, String... processes) {
		return new Wish(absent, substitute, FRIDAY.plusDays(first), FRIDAY.plusDays(last), Set.of(processes));
	}

	private void person(String id, String address) {
		this.directory.write(new Person(id, id, "Test", address, Locale.ENGLISH), List.of("staff"));
	}

}
