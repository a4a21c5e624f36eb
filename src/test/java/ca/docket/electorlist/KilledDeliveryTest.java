package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a node that dies while it delivers leaves: nothing half, and another goes on. */
@DocketTest
class KilledDeliveryTest {

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	Deliveries deliveries;

	@Autowired
	JdbcClient jdbc;

	@Test
	void deliveriesAreStartedAndNotifiedOnceHoweverOftenANodeDies() {
		Case campaign = this.steps.approved();
		this.steps.cut(campaign, ElectorlistSteps.extract(30));
		this.steps.complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "As the register says."));
		killed(() -> this.steps.runJobs(campaign));
		assertThat(this.deliveries.of(campaign.number())).isEmpty();
		this.steps.runJobs(campaign);
		assertThat(this.deliveries.of(campaign.number())).hasSize(3);
		Delivery delivery = this.steps.delivery(campaign, "3525005");
		killed(() -> this.steps.notifyAll(campaign));
		assertThat(letters(delivery)).isEmpty();
		assertThat(this.steps.record(delivery.processInstanceId())).doesNotContain("link-sent");
		this.steps.notifyAll(campaign);
		assertThat(letters(delivery)).containsExactly("electorlist-notice");
		assertThat(this.steps.record(delivery.processInstanceId())).containsOnlyOnce("link-sent", "list-offered");
	}

	/**
	 * Its session at the database dies before it commits, as after a kill of the node.
	 */
	private void killed(Runnable work) {
		assertThatThrownBy(() -> this.steps.inOneTransaction(() -> {
			work.run();
			this.jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
		})).isInstanceOf(TransactionSystemException.class).hasMessageContaining("rollback failed");
	}

	private List<String> letters(Delivery delivery) {
		return this.jdbc.sql("select template from notice_mail where case_number = ?")
			.param(delivery.number())
			.query(String.class)
			.list();
	}

}
