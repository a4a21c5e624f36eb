package ca.docket.hiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.Screenings.Judged;
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
		return this.screenings.of(task, Screenings.LISTED)
			.stream()
			.sorted(Comparator.comparing(one -> one.application().name()))
			.map(AcquaintanceList::row)
			.toList();
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.screenings.find(task, Screenings.LISTED, id).map(AcquaintanceList::row);
	}

	private static WorkRow row(Judged judged) {
		Application one = judged.application();
		Judgement said = judged.judgement();
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
		this.screenings.knows(task, row, knows);
		return (knows && this.panels.areAllAcquainted(task, row)) ? List.of(Objection.of("hiring.nobody-left"))
				: List.of();
	}

}
