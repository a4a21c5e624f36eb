package ca.docket.electorlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
		Delivery delivery = this.deliveries.find(request.delivery()).orElseThrow();
		Layout layout = this.intake.layout(delivery.campaign());
		return this.requests.rows(request).stream().map(row -> row(row, layout, task.language())).toList();
	}

	private static WorkRow row(Row row, Layout layout, Locale language) {
		List<Fact> facts = layout.columns()
			.stream()
			.filter(column -> row.said().containsKey(column.name()))
			.map(column -> new Fact(column.label(language), column.value(row.said().get(column.name()), language)))
			.toList();
		return new WorkRow(row.id().toString(), String.valueOf(row.line()),
				facts.isEmpty() ? "–" : facts.get(0).value(), null, facts,
				Objects.requireNonNullElse(row.answer(), Map.of()), Map.of(), String.valueOf(row.version()),
				row.version() > 0, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Row one = this.requests.rows(this.requests.ofCase(task.caseFile().number()))
			.stream()
			.filter(each -> each.id().toString().equals(row))
			.findFirst()
			.orElseThrow();
		this.requests.answer(one.id(), values);
		Map<String, Object> said = new LinkedHashMap<>(values);
		said.put("line", one.line());
		this.ledger.noteRow(task.caseFile().processInstanceId(), task, "change-answered", said);
		return List.of();
	}

}
