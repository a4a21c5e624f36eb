package ca.docket.security;

import java.util.List;

import ca.docket.DocketTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may name a substitute, for whom and for what, and what is lent. */
@DocketTest
class SubstituteAppointmentTest extends OnFriday {

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

}
