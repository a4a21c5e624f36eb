package ca.docket.security;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.security.SubstituteAppointment.Unfit;
import ca.docket.security.SubstituteAppointment.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** When a substitute may stand in: no longer than a year, one at a time, no chains. */
@DocketTest
class SubstitutePeriodsTest extends OnFriday {

	@Autowired
	PlatformTransactionManager transactions;

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

	private boolean holdsAt(String time) {
		at(time);
		boolean holds = !this.substitutions.by("bea").isEmpty();
		assertThat(this.substitutions.of("ann", "intake").isPresent()).isEqualTo(holds);
		return holds;
	}

}
