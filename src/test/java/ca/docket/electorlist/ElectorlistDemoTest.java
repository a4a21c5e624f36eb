package ca.docket.electorlist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.worklist.WorkLists;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class ElectorlistDemoTest {

	@Value("classpath:demo/lists/electorlist.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	DemoOffice office;

	@Autowired
	DemoClerk clerk;

	@Autowired
	NewContacts newContacts;

	@Autowired
	WorkLists lists;

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theFirstStartMakesACampaignWithThreeRecipientsAndTheSecondNone() {
		this.transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'electorlist'").update();
			ElectorlistDemo demos = new ElectorlistDemo(this.file, this.demo, this.office, this.clerk, this.clock);
			demos.run(null);
			demos.run(null);
			Case campaign = this.jdbc.sql("select * from casefile_case where process = 'electorlist'")
				.query(Case.class)
				.single();
			assertThat(this.steps.open(campaign)).containsExactly("Activity_CallRecipients");
			assertThat(waiting(campaign)).as("at the call").containsExactly("Hamilton, City of");
			Delivery counted = this.steps.delivery(campaign, "3506008");
			assertThat(counted.miscounted()).isEqualTo(640 - 300);
			assertThat(this.steps.open(this.steps.part(counted))).containsExactly("Activity_ClearUpCount");
			Delivery changed = this.steps.delivery(campaign, "3514019");
			assertThat(changed.contact().name()).isEqualTo("Nora New");
			assertThat(changed.contactSince()).isBefore(this.clock.instant().minusSeconds(3600));
			assertThat(this.newContacts.needsManager(LinkHolder.of(changed))).isTrue();
		});
	}

	private List<String> waiting(Case campaign) {
		Task task = this.demo.tasks(campaign, "Activity_CallRecipients").get(0);
		return this.demo.as("municipal", () -> this.lists.requireMine(task.getId(), Locale.ENGLISH))
			.list()
			.rows(this.demo.as("municipal", () -> this.lists.requireMine(task.getId(), Locale.ENGLISH)).task())
			.stream()
			.filter(row -> !row.done())
			.map(row -> row.title())
			.toList();
	}

}
