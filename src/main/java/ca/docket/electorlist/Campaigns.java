package ca.docket.electorlist;

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
import ca.docket.casefile.part.Parts;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import org.springframework.stereotype.Component;

/** What was said of a campaign when it was planned, as it stands now. */
@Component
class Campaigns {

	static final String KIND = "municipality";

	private final Cases cases;

	private final AuditTrail record;

	private final Cuts cuts;

	private final Parts parts;

	private final Municipalities municipalities;

	Campaigns(Cases cases, AuditTrail record, Cuts cuts, Parts parts, Municipalities municipalities) {
		this.cases = cases;
		this.record = record;
		this.cuts = cuts;
		this.parts = parts;
		this.municipalities = municipalities;
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

	Set<String> imported(Case campaign) {
		return this.parts.keys(campaign.number())
			.stream()
			.filter(key -> this.municipalities.find(key).isPresent())
			.collect(Collectors.toSet());
	}

	/** The codes of its recipients, by their kind. */
	Map<String, Set<String>> codes(Case campaign) {
		return Map.of(KIND,
				Stream
					.concat(typed(campaign).stream().map(row -> row.get(KIND).toString()), imported(campaign).stream())
					.collect(Collectors.toSet()));
	}

	/** Whether its electors are invented. */
	boolean isRehearsal(Case campaign) {
		return plan(campaign).answer("eventKind").equals("rehearsal");
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
