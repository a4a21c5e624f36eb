package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/** Who waits for a call, with where the code goes, and the code. */
@Component
class CallList implements WorkList {

	private final LinkVisits visits;

	private final Deliveries deliveries;

	private final CodeReading codes;

	private final Stops stops;

	private final DeliveryLedger ledger;

	private final CallFacts facts;

	CallList(LinkVisits visits, Deliveries deliveries, CodeReading codes, Stops stops, DeliveryLedger ledger,
			CallFacts facts) {
		this.visits = visits;
		this.deliveries = deliveries;
		this.codes = codes;
		this.stops = stops;
		this.ledger = ledger;
		this.facts = facts;
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
		Set<String> waiting = visits.stream().filter(Visit::isToCall).map(Visit::holder).collect(Collectors.toSet());
		Stream<WorkRow> asked = visits.stream()
			.flatMap(visit -> all.stream()
				.filter(delivery -> delivery.number().equals(visit.delivery()) && isShown(visit, delivery))
				.map(delivery -> row(delivery, visit, task.language())));
		Stream<WorkRow> own = all.stream()
			.filter(delivery -> delivery.callFor() != null && !waiting.contains(delivery.number()))
			.map(delivery -> ownCall(delivery, task.language()));
		return Stream.concat(asked, own).toList();
	}

	/** A contact whom the office calls by itself again stands there for that. */
	private static boolean isShown(Visit visit, Delivery delivery) {
		return visit.isToCall() || delivery.callFor() == null || !visit.holder().equals(delivery.number());
	}

	private WorkRow ownCall(Delivery delivery, Locale language) {
		return row(delivery, delivery.number(), this.facts.ofOwn(delivery, language), true,
				delivery.callFor() + delivery.calls(), false);
	}

	private WorkRow row(Delivery delivery, Visit visit, Locale language) {
		boolean done = !visit.isToCall();
		return row(delivery, visit.holder(), this.facts.ofAsked(delivery, visit, language), false,
				visit.id().substring(0, 12) + done, done);
	}

	private static WorkRow row(Delivery delivery, String holder, List<Fact> facts, boolean own, String version,
			boolean done) {
		return new WorkRow(holder, delivery.number(), delivery.municipality(),
				"/electorlist/deliveries/" + delivery.number(), facts, Map.of(), Map.of("own", own), version, done, "");
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<Visit> waiting = this.visits.toCall(task.caseFile().number(), task.id())
			.stream()
			.filter(visit -> visit.holder().equals(row) && visit.isToCall())
			.findFirst();
		Optional<Delivery> found = this.deliveries.find(waiting.map(Visit::delivery).orElse(row));
		if (waiting.isEmpty() && found.map(Delivery::callFor).isEmpty()) {
			return List.of(Objection.of("electorlist.called"));
		}
		Delivery delivery = found.orElseThrow();
		if (waiting.isEmpty()) {
			noteOwn(task, delivery, values);
			return List.of();
		}
		if (values.get("call").equals("read-out") && !this.codes.mayBeRead(delivery, waiting.get())) {
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
			this.codes.readOut(delivery, visit, task.id());
			return;
		}
		this.visits.remove(visit);
		if (call.equals("doubtful")) {
			this.stops.stop(delivery.processInstanceId(), new Stops.Actor(task.person(), false));
		}
	}

}
