package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * What the screeners see differently, and only that; and whom they may put in although
 * the person misses a qualification.
 */
@Component
class ConsensusList extends CompetitionList<Screened.One> {

	private final HiringLists lists;

	private final Screened screened;

	private final Screenings screenings;

	ConsensusList(HiringLists lists, Screened screened, Screenings screenings) {
		super("Activity_AgreeOnDifferences");
		this.lists = lists;
		this.screened = screened;
		this.screenings = screenings;
	}

	@Override
	public boolean several() {
		return true;
	}

	@Override
	List<Screened.One> select(WorkListTask task, String id) {
		return this.screened.of(task.caseFile().number(), id)
			.stream()
			.filter(one -> one.findings().isToBeDiscussed())
			.toList();
	}

	@Override
	Function<Screened.One, WorkRow> show(WorkListTask task) {
		return one -> row(task, one);
	}

	private WorkRow row(WorkListTask task, Screened.One one) {
		Judgement agreed = one.findings().agreed();
		Set<String> differences = one.findings().differences();
		Map<String, Object> shown = new HashMap<>();
		differences.forEach(field -> shown.put(field.replace("required", "differs"), true));
		List<Fact> facts = new ArrayList<>(this.lists.qualifications(task, one.findings().competition()));
		facts.addAll(this.lists.said(task, one.findings().judgements(), differences));
		return row(one.application(), facts, (agreed != null) ? agreed.said() : Map.of(), shown,
				(agreed != null) ? agreed.version() : 0, agreed != null || differences.isEmpty());
	}

	@Override
	List<Objection> save(WorkListTask task, Screened.One one, Map<String, Object> values) {
		this.screenings.agree(one.application().number(), values);
		this.lists.record(task, one.application(), "difference-settled", values);
		return List.of();
	}

}
