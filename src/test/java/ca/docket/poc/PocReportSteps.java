package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the lead of a trial, or who stands in for them, reports between check-ins in
 * tests.
 */
@Component
class PocReportSteps {

	private final PocSteps people;

	private final ManagementService jobs;

	PocReportSteps(PocSteps people, ManagementService jobs) {
		this.people = people;
		this.jobs = jobs;
	}

	/** From the page of the case. */
	void open(Visitor lead, Case trial) {
		String page = "/cases/" + trial.number();
		assertThat(lead.submit(page, page + "/report", Map.of()).headers().firstValue("Location").orElseThrow())
			.endsWith(this.people.own("requester2", trial, "Activity_Report").getId());
	}

	void answer(Case trial, List<Map<String, Object>> values, Number spent) {
		this.people.report(trial, "Activity_Report",
				new HashMap<>(Map.of("values", values, "spent", spent, "committed", 0, "harm", "no")));
	}

	static Map<String, Object> correction(Number value) {
		Map<String, Object> corrected = PocAnswers.value(1, value, 120);
		corrected.put("correction", "Counted twice.");
		return corrected;
	}

	/** A timer is over, or what waits beside the branch that began it goes on. */
	void run(Case trial, String event) {
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId(event)
			.singleResult()
			.getId());
	}

}
