package ca.docket.casefile.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A night at work and a person, or another node, at the same moment. */
@DocketTest
class RetentionRacesTest {

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	KeptCases people;

	@Autowired
	Retention retention;

	@Autowired
	Holds holds;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void whoHoldsACaseAtTheVeryMomentIsWaitedFor() throws Exception {
		Case over = this.people.closed("Just in time", LONG_AGO);
		ExecutorService night = Executors.newSingleThreadExecutor();
		try {
			new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
				this.holds.place(over, "director", "legal", "Just in time");
				await(night.submit(this.retention::nightly));
			});
			night.submit(this.retention::nightly).get();
		}
		finally {
			night.shutdownNow();
		}
		assertThat(this.people.find(over.number()).deletedAt()).isNull();
	}

	@Test
	void whoHoldsACaseWhileItIsDeletedIsToldSo() throws Exception {
		Case over = this.people.closed("Just too late", LONG_AGO);
		ExecutorService director = Executors.newSingleThreadExecutor();
		CountDownLatch deleted = new CountDownLatch(1);
		try {
			Future<?> hold = director.submit(() -> {
				deleted.await();
				this.holds.place(over, "director", "legal", "Just too late");
				return null;
			});
			new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
				this.retention.nightly();
				deleted.countDown();
			});
			assertThatThrownBy(hold::get).hasCauseInstanceOf(Holds.TooLate.class);
		}
		finally {
			director.shutdownNow();
		}
		assertThat(this.people.find(over.number()).deletedAt()).isNotNull();
	}

	@Test
	void twoNodesShareTheNight() throws Exception {
		List<Case> over = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			over.add(this.people.closed("Shared", LONG_AGO));
		}
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> nights = List.of(nodes.submit(this.retention::nightly),
					nodes.submit(this.retention::nightly));
			nights.forEach(RetentionRacesTest::await);
		}
		finally {
			nodes.shutdownNow();
		}
		for (Case each : over) {
			assertThat(this.jdbc.sql("select count(*) from casefile_deletion where process_instance_id = ?")
				.param(each.processInstanceId())
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
	}

	private static void await(Future<?> work) {
		try {
			work.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
