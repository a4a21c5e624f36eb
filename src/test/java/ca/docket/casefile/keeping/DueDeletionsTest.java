package ca.docket.casefile.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.family.TestFamilies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody approves deletions, what is on the approved list goes and no more. */
@DocketTest
class DueDeletionsTest {

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	KeptCases people;

	@Autowired
	Holds holds;

	@Autowired
	Erasure erasure;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Office office;

	@Autowired
	Clock clock;

	@Test
	void anApprovalIsNotOneOfWhatWasOnHoldThenNorOfTheFuture() {
		DueDeletions due = new DueDeletions(approvedFirst(), this.jdbc, this.office);
		int before = held(due, this.clock.instant());
		Case held = this.people.closed("Held then", LONG_AGO);
		this.holds.place(held, "director", "legal", "A claim");
		Instant counted = this.clock.instant();
		Case first = this.people.closed("Not held", LONG_AGO);
		this.holds.lift(held, "director", this.holds.of(held).get(0).id(), "Settled");
		Retention night = new Retention(approvedFirst(), this.erasure, this.jdbc, this.transactions, this.office,
				this.clock);
		try {
			approve(due, counted.plusSeconds(86_400), "none-1");
			night.nightly();
			assertThat(this.people.find(first.number()).deletedAt()).as("nobody approves what is to come").isNull();
			approve(due, counted, "none-2");
			assertThat(held(due, counted)).isEqualTo(before + 1);
			Case later = this.people.closed("Due since", LONG_AGO);
			night.nightly();
			assertThat(this.people.find(first.number()).deletedAt()).isNotNull();
			assertThat(this.people.find(later.number()).deletedAt()).as("not on the list").isNull();
			assertThat(this.people.find(held.number()).deletedAt()).isNull();
			approve(due, this.clock.instant(), "none-3");
			night.nightly();
			assertThat(this.people.find(held.number()).deletedAt()).isNotNull();
		}
		finally {
			List.of("approval", "item")
				.forEach(what -> this.jdbc
					.sql("delete from casefile_deletion_%s where case_number like 'none-%%'".formatted(what))
					.update());
		}
	}

	private static void approve(DueDeletions due, Instant until, String list) {
		due.list(List.of("intake"), until, list);
		due.release(List.of("intake"), until, list);
	}

	private static int held(DueDeletions due, Instant until) {
		return due.of(List.of("intake"), until).stream().mapToInt(DueDeletions.Due::held).sum();
	}

	private static RetentionRules approvedFirst() {
		return new RetentionRules(TestFamilies
			.of("{ prefix: TX, processes: { intake: { deletion-approved: true, retention: { otherwise: P7Y } } } }"));
	}

}
