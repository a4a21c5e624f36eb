package ca.docket.electorlist;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.demo.DemoFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign that is under way, for those who try Docket out. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class ElectorlistDemo implements ApplicationRunner {

	private final Resource file;

	private final DemoCases cases;

	private final DemoOffice office;

	private final DemoClerk clerk;

	private final Clock clock;

	ElectorlistDemo(@Value("classpath:demo/lists/electorlist.yaml") Resource file, DemoCases cases, DemoOffice office,
			DemoClerk clerk, Clock clock) {
		this.file = file;
		this.cases = cases;
		this.office = office;
		this.clerk = clerk;
		this.clock = clock;
	}

	/**
	 * What the file holds.
	 *
	 * @param form of the campaign
	 * @param rows invented electors for each recipient
	 * @param atTheCall the recipient that waits for a call
	 * @param counted what others counted
	 * @param contacts who collects now, where that was changed
	 */
	record Script(Map<String, Object> form, int rows, String atTheCall, Map<String, Long> counted,
			Map<String, Contact> contacts) {
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("electorlist")) {
			play(new ObjectMapper().convertValue(new DemoFile(this.file, this.clock).read().get("campaign"),
					Script.class));
		}
	}

	private void play(Script script) {
		Case campaign = this.cases.begin("electorlist", "municipal", script.form());
		complete(campaign, "municipalmanager", "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		this.office.handIn(campaign, script.rows());
		complete(campaign, "municipal", "Activity_HandInExtract",
				Map.of("expectedRows", script.rows() * ((List<?>) script.form().get("recipients")).size()));
		this.office.cut();
		complete(campaign, "municipal2", "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "As the register says."));
		this.office.startDeliveries(campaign);
		script.contacts().forEach((code, contact) -> this.office.changeContact(campaign, code, contact));
		this.office.notifyRecipients(campaign);
		script.counted()
			.forEach((code, counted) -> this.clerk.count(campaign, this.office.delivery(campaign, code), counted));
		this.clerk.ask(this.office.delivery(campaign, script.atTheCall()));
	}

	private void complete(Case campaign, String person, String activity, Map<String, Object> answers) {
		this.cases.complete(person, this.cases.claimed(person, campaign, activity), answers);
	}

}
