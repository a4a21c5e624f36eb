package ca.docket.hiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * The names of all who applied, in their order, without a number or a document: a
 * screener saves a row only where they know somebody.
 */
@Component
class AcquaintanceList implements WorkList {

	private final HiringLists lists;

	private final Screenings screenings;

	private final Panels panels;

	AcquaintanceList(HiringLists lists, Screenings screenings, Panels panels) {
		this.lists = lists;
		this.screenings = screenings;
		this.panels = panels;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_DeclareAcquaintances";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		Map<String, Judgement> mine = this.screenings.by(task.caseFile().number(), this.lists.screener(task))
			.stream()
			.collect(Collectors.toMap(Judgement::application, Function.identity()));
		return this.lists.toScreen(task)
			.stream()
			.sorted(Comparator.comparing(Application::name))
			.map(one -> row(one, mine.get(one.number())))
			.toList();
	}

	private static WorkRow row(Application one, Judgement said) {
		Map<String, Object> values = Map.of("known", (said != null && said.knows()) ? "yes" : "no");
		String version = (said != null) ? String.valueOf(said.version()) : "0";
		return new WorkRow(one.number(), "", one.name(), null, List.of(), values, Map.of(), version, true, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		if (this.lists.find(task, row).isEmpty()) {
			return List.of(Objection.of("hiring.ended"));
		}
		boolean knows = values.get("known").equals("yes");
		this.screenings.knows(row, this.lists.screener(task), knows);
		return (knows && this.panels.areAllAcquainted(task, row)) ? List.of(Objection.of("hiring.nobody-left"))
				: List.of();
	}

}
