package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/**
 * Who waits for a call, with the number on file and the code. It has no link: whoever
 * calls can't collect anything.
 */
@Component
class CallList implements WorkList {

	private final LinkVisits visits;

	private final Deliveries deliveries;

	private final NewContacts newContacts;

	private final Stops stops;

	private final DeliveryLedger ledger;

	private final Wording wording;

	CallList(LinkVisits visits, Deliveries deliveries, NewContacts newContacts, Stops stops, DeliveryLedger ledger,
			Wording wording) {
		this.visits = visits;
		this.deliveries = deliveries;
		this.newContacts = newContacts;
		this.stops = stops;
		this.ledger = ledger;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "electorlist";
	}

	@Override
	public String activity() {
		return "Activity_CallRecipients";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		List<Delivery> all = this.deliveries.of(task.caseFile().number());
		return this.visits.toCall(task.caseFile().number(), task.id())
			.stream()
			.flatMap(visit -> all.stream()
				.filter(delivery -> delivery.number().equals(visit.delivery()))
				.map(delivery -> row(task, delivery, visit)))
			.toList();
	}

	private WorkRow row(WorkListTask task, Delivery delivery, Visit visit) {
		boolean done = visit.calledIn() != null;
		return new WorkRow(delivery.number(), delivery.number(), delivery.municipality(),
				"/electorlist/deliveries/" + delivery.number(), facts(task, delivery, visit), Map.of(), Map.of(),
				visit.id().substring(0, 12) + done, done, "");
	}

	private List<Fact> facts(WorkListTask task, Delivery delivery, Visit visit) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact(task, "name", delivery.contact().name()));
		facts.add(fact(task, "phone", delivery.contact().phone()));
		facts.add(fact(task, "language",
				this.wording.of("electorlist.language." + delivery.contact().language(), task.language())));
		if (this.newContacts.needsManager(delivery)) {
			facts.add(fact(task, "code", this.wording.of("electorlist.contact.new", task.language())));
			return facts;
		}
		this.visits.code(visit)
			.ifPresent(code -> facts.add(fact(task, "code", code.substring(0, 4) + " " + code.substring(4))));
		return facts;
	}

	private Fact fact(WorkListTask task, String what, String value) {
		return new Fact(this.wording.of("electorlist.call." + what, task.language()), value);
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<Visit> waiting = this.visits.toCall(task.caseFile().number(), task.id())
			.stream()
			.filter(visit -> visit.delivery().equals(row) && visit.calledIn() == null)
			.findFirst();
		if (waiting.isEmpty()) {
			return List.of(Objection.of("electorlist.called"));
		}
		Delivery delivery = this.deliveries.find(row).orElseThrow();
		if (values.get("call").equals("read-out") && this.newContacts.needsManager(delivery)) {
			return List.of(Objection.of("electorlist.new-contact"));
		}
		note(task, delivery, waiting.get(), values);
		return List.of();
	}

	private void note(WorkListTask task, Delivery delivery, Visit visit, Map<String, Object> values) {
		String call = values.get("call").toString();
		this.ledger.noteRow(delivery.processInstanceId(), task, "called", values);
		if (call.equals("read-out")) {
			this.visits.readOut(visit, task.id());
			return;
		}
		this.visits.remove(visit);
		if (call.equals("doubtful")) {
			this.stops.stop(delivery.campaign(), delivery.number(), delivery.processInstanceId(),
					new Stops.Actor(task.person(), false));
		}
	}

}
