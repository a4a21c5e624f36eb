package ca.docket.hiring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
class AcquaintanceList extends CompetitionList<Judged> {

	private final Screenings screenings;

	private final Panels panels;

	AcquaintanceList(Screenings screenings, Panels panels) {
		super("Activity_DeclareAcquaintances");
		this.screenings = screenings;
		this.panels = panels;
	}

	@Override
	List<Judged> select(WorkListTask task, String id) {
		return this.screenings.of(task, Screenings.LISTED, id)
			.stream()
			.sorted(Comparator.comparing(one -> one.application().name()))
			.toList();
	}

	@Override
	Function<Judged, WorkRow> show(WorkListTask task) {
		return AcquaintanceList::row;
	}

	private static WorkRow row(Judged judged) {
		Application one = judged.application();
		Judgement said = judged.judgement();
		Map<String, Object> values = Map.of("known", (said != null && said.knows()) ? "yes" : "no");
		String version = (said != null) ? String.valueOf(said.version()) : "0";
		return new WorkRow(one.number(), "", one.name(), null, List.of(), values, Map.of(), version, true, "");
	}

	@Override
	List<Objection> save(WorkListTask task, Judged one, Map<String, Object> values) {
		String row = one.application().number();
		boolean knows = values.get("known").equals("yes");
		this.screenings.knows(task, row, knows);
		return (knows && this.panels.areAllAcquainted(task, row)) ? List.of(Objection.of("hiring.nobody-left"))
				: List.of();
	}

}
