package ca.docket.electorlist;

import java.time.Duration;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.CutWorker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the office does in the demo, and what Docket does for it later by itself. */
@Component
@Profile("!production")
class DemoOffice {

	private final InventedElectors electors;

	private final CutWorker worker;

	private final ManagementService jobs;

	private final Deliveries deliveries;

	private final ContactChanges changes;

	DemoOffice(InventedElectors electors, CutWorker worker, ManagementService jobs, Deliveries deliveries,
			ContactChanges changes) {
		this.electors = electors;
		this.worker = worker;
		this.jobs = jobs;
		this.deliveries = deliveries;
		this.changes = changes;
	}

	void handIn(Case campaign, int rows) {
		this.electors.handIn(campaign, "municipal", rows, () -> true);
	}

	void cut() {
		this.worker.workOff();
	}

	void startDeliveries(Case campaign) {
		execute(jobs(campaign.processInstanceId()).executable());
	}

	void notifyRecipients(Case campaign) {
		this.deliveries.of(campaign.number())
			.forEach(delivery -> execute(jobs(delivery.processInstanceId()).activityId("Event_DeliveryDay")));
	}

	private JobQuery jobs(String processInstanceId) {
		return this.jobs.createJobQuery().processInstanceId(processInstanceId);
	}

	private void execute(JobQuery due) {
		due.list().stream().map(Job::getId).forEach(this.jobs::executeJob);
	}

	Delivery delivery(Case campaign, String code) {
		return this.deliveries.of(campaign.number())
			.stream()
			.filter(delivery -> delivery.recipient().equals(code))
			.findFirst()
			.orElseThrow();
	}

	/** As if it were done yesterday; the ledger has the hour of the first start. */
	void changeContact(Case campaign, String code, Contact contact) {
		String number = delivery(campaign, code).number();
		ContactChange change = new ContactChange(LinkHolder.CONTACT, contact, "municipal");
		this.changes.enter(number, change);
		this.changes.answer(number, true, change.where(), "municipal2");
		Delivery changed = delivery(campaign, code);
		this.deliveries.contact(changed, contact, changed.contactSince().minus(Duration.ofDays(1)),
				changed.contactBy());
	}

}
