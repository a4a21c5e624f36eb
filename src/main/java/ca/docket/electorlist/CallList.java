package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
		List<Visit> visits = this.visits.toCall(task.caseFile().number(), task.id());
		Set<String> waiting = visits.stream().filter(Visit::isToCall).map(Visit::delivery).collect(Collectors.toSet());
		Stream<WorkRow> asked = visits.stream()
			.flatMap(visit -> all.stream()
				.filter(delivery -> delivery.number().equals(visit.delivery())
						&& (visit.isToCall() || delivery.callFor() == null))
				.map(delivery -> row(task, delivery, visit)));
		Stream<WorkRow> own = all.stream()
			.filter(delivery -> delivery.callFor() != null && !waiting.contains(delivery.number()))
			.map(delivery -> ownCall(task, delivery));
		return Stream.concat(asked, own).toList();
	}

	private WorkRow ownCall(WorkListTask task, Delivery delivery) {
		List<Fact> facts = contact(task, delivery);
		facts.add(fact(task, "why", this.wording.of("electorlist.call.why." + delivery.callFor(), task.language())));
		return new WorkRow(delivery.number(), delivery.number(), delivery.municipality(),
				"/electorlist/deliveries/" + delivery.number(), facts, Map.of(), Map.of("own", true),
				delivery.callFor() + delivery.calls(), false, "");
	}

	private WorkRow row(WorkListTask task, Delivery delivery, Visit visit) {
		boolean done = !visit.isToCall();
		return new WorkRow(delivery.number(), delivery.number(), delivery.municipality(),
				"/electorlist/deliveries/" + delivery.number(), facts(task, delivery, visit), Map.of(),
				Map.of("own", false), visit.id().substring(0, 12) + done, done, "");
	}

	private List<Fact> facts(WorkListTask task, Delivery delivery, Visit visit) {
		List<Fact> facts = contact(task, delivery);
		if (this.newContacts.needsManager(delivery)) {
			facts.add(fact(task, "code", this.wording.of("electorlist.contact.new", task.language())));
			return facts;
		}
		this.visits.code(visit)
			.ifPresent(code -> facts.add(fact(task, "code", code.substring(0, 4) + " " + code.substring(4))));
		return facts;
	}

	private List<Fact> contact(WorkListTask task, Delivery delivery) {
		return new ArrayList<>(List.of(fact(task, "name", delivery.contact().name()),
				fact(task, "phone", delivery.contact().phone()), fact(task, "language",
						this.wording.of("electorlist.language." + delivery.contact().language(), task.language()))));
	}

	private Fact fact(WorkListTask task, String what, String value) {
		return new Fact(this.wording.of("electorlist.call." + what, task.language()), value);
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<Visit> waiting = this.visits.toCall(task.caseFile().number(), task.id())
			.stream()
			.filter(visit -> visit.delivery().equals(row) && visit.isToCall())
			.findFirst();
		Delivery delivery = this.deliveries.find(row).orElseThrow();
		if (waiting.isEmpty() && delivery.callFor() == null) {
			return List.of(Objection.of("electorlist.called"));
		}
		if (waiting.isEmpty()) {
			noteOwn(task, delivery, values);
			return List.of();
		}
		if (values.get("call").equals("read-out") && this.newContacts.needsManager(delivery)) {
			return List.of(Objection.of("electorlist.new-contact"));
		}
		note(task, delivery, waiting.get(), values);
		return List.of();
	}

	/** Whom nobody reached stays on the list, which is escalated. */
	private void noteOwn(WorkListTask task, Delivery delivery, Map<String, Object> values) {
		this.ledger.noteRow(delivery.processInstanceId(), task, "called", values);
		if (values.get("ownCall").equals("reached")) {
			this.deliveries.callFor(delivery.number(), null);
		}
		else {
			this.deliveries.calledInVain(delivery.number());
		}
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
