package ca.docket.electorlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.electorlist.ChangeRequest.Row;
import ca.docket.electorlist.cut.Layout;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/** The rows of a request for changes, each to be answered. */
@Component
class ChangeList implements WorkList {

	private final ChangeRequests requests;

	private final Deliveries deliveries;

	private final ChangeIntake intake;

	private final DeliveryLedger ledger;

	ChangeList(ChangeRequests requests, Deliveries deliveries, ChangeIntake intake, DeliveryLedger ledger) {
		this.requests = requests;
		this.deliveries = deliveries;
		this.intake = intake;
		this.ledger = ledger;
	}

	@Override
	public String process() {
		return "electorlist-change";
	}

	@Override
	public String activity() {
		return "Activity_ReviewChanges";
	}

	@Override
	public boolean several() {
		return true;
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		ChangeRequest request = this.requests.ofCase(task.caseFile().number());
		Layout layout = layout(request);
		return this.requests.rows(request).stream().map(row -> row(row, layout, task.language())).toList();
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		ChangeRequest request = this.requests.ofCase(task.caseFile().number());
		return this.requests.row(request, id).map(row -> row(row, layout(request), task.language()));
	}

	private Layout layout(ChangeRequest request) {
		return this.intake.layout(this.deliveries.find(request.delivery()).orElseThrow().campaign());
	}

	private static WorkRow row(Row row, Layout layout, Locale language) {
		List<Fact> facts = layout.columns()
			.stream()
			.filter(column -> row.said().containsKey(column.name()))
			.map(column -> new Fact(column.label(language), column.value(row.said().get(column.name()), language)))
			.toList();
		return new WorkRow(row.id().toString(), String.valueOf(row.line()),
				facts.isEmpty() ? "–" : facts.get(0).value(), null, facts, row.answers(), Map.of(),
				String.valueOf(row.version()), row.version() > 0, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		ChangeRequest request = this.requests.ofCase(task.caseFile().number());
		Row one = this.requests.row(request, row).orElseThrow();
		Map<String, Object> said = new LinkedHashMap<>(values);
		String note = (String) said.remove(ChangeRequest.NOTE);
		this.requests.answer(request, one, said, note);
		said.put("line", one.line());
		this.ledger.noteRow(task.caseFile().processInstanceId(), task, "change-answered", said);
		return List.of();
	}

}
