package ca.docket.electorlist;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.worklist.WorkLists;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The calls of the demo. */
@Component
@Profile("!production")
class DemoCalls {

	private final DemoCases cases;

	private final WorkLists lists;

	private final LinkVisits visits;

	DemoCalls(DemoCases cases, WorkLists lists, LinkVisits visits) {
		this.cases = cases;
		this.lists = lists;
		this.visits = visits;
	}

	/** Reads out the code to a recipient, which hears it. */
	String readOut(Case campaign, Delivery delivery, Visit visit) {
		String code = this.visits.code(visit).orElseThrow();
		Task task = this.cases.claimed("municipal", campaign, "Activity_CallRecipients");
		this.cases.as("municipal", () -> {
			WorkLists.Found found = this.lists.requireMine(task.getId(), Locale.ENGLISH);
			return found.list().save(found.task(), delivery.number(), Map.of("call", "read-out"));
		});
		return code;
	}

}
