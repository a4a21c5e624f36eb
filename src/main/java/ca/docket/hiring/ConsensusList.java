package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * What the screeners see differently, and only that; and whom they may put in although
 * the person misses a qualification.
 */
@Component
class ConsensusList implements WorkList {

	private final HiringLists lists;

	private final Screened screened;

	private final Screenings screenings;

	ConsensusList(HiringLists lists, Screened screened, Screenings screenings) {
		this.lists = lists;
		this.screened = screened;
		this.screenings = screenings;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_AgreeOnDifferences";
	}

	@Override
	public boolean several() {
		return true;
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return this.screened.of(task.caseFile().number())
			.stream()
			.filter(one -> one.findings().isToBeDiscussed())
			.map(one -> row(task, one))
			.toList();
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.screened.find(task.caseFile().number(), id)
			.filter(one -> one.findings().isToBeDiscussed())
			.map(one -> row(task, one));
	}

	private WorkRow row(WorkListTask task, Screened.One one) {
		Judgement agreed = one.findings().agreed();
		Set<String> differences = one.findings().differences();
		Map<String, Object> shown = new HashMap<>();
		differences.forEach(field -> shown.put(field.replace("required", "differs"), true));
		List<Fact> facts = new ArrayList<>(this.lists.qualifications(task, one.findings().competition()));
		facts.addAll(this.lists.said(task, one.findings().judgements(), differences));
		return new WorkRow(one.application().number(), one.application().number(), one.application().name(),
				"/cases/" + one.application().number(), facts, (agreed != null) ? agreed.said() : Map.of(), shown,
				(agreed != null) ? String.valueOf(agreed.version()) : "0", agreed != null || differences.isEmpty(), "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<Application> open = this.lists.find(task, row);
		open.ifPresent(one -> {
			this.screenings.agree(row, values);
			this.lists.record(task, one, "difference-settled", values);
		});
		return open.isPresent() ? List.of() : List.of(Objection.of("hiring.ended"));
	}

}
