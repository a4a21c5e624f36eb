package ca.docket.electorlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Layouts;
import org.springframework.stereotype.Component;

/** What was said of a campaign when it was planned, as it stands now. */
@Component
class Campaigns {

	private final Cases cases;

	private final AuditTrail record;

	private final Cuts cuts;

	private final Deliveries deliveries;

	private final Municipalities municipalities;

	private final Layouts layouts;

	Campaigns(Cases cases, AuditTrail record, Cuts cuts, Deliveries deliveries, Municipalities municipalities,
			Layouts layouts) {
		this.cases = cases;
		this.record = record;
		this.cuts = cuts;
		this.deliveries = deliveries;
		this.municipalities = municipalities;
		this.layouts = layouts;
	}

	Optional<Case> find(String number) {
		return this.cases.find(number).filter(found -> found.process().equals("electorlist"));
	}

	Optional<Case> ofProcess(String processInstanceId) {
		return Optional.ofNullable(this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId));
	}

	void rename(Case part, String title) {
		this.cases.rename(part.number(), title);
	}

	AuditEntry plan(Case campaign) {
		List<AuditEntry> submitted = this.record.submitted(campaign.processInstanceId());
		return submitted.get(submitted.size() - 1);
	}

	/** Those that were typed; of a file that was imported, each is a part already. */
	@SuppressWarnings("unchecked")
	List<Map<String, Object>> typed(Case campaign) {
		return (List<Map<String, Object>>) plan(campaign).answers().getOrDefault("recipients", List.of());
	}

	/** Recipients whose deliveries have begun, or are about to. */
	List<Recipient> begun(Case campaign) {
		return this.deliveries.recipients(campaign.number());
	}

	/** Its recipients, by name. */
	List<Recipient> recipients(Case campaign) {
		Map<String, Recipient> byCode = new HashMap<>();
		Stream.concat(begun(campaign).stream(), typed(campaign).stream().map(row -> Recipient.of(row::get)))
			.flatMap(recipient -> this.municipalities.named(recipient).stream())
			.forEach(recipient -> byCode.put(recipient.code(), recipient));
		return byCode.values().stream().sorted(Comparator.comparing(Recipient::name)).toList();
	}

	/** Their codes, by their kind. */
	Map<String, Set<String>> codes(Case campaign) {
		return recipients(campaign).stream()
			.collect(Collectors.groupingBy(Recipient::kind, Collectors.mapping(Recipient::code, Collectors.toSet())));
	}

	/** Whether its layout has the codes of all kinds of its recipients. */
	boolean isLaidOut(Case campaign) {
		return this.layouts.find(plan(campaign).answer("layout"))
			.filter(layout -> layout.kinds().keySet().containsAll(codes(campaign).keySet()))
			.isPresent();
	}

	/** Whether its electors are invented. */
	boolean isRehearsal(Case campaign) {
		return isRehearsal(plan(campaign));
	}

	static boolean isRehearsal(AuditEntry plan) {
		return plan.answer("eventKind").equals("rehearsal");
	}

	/** What an extract that a person hands in now is for. */
	Cuts.Order order(Case campaign, String person) {
		return new Cuts.Order(campaign.number(), nextEdition(campaign), plan(campaign).answer("layout"),
				codes(campaign), person);
	}

	/** The edition that an extract would be cut for. */
	int nextEdition(Case campaign) {
		return 1 + (int) this.cuts.of(campaign.number()).stream().filter(CutState::released).count();
	}

}
