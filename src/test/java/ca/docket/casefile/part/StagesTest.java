package ca.docket.casefile.part;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A case goes on when all of its parts are at a stage. */
@DocketTest
class StagesTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	Stages stages;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void aCaseThatWaitsGoesOnWithTheLastOfItsParts() {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(List.of(parted.file(), parted.part(1)));
			assertThat(parted.jobs()).isEmpty();
			parted.completeAll(List.of(parted.part(2)));
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Activity_Closed");
		}
	}

	@Test
	void aCaseThatComesLateGoesOnAtOnce() {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(parted.parts());
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Activity_Check");
			parted.completeAll(List.of(parted.file()));
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Activity_Closed");
		}
	}

	@Test
	void partsThatHaveNotBegunAreWaitedFor() {
		try (PartedCase parted = PartedCase.of(this.application, 1)) {
			parted.completeAll(List.of(parted.file()));
			assertThat(parted.at(parted.file())).containsExactly("Event_Ready");
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Event_Ready");
		}
	}

	@Test
	void aCaseWithoutPartsWaitsForNone() {
		try (PartedCase parted = PartedCase.of(this.application, 0)) {
			parted.completeAll(List.of(parted.file()));
			assertThat(parted.runJobs().file().outcome()).isEqualTo("done");
		}
	}

	@Test
	void theEndOfAPartIsEachOfItsStages() {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(List.of(parted.file(), parted.part(1), parted.part(1)));
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Event_Ready");
			parted.completeAll(List.of(parted.part(2)));
			parted.completeAll(List.of(parted.part(2)));
			assertThat(parted.runJobs().file().outcome()).isEqualTo("done");
		}
	}

	@Test
	void aPartThatAnOperatorCancelsHoldsUpNoOther() {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(List.of(parted.file(), parted.part(1)));
			parted.cancel(parted.part(2));
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Activity_Closed");
		}
	}

	@Test
	void twoPartsAtOnceTellTheCaseOnce() throws Exception {
		try (PartedCase parted = PartedCase.of(this.application, 2).runJobs()) {
			parted.completeAll(List.of(parted.file()));
			CyclicBarrier both = new CyclicBarrier(2);
			ExecutorService threads = Executors.newFixedThreadPool(2);
			List<Future<?>> reached = List.of(threads.submit(() -> reach(parted.part(1), both)),
					threads.submit(() -> reach(parted.part(2), both)));
			for (Future<?> each : reached) {
				each.get();
			}
			threads.shutdown();
			assertThat(parted.jobs()).hasSize(1);
			assertThat(parted.runJobs().at(parted.file())).containsExactly("Activity_Closed");
		}
	}

	/** Both are there before either is counted. */
	private Void reach(Case part, CyclicBarrier both) throws Exception {
		both.await();
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> this.stages.reach(part, "ready"));
		return null;
	}

}
