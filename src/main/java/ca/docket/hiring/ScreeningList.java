package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/** The share of a screener. Nobody else sees what they say before all have handed in. */
@Component
class ScreeningList implements WorkList {

	private final HiringLists lists;

	private final Screenings screenings;

	ScreeningList(HiringLists lists, Screenings screenings) {
		this.lists = lists;
		this.screenings = screenings;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_ScreenApplications";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		Map<String, Judgement> mine = mine(task);
		Competition competition = this.lists.competition(task);
		List<Fact> asked = this.lists.qualifications(task, task.form());
		Map<String, Object> shown = Map.of("requirements", competition.required().size(), "assets",
				competition.assets().size());
		return this.lists.open(task)
			.stream()
			.filter(one -> mine.containsKey(one.number()))
			.map(one -> row(one, mine.get(one.number()), asked, shown))
			.toList();
	}

	private Map<String, Judgement> mine(WorkListTask task) {
		return this.screenings.by(task.caseFile().number(), this.lists.screener(task))
			.stream()
			.filter(said -> said.assigned() && !said.compared())
			.collect(Collectors.toMap(Judgement::application, Function.identity()));
	}

	private static WorkRow row(Application one, Judgement said, List<Fact> asked, Map<String, Object> shown) {
		return new WorkRow(one.number(), one.number(), one.name(), "/cases/" + one.number(), asked,
				(said.said() != null) ? said.said() : Map.of(), shown, String.valueOf(said.version()),
				said.said() != null, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		if (!mine(task).containsKey(row) || this.lists.find(task, row).isEmpty()) {
			return List.of(Objection.of("hiring.ended"));
		}
		this.screenings.say(row, this.lists.screener(task), values);
		return List.of();
	}

}
